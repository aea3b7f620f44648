/** Pictures: recognizes their files, and finds the address of one that an article names. */
import type { Address } from './address.ts';

/** The names of picture files, which are published unchanged. */
export const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * Whether a URL names a file that the archive keeps on its other host.
 * @param filesBase of `site.yaml`: the folder there, with a slash at the end
 */
export function isInFilesBase(src: string, filesBase: string | undefined): boolean {
  // Parsed, as `..` and other spellings of the host are then gone.
  return filesBase !== undefined && URL.canParse(src) && new URL(src).href.startsWith(filesBase);
}

/**
 * The address of a picture of the archive.
 * @param src as an article names it: relative to the article's folder (`foto.jpg`), or to the content folder
 *   (`/foto/monas.jpg`)
 * @param file the article's file below the content folder, `id/2021/02/judul.md`
 * @returns the address, which is the picture's path below the content folder; `undefined` if the
 *   picture is on another site
 */
export function pictureAddress(src: string, file: string): Address | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || src.startsWith('//')) return undefined;
  // Resolving as a URL joins the two, and lets no `..` leave the content folder.
  const base = `http://site/${encodeURI(file)}`;
  if (!URL.canParse(src, base)) return undefined;
  const pathname = new URL(src, base).pathname.replace(/^\/+/, '/');
  try {
    return decodeURI(pathname) as Address;
  } catch {
    return pathname as Address;
  }
}
