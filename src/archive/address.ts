/** Addresses of pages: reads those that people write, and makes links and full URLs of them. */

/** An address on the site, from its root, without the path prefix: `/id/2021/02/15/judul/`. */
export type Address = string & { readonly __brand: 'Address' };

/** The address of the front page, where all editions are side by side. */
export const ROOT = '/' as Address;

/**
 * Reads an address of the site.
 * @param text as a person wrote it or a browser copied it: `/id/lama`, `/ru/%D1%82…/`, `/a/index.html`
 * @returns the address as the site writes it, decoded and with its last slash; `undefined` if the
 *   text is no address of the site: it leads elsewhere, has a query, or names a hidden file
 */
export function readSiteAddress(text: string): Address | undefined {
  if (!/^\/(?!\/)[^\s?#\\]*$/.test(text)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURI(text).normalize('NFC');
  } catch {
    return undefined;
  }
  if (/[\\\p{Cc}]/u.test(decoded)) return undefined;
  const parts = decoded.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.'))) return undefined;
  if (parts.at(-1) === 'index.html') parts.pop();
  const isFile = /\.html?$/i.test(parts.at(-1) ?? '');
  return `/${parts.join('/')}${isFile || parts.length === 0 ? '' : '/'}` as Address;
}

/**
 * The link to an address of the site, with the path prefix. Letters of any script are not encoded, which HTML
 * allows: percent-encoded, a Cyrillic address would be three times as long.
 */
export function hrefOf(address: Address, pathPrefix: string): string {
  return encodeForHref(pathPrefix + address.slice(1));
}

/** Encodes a path, or the words of a query, for a link: all but letters, digits and `/._~-`. */
export function encodeForHref(text: string): string {
  return text.replace(NOT_IN_HREF, encodeURIComponent);
}

const NOT_IN_HREF = /[^\p{L}\p{M}\p{N}/._~-]+/gu;

/** The full URL of an address, percent-encoded: for search engines and other machines. */
export function urlOf(
  address: Address,
  site: { readonly origin: string; readonly pathPrefix: string },
): string {
  return new URL(hrefOf(address, site.pathPrefix), site.origin).href;
}

/**
 * Puts the path prefix before a URL of a text, if the URL is an address of the site.
 * @param url percent-encoded already
 * @returns the URL for a page's HTML; one that leads to another site, or that is relative, is returned unchanged
 */
export function underPrefix(url: string, pathPrefix: string): string {
  return /^\/(?!\/)/.test(url) ? encodeURI(pathPrefix) + url.slice(1) : url;
}
