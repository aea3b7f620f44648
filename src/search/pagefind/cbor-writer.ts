/** Writes the subset of CBOR (RFC 8949) that an index consists of: numbers, texts and lists. */

/** Major types. */
const TEXT = 3;
const LIST = 4;

/** Most bytes of an item's head. */
const LONGEST_HEAD = 5;

const encoder = new TextEncoder();

/** Writes items one after another into growing bytes; in a build and in browsers. */
export class CborWriter {
  #bytes: Uint8Array;
  #length = 0;

  /** @param size bytes that are allocated at first */
  constructor(size = 1 << 16) {
    this.#bytes = new Uint8Array(size);
  }

  /** Bytes that have been written. */
  get length(): number {
    return this.#length;
  }

  /** Gives the bytes written from `from` to before `to`; valid until more is written. */
  slice(from = 0, to = this.#length): Uint8Array {
    return this.#bytes.subarray(from, to);
  }

  /** Writes a byte that is part of no item. */
  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  /** Writes a number from 0 to 2 ** 32 - 1. */
  number(value: number): void {
    this.#head(0, value);
  }

  /** Writes a text. */
  text(text: string): void {
    const length = bytesOf(text);
    this.#head(TEXT, length);
    this.#makeRoom(length);
    const bytes = this.#bytes;
    let to = this.#length;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) {
        bytes[to++] = unit;
      } else if (unit < 0x800) {
        bytes[to++] = 0xc0 | (unit >> 6);
        bytes[to++] = 0x80 | (unit & 0x3f);
      } else {
        // Few words have letters of three bytes or more: the encoder writes the rest, pairs of surrogates as well.
        encoder.encodeInto(text.slice(at), bytes.subarray(to));
        break;
      }
    }
    this.#length += length;
  }

  /** Writes the head of a list; its items are to follow. */
  list(count: number): void {
    this.#head(LIST, count);
  }

  #head(type: number, value: number): void {
    this.#makeRoom(LONGEST_HEAD);
    const bytes = this.#bytes;
    const first = type << 5;
    if (value < 24) {
      bytes[this.#length++] = first | value;
    } else if (value < 0x100) {
      bytes[this.#length++] = first | 24;
      bytes[this.#length++] = value;
    } else if (value < 0x10000) {
      bytes[this.#length++] = first | 25;
      bytes[this.#length++] = value >> 8;
      bytes[this.#length++] = value & 0xff;
    } else {
      bytes[this.#length++] = first | 26;
      for (let shift = 24; shift >= 0; shift -= 8) bytes[this.#length++] = (value >>> shift) & 0xff;
    }
  }

  #makeRoom(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** The bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Each half of a character of four bytes.
    else if (unit >= 0xd800 && unit < 0xe000) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
