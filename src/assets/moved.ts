/** On a page that leads to another: keeps the place in the page that an address names, which `refresh` alone forgets. */
const link = document.querySelector('a');
if (link && location.hash) location.replace(link.href + location.hash);
