/** Checks URLs that come from content. */

/** Whether a page may link to a URL: only if it is `http:`, `https:`, `mailto:` or relative. */
export function isSafeUrl(url: string): boolean {
  // Browsers drop control characters and line ends inside a scheme before they read it.
  const bare = url.replace(/[\s\p{Cc}]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme);
}

/** Whether a URL is absolute and of the web: `https://example.org/news/1`. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
