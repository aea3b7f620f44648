/** Writes the subset of CBOR (RFC 8949) that an index consists of: numbers, texts and lists. */

/** Major types. */
const TEXT = 3;
const LIST = 4;

/** Most bytes of an item's head. */
const LONGEST_HEAD = 5;

/** Writes items one after another into a growing buffer. */
export class CborWriter {
  #bytes: Buffer;
  #length = 0;

  /** @param size bytes that are allocated at first */
  constructor(size = 1 << 16) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  /** Bytes that have been written. */
  get length(): number {
    return this.#length;
  }

  /** Gives the bytes written from `from` to before `to`; valid until more is written. */
  slice(from = 0, to = this.#length): Buffer {
    return this.#bytes.subarray(from, to);
  }

  /** Writes a number from 0 to 2 ** 32 - 1. */
  number(value: number): void {
    this.#head(0, value);
  }

  /** Writes a text. */
  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.#head(TEXT, length);
    this.#makeRoom(length);
    this.#length += this.#bytes.write(text, this.#length);
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
      this.#length = bytes.writeUInt32BE(value, this.#length);
    }
  }

  #makeRoom(length: number): void {
    if (this.#length + length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
