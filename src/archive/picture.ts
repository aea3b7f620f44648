/** Pictures: recognizes their files, says what is known of one, and finds the address of one that an article names. */
import type { Address } from './address.ts';

/** The formats of pictures; an SVG is drawn at any size, and a GIF may move. */
export type PictureFormat = 'avif' | 'gif' | 'jpeg' | 'png' | 'svg' | 'webp';

/** A picture of the archive as pages show it: everything that their HTML follows from. */
export interface Picture {
  readonly address: Address;
  /** SHA-256 of the file, in hexadecimal digits: another picture has another one. */
  readonly sha256: string;
  readonly format: PictureFormat;
  /** In pixels, as it is shown: see `asShown`. */
  readonly width: number;
  readonly height: number;
}

/** A picture with its file as it was read. */
export interface ReadPicture extends Picture {
  /** The file below the content folder, as the disk has its name: see `FilesBeside`. */
  readonly file: string;
  /** Its stamp, by which a later build knows that it has not changed. */
  readonly size: number;
  readonly modified: number;
}

/** A picture that a text shows, and where it says so. */
export interface ShownPicture extends ReadPicture {
  /** The file that shows it, as reports name it, and the line. */
  readonly shownBy: string;
  readonly line: number;
  /** Whether it is the picture of an article, which lists show beside its title. */
  readonly isListed: boolean;
}

/** The names of picture files. */
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
    // An address has one spelling: `é` is one letter here, also where a disk writes it as two.
    return decodeURI(pathname).normalize('NFC') as Address;
  } catch {
    return pathname as Address;
  }
}
