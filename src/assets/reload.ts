/** In the preview: reloads the page when the site has been built anew. */
new EventSource('/.reload').addEventListener('reload', () => location.reload());
