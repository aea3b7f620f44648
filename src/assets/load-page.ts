/** Loads another page of the site, for scripts that need something of it. */

/**
 * Loads a page as a document in which nothing runs. An old-fashioned request makes one by itself: the policy of pages
 * lets no script turn a text into HTML.
 * @param time in milliseconds, after which the page counts as missing
 * @returns `undefined` where there is no such page, or on an error
 */
export function loadPage(path: string, time: number): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', path);
    request.responseType = 'document';
    // No time at all would be no limit.
    request.timeout = Math.max(1, time);
    request.onloadend = () => {
      const isPage = request.getResponseHeader('content-type')?.startsWith('text/html');
      resolve(request.status === 200 && isPage ? (request.responseXML ?? undefined) : undefined);
    };
    request.send();
  });
}
