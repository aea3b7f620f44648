/** The little of CBOR (RFC 8949) that is needed to take a Pagefind index apart without decoding it all. */

/** Major types. */
const BYTES = 2;
const TEXT = 3;
const LIST = 4;
const MAP = 5;
const TAG = 6;

interface Head {
  readonly type: number;
  /** A number, a length in bytes, or a count of items. */
  readonly value: number;
  /** Where what follows begins. */
  readonly next: number;
}

function readHead(bytes: Buffer, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new Error('the index ends too early');
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, value: short, next: at + 1 };
  const size = { 24: 1, 25: 2, 26: 4 }[short];
  // Longer numbers and lists without a length do not occur in an index.
  if (size === undefined) throw new Error(`the index has an item of an unknown kind: ${first}`);
  return { type, value: bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}

/** Where an item ends that begins at a place. */
export function endOf(bytes: Buffer, at: number): number {
  let place = at;
  for (let items = 1; items > 0; items--) {
    const { type, value, next } = readHead(bytes, place);
    place = type === BYTES || type === TEXT ? next + value : next;
    if (type === LIST) items += value;
    if (type === MAP) items += value * 2;
    if (type === TAG) items += 1;
  }
  return place;
}

/** The items of a list that begins at a place, each as its bytes. */
export function itemsOf(bytes: Buffer, at = 0): Buffer[] {
  const { type, value, next } = readHead(bytes, at);
  if (type !== LIST) throw new Error(`the index has an item of kind ${type}; expected a list`);
  let place = next;
  return Array.from({ length: value }, () => {
    const start = place;
    place = endOf(bytes, start);
    return bytes.subarray(start, place);
  });
}

export function readText(bytes: Buffer): string {
  const { type, value, next } = readHead(bytes, 0);
  if (type !== TEXT) throw new Error(`the index has an item of kind ${type}; expected a text`);
  return bytes.toString('utf8', next, next + value);
}

function head(type: number, value: number): Buffer {
  const first = type << 5;
  if (value < 24) return Buffer.from([first | value]);
  const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const made = Buffer.alloc(1 + size);
  made[0] = first | (size === 4 ? 26 : 23 + size);
  made.writeUIntBE(value, 1, size);
  return made;
}

export function textItem(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

export function listItem(items: readonly Buffer[]): Buffer {
  return Buffer.concat([head(LIST, items.length), ...items]);
}
