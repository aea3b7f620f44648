/** Says to which file of a site a link leads. */

/** Where a site is. */
export interface SitePlace {
  /** `https://example.org`; undefined where the site does not say it. */
  readonly origin: string | undefined;
  /** Decoded: `/` or `/repo/`. */
  readonly pathPrefix: string;
}

/** Below the site, decoded, and without its last `index.html`: `id/tag/`. */
interface Inside {
  readonly path: string;
  /** Decoded, without `#`; empty where the link leads to a whole page. */
  readonly fragment: string;
}

export type Resolution = Inside | 'outside' | 'wrong prefix' | 'unreadable';

/** An address that no link has by itself: that of a site whose own is not known. */
const NO_ORIGIN = 'http://site.invalid';

/**
 * @param url as the page writes it
 * @param from the page's file, below the site
 */
export function resolveLink(
  url: string,
  from: string,
  { origin, pathPrefix }: SitePlace,
): Resolution {
  // Most links by far; reading a URL takes ten times as long.
  if (isPlain(url)) {
    const hash = url.indexOf('#');
    const end = hash < 0 ? url.length : hash;
    const query = url.indexOf('?');
    const path = url.slice(0, query < 0 || query > end ? end : query);
    return belowPrefix(path, hash < 0 ? '' : url.slice(hash + 1), pathPrefix) ?? 'wrong prefix';
  }
  const base = origin ?? NO_ORIGIN;
  const page = from.endsWith('index.html') ? from.slice(0, -'index.html'.length) : from;
  let read: URL;
  let path: string;
  let fragment: string;
  try {
    read = new URL(
      url,
      base +
        encodeURI(pathPrefix + page)
          .replaceAll('?', '%3F')
          .replaceAll('#', '%23'),
    );
    path = decodeURIComponent(read.pathname);
    fragment = decodeURIComponent(read.hash.slice(1));
  } catch {
    return 'unreadable';
  }
  if (read.origin !== base) return 'outside';
  const inside = belowPrefix(path, fragment, pathPrefix);
  // Another site of the same host may be meant where the whole address is given.
  return inside ?? (url.startsWith(base) ? 'outside' : 'wrong prefix');
}

function isPlain(url: string): boolean {
  return (
    url.startsWith('/') &&
    url[1] !== '/' &&
    !url.includes('%') &&
    !url.includes('\\') &&
    !url.includes('/.') &&
    url.trim() === url
  );
}

function belowPrefix(path: string, fragment: string, pathPrefix: string): Inside | undefined {
  if (!path.startsWith(pathPrefix)) return undefined;
  return { path: path.slice(pathPrefix.length), fragment };
}
