/** Picture formats: what every reader of one finds in a file, and how it says that a file is broken. */
import type { PictureFormat } from '../../archive/picture.ts';
import type { Unreadable } from '../read-text.ts';

/** A picture as its file says, of whose pixels nothing was decoded. */
export interface ReadFormat {
  readonly format: PictureFormat;
  /** In pixels, as it is shown: a photograph that is stored on its side has them exchanged. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated?: boolean;
  /** Makes the bytes that are published: the same pixels, without what a camera noted of the place and the day. */
  readonly publish: () => Uint8Array;
}

/** Reads a format; nothing where the bytes are of another one. */
export type FormatReader = (bytes: Uint8Array) => ReadFormat | Unreadable | undefined;

/** A file that ends before the picture does. */
export function truncated(format: string): Unreadable {
  return {
    found: `a ${format} that ends in the middle`,
    expected: 'the whole picture: copy it again from where it came',
  };
}

/** A file whose parts contradict one another. */
export function broken(format: string): Unreadable {
  return { found: `a broken ${format}`, expected: 'a picture that a browser can show' };
}

/** A window on bytes in which numbers are read. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether bytes have these characters at a place. */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  if (at + text.length > bytes.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The four characters that name a part of a file. */
export function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** Width and height as a picture is shown that its camera stored by an orientation of EXIF: 5 to 8 lie on their side. */
export function asShown(
  size: { readonly width: number; readonly height: number },
  orientation: number | undefined,
): { width: number; height: number } {
  const { width, height } = size;
  const isOnSide = orientation !== undefined && orientation >= 5 && orientation <= 8;
  return isOnSide ? { width: height, height: width } : { width, height };
}
