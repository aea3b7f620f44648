/** Reloads the page, in the preview, when the site has been rebuilt. */
new EventSource('/.reload').addEventListener('reload', () => location.reload());
