/** Reads AVIF: its size, and whether it has notes of a camera, which cannot be taken out without writing it anew. */
import {
  asShown,
  broken,
  type FormatReader,
  hasText,
  nameAt,
  truncated,
  viewOf,
} from './picture-format.ts';

const NAME = 'AVIF';

/** Boxes that hold boxes, with the bytes that come before those. */
const HOLDERS: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0, iinf: 6 };

/** Boxes within boxes: a file that has more is none that a camera wrote. */
const DEEPEST = 5;

export const readAvif: FormatReader = (bytes) => {
  if (!hasText(bytes, 4, 'ftypavi')) return undefined;
  const view = viewOf(bytes);
  let size = { width: 0, height: 0 };
  let quarters = 0;
  let hasNotes = false;
  let isWhole = true;
  let hasPixels = false;
  const walk = (start: number, end: number, depth: number): void => {
    for (let at = start; at + 8 <= end; ) {
      const stated = view.getUint32(at);
      const head = stated === 1 ? 16 : 8;
      const isLong = stated === 1 && at + head <= end;
      const length = isLong ? Number(view.getBigUint64(at + 8)) : stated || end - at;
      if (length < head || at + length > end) {
        isWhole = false;
        return;
      }
      const name = nameAt(bytes, at + 4);
      const from = at + head;
      const before = HOLDERS[name];
      if (before !== undefined && depth < DEEPEST) walk(from + before, at + length, depth + 1);
      if (name === 'ispe' && length >= head + 12) {
        const [width, height] = [view.getUint32(from + 4), view.getUint32(from + 8)];
        // Parts of a picture and its transparency have sizes, too.
        if (width * height > size.width * size.height) size = { width, height };
      }
      if (name === 'mdat' || name === 'idat') hasPixels = true;
      if (name === 'irot') quarters = (bytes[from] ?? 0) & 3;
      if (name === 'infe' && isNote(bytes, from)) hasNotes = true;
      at += length;
    }
  };
  walk(0, bytes.length, 0);
  if (!isWhole || !hasPixels) return truncated(NAME);
  if (!size.width || !size.height) return broken(NAME);
  if (hasNotes) {
    return {
      found: 'an AVIF with notes of a camera, which may say where it was',
      expected: 'one without EXIF and XMP (`exiftool -all= FILE` takes them out), or a JPEG',
    };
  }
  return {
    format: 'avif',
    ...asShown(size, quarters % 2 === 1 ? 6 : 1),
    isAnimated: hasText(bytes, 8, 'avis'),
    publish: () => bytes,
  };
};

/** Whether an item's entry (version 2 or 3) says that it is EXIF or XMP. */
function isNote(bytes: Uint8Array, from: number): boolean {
  const type = from + ((bytes[from] ?? 0) >= 3 ? 10 : 8);
  return hasText(bytes, type, 'Exif') || hasText(bytes, type, 'mime');
}
