/** Reads GIF, which is published as it is: its size, and whether it is whole. */
import { broken, type FormatReader, hasText, truncated, viewOf } from './picture-format.ts';

const NAME = 'GIF';

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];

export const readGif: FormatReader = (bytes) => {
  if (!hasText(bytes, 0, 'GIF8')) return undefined;
  if (bytes.length < 13) return truncated(NAME);
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  if (!width || !height) return broken(NAME);
  let at = 13 + tableLength(bytes[10]);
  for (;;) {
    const kind = bytes[at];
    if (kind === undefined) return truncated(NAME);
    if (kind === TRAILER) break;
    if (kind === EXTENSION) at = endOfBlocks(bytes, at + 2);
    else if (kind === IMAGE) at = endOfBlocks(bytes, at + 11 + tableLength(bytes[at + 9]));
    else return broken(NAME);
  }
  return { format: 'gif', width, height, publish: () => bytes };
};

/** The bytes of a table of colours, by the byte that announces it. */
function tableLength(packed = 0): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

/** The place after a row of blocks, each of which begins with its length, up to one that has none. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    const length = bytes[at];
    if (length === undefined) return bytes.length;
    at += 1 + length;
    if (length === 0) return at;
  }
}
