/** Addresses that people write, such as an article's earlier ones, and the files that they stand for. */
import type { Address } from './article.ts';

/**
 * Reads an address of the site.
 * @param text as a person wrote it or a browser copied it: `/id/lama`, `/ru/%D1%82…/`, `/a/index.html`
 * @returns the address as the site writes it, decoded and with its last slash; `undefined` where the
 *   text is none: it leaves the site, has a query, or names a hidden file
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
