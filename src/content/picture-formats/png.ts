/** Reads PNG: its size, and the bytes that are published, without notes and dates. */
import { type KeptExif, readExif, writeExif } from './exif.ts';
import {
  asShown,
  broken,
  type FormatReader,
  hasText,
  nameAt,
  truncated,
  viewOf,
} from './picture-format.ts';
import { PNG_SIGNATURE, pngChunk } from './png-chunk.ts';

const NAME = 'PNG';

/** Chunks that say something of the picture besides its pixels: texts, among them XMP; the day; EXIF. */
const LEFT_OUT = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf']);

export const readPng: FormatReader = (bytes) => {
  if (!hasText(bytes, 0, PNG_SIGNATURE)) return undefined;
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, PNG_SIGNATURE.length)];
  let size: { width: number; height: number } | undefined;
  let exif: KeptExif = readExif(new Uint8Array());
  let isAnimated = false;
  let at = PNG_SIGNATURE.length;
  for (;;) {
    if (at + 12 > bytes.length) return truncated(NAME);
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return truncated(NAME);
    const name = nameAt(bytes, at + 4);
    const data = bytes.subarray(at + 8, end - 4);
    if (name === 'IHDR' && length === 13) {
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (name === 'acTL') isAnimated = true;
    if (name === 'eXIf') exif = readExif(data);
    if (!LEFT_OUT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  if (!size?.width || !size.height) return broken(NAME);
  return {
    format: 'png',
    ...asShown(size, exif.orientation),
    isAnimated,
    publish() {
      const own = writeExif(exif);
      // After the header, which comes first.
      const parts = own ? kept.toSpliced(2, 0, pngChunk('eXIf', own)) : kept;
      return Buffer.concat(parts);
    },
  };
};
