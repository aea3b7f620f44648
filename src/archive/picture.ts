/** Pictures: where on the site one is that an article names. */
import type { Address } from './address.ts';

/** The kinds of file that are published beside the articles, as they are. */
export const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * The address of a picture of the archive's own.
 * @param src as an article names it: from its own folder (`foto.jpg`), or from the content folder
 *   (`/foto/monas.jpg`)
 * @param file the article's file below the content folder, `id/2021/02/judul.md`
 * @returns the address, which is the picture's path below the content folder; `undefined` where the
 *   picture is on another site
 */
export function pictureAddress(src: string, file: string): Address | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || src.startsWith('//')) return undefined;
  // The URL's own rules join the two, and let no `..` climb out of the content folder.
  const base = `http://site/${encodeURI(file)}`;
  if (!URL.canParse(src, base)) return undefined;
  const pathname = new URL(src, base).pathname.replace(/^\/+/, '/');
  try {
    return decodeURI(pathname) as Address;
  } catch {
    return pathname as Address;
  }
}
