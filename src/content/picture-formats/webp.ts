/** Reads WebP: its size, and the bytes that are published, without EXIF but for what is kept, and without XMP. */
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

const NAME = 'WebP';

/** Flags of the chunk `VP8X`. */
const HAS_XMP = 0x04;
const HAS_EXIF = 0x08;

export const readWebp: FormatReader = (bytes) => {
  if (!hasText(bytes, 0, 'RIFF') || !hasText(bytes, 8, 'WEBP')) return undefined;
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return truncated(NAME);
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | undefined;
  let exif: KeptExif = readExif(new Uint8Array());
  let isAnimated = false;
  for (let at = 12; at + 8 <= end; ) {
    const name = nameAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    const from = at + 8;
    const next = from + length + (length % 2);
    if (from + length > end) return truncated(NAME);
    if (name === 'VP8X' && length >= 10) {
      size = { width: 1 + uint24(view, from + 4), height: 1 + uint24(view, from + 7) };
    } else if (name === 'VP8 ' && length >= 10) {
      size ??= {
        width: view.getUint16(from + 6, true) & 0x3fff,
        height: view.getUint16(from + 8, true) & 0x3fff,
      };
    } else if (name === 'VP8L' && length >= 5) {
      const bits = view.getUint32(from + 1, true);
      size ??= { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    } else if (name === 'ANIM') isAnimated = true;
    else if (name === 'EXIF') {
      const data = bytes.subarray(from, from + length);
      exif = readExif(hasText(data, 0, 'Exif\0\0') ? data.subarray(6) : data);
    }
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(bytes.subarray(at, Math.min(next, end)));
    at = next;
  }
  if (!size?.width || !size.height) return broken(NAME);
  return {
    format: 'webp',
    ...asShown(size, exif.orientation),
    isAnimated,
    publish() {
      const own = writeExif(exif);
      const [first, ...others] = kept;
      if (!first || nameAt(first, 0) !== 'VP8X') return riff(kept);
      const extended = Uint8Array.from(first);
      const flags = (extended[8] ?? 0) & ~(HAS_XMP | HAS_EXIF);
      extended[8] = own ? flags | HAS_EXIF : flags;
      return riff([extended, ...others, ...(own ? [exifChunk(own)] : [])]);
    },
  };
};

function riff(chunks: readonly Uint8Array[]): Uint8Array {
  const data = Buffer.concat(chunks);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + data.length, 4);
  return Buffer.concat([head, data]);
}

/** What `writeExif` makes has an even number of bytes, as a chunk needs. */
function exifChunk(tiff: Uint8Array): Uint8Array {
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1');
  head.writeUInt32LE(tiff.length, 4);
  return Buffer.concat([head, tiff]);
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65536;
}
