/** Reads JPEG: its size and orientation, and the bytes that are published, whose pixels are untouched. */
import { readExif, writeExif } from './exif.ts';
import {
  asShown,
  broken,
  type FormatReader,
  hasText,
  truncated,
  viewOf,
} from './picture-format.ts';

const NAME = 'JPEG';
const EXIF = 'Exif\0\0';

const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

/** Markers without a length: `TEM`, the restarts, and a second start. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Markers of a frame, which say the size: `SOF0` to `SOF15` without the tables among them. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Whether a segment is published: all but what is no picture. Profiles of colours change how pixels are shown. */
function isKept(bytes: Uint8Array, marker: number, from: number): boolean {
  if (marker === APP2) return hasText(bytes, from, 'ICC_PROFILE\0');
  const isOfApplication = marker >= APP0 && marker <= 0xef;
  return marker !== COMMENT && (!isOfApplication || marker === APP0 || marker === APP14);
}

export const readJpeg: FormatReader = (bytes) => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = viewOf(bytes);
  let size: { width: number; height: number } | undefined;
  let exif = readExif(new Uint8Array());
  /** The ranges that are published. */
  const kept: [from: number, to: number][] = [];
  let at = 2;
  for (;;) {
    if (at + 2 > bytes.length) return truncated(NAME);
    if (bytes[at] !== 0xff) return broken(NAME);
    const marker = bytes[at + 1] ?? 0;
    // Any number of `FF` may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === END) {
      kept.push([at, at + 2]);
      break;
    }
    if (isBare(marker)) {
      kept.push([at, at + 2]);
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) return truncated(NAME);
    const length = view.getUint16(at + 2);
    if (length < 2) return broken(NAME);
    const end = at + 2 + length;
    if (end > bytes.length) return truncated(NAME);
    if (isFrame(marker) && length >= 7) {
      size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === APP1 && hasText(bytes, at + 4, EXIF)) {
      exif = readExif(bytes.subarray(at + 4 + EXIF.length, end));
    }
    const next = marker === SCAN ? endOfScan(bytes, end) : end;
    if (isKept(bytes, marker, at + 4)) kept.push([at, next]);
    at = next;
  }
  if (!size?.width || !size.height) return broken(NAME);
  return {
    format: 'jpeg',
    ...asShown(size, exif.orientation),
    publish() {
      const [first] = kept;
      const isJfif = first !== undefined && bytes[first[0] + 1] === APP0;
      const own = writeExif(exif);
      const parts = kept.map(([from, to]) => bytes.subarray(from, to));
      if (own) parts.splice(isJfif ? 1 : 0, 0, segment(own));
      return Buffer.concat([bytes.subarray(0, 2), ...parts]);
    },
  };
};

/** The place after coded pixels: in them, `FF` is followed by 0 or by a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function segment(tiff: Uint8Array): Uint8Array {
  const head = Buffer.alloc(4 + EXIF.length);
  head.writeUInt16BE(0xff00 + APP1, 0);
  head.writeUInt16BE(2 + EXIF.length + tiff.length, 2);
  head.write(EXIF, 4, 'latin1');
  return Buffer.concat([head, tiff]);
}
