/** EXIF: what a camera noted of a picture. Of it, pages keep how to turn it, and who made it; nothing of the place. */
import { viewOf } from './picture-format.ts';

/** The parts of EXIF that are published. */
export interface KeptExif {
  /** 1 to 8 (EXIF 2.32, tag 0x0112); none where the picture stands as it is stored. */
  readonly orientation: number | undefined;
  /** The bytes of the tags `Artist` and `Copyright`. */
  readonly texts: readonly (readonly [tag: number, bytes: Uint8Array])[];
}

const ORIENTATION = 0x0112;
/** `Artist` and `Copyright`. */
const TEXTS = new Set([0x013b, 0x8298]);
const [ASCII, SHORT] = [2, 3];

const NOTHING: KeptExif = { orientation: undefined, texts: [] };

/** Most bytes of a name or a notice. */
const MOST_TEXT = 1000;

/**
 * Reads the first directory of EXIF.
 * @param tiff the bytes from `II` or `MM` on
 * @returns nothing kept where they are no EXIF
 */
export function readExif(tiff: Uint8Array): KeptExif {
  if (tiff.length < 14) return NOTHING;
  const isLittle = tiff[0] === 0x49;
  const view = viewOf(tiff);
  if (view.getUint16(0) !== (isLittle ? 0x4949 : 0x4d4d)) return NOTHING;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.length) return NOTHING;
  const count = view.getUint16(start, isLittle);
  let orientation: number | undefined;
  const texts: [number, Uint8Array][] = [];
  for (let i = 0; i < count; i++) {
    const at = start + 2 + i * 12;
    if (at + 12 > tiff.length) break;
    const tag = view.getUint16(at, isLittle);
    const type = view.getUint16(at + 2, isLittle);
    const length = view.getUint32(at + 4, isLittle);
    if (tag === ORIENTATION && type === SHORT) {
      const value = view.getUint16(at + 8, isLittle);
      if (value >= 2 && value <= 8) orientation = value;
    } else if (TEXTS.has(tag) && type === ASCII && length > 1 && length <= MOST_TEXT) {
      const from = length <= 4 ? at + 8 : view.getUint32(at + 8, isLittle);
      const bytes = tiff.subarray(from, from + length);
      if (bytes.length === length) texts.push([tag, bytes]);
    }
  }
  return { orientation, texts };
}

/**
 * Writes EXIF that has only what is kept.
 * @returns the bytes from `II` on; nothing where nothing is kept
 */
export function writeExif({ orientation, texts }: KeptExif): Uint8Array | undefined {
  const all = [
    ...(orientation === undefined ? [] : [[ORIENTATION, undefined] as const]),
    ...texts,
  ].toSorted(([a], [b]) => a - b);
  if (all.length === 0) return undefined;
  const directory = 8 + 2 + all.length * 12 + 4;
  const length = texts.reduce((sum, [, { length }]) => sum + length + (length % 2), directory);
  const tiff = new Uint8Array(length);
  const view = viewOf(tiff);
  tiff.set([0x49, 0x49, 0x2a, 0]);
  view.setUint32(4, 8, true);
  view.setUint16(8, all.length, true);
  let free = directory;
  for (const [i, [tag, text]] of all.entries()) {
    const at = 10 + i * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, text ? ASCII : SHORT, true);
    view.setUint32(at + 4, text?.length ?? 1, true);
    if (!text) view.setUint16(at + 8, orientation ?? 1, true);
    else if (text.length <= 4) tiff.set(text, at + 8);
    else {
      view.setUint32(at + 8, free, true);
      tiff.set(text, free);
      free += text.length + (text.length % 2);
    }
  }
  return tiff;
}
