/** Reads the CBOR (RFC 8949) of an index. */

export type Item = number | string | readonly Item[];

/** @throws Error where it is not one item, or has anything in it that an index does not */
export function decode(bytes: Buffer): Item {
  let at = 0;
  const value = (short: number): number => {
    if (short < 24) return short;
    const size = { 24: 1, 25: 2, 26: 4 }[short];
    if (size === undefined) throw new Error(`an item of an unknown kind: ${short}`);
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const item = (): Item => {
    const first = bytes.readUInt8(at++);
    const number = value(first & 31);
    switch (first >> 5) {
      case 0:
        return number;
      case 1:
        return -1 - number;
      case 3:
        at += number;
        return bytes.toString('utf8', at - number, at);
      case 4:
        return Array.from({ length: number }, item);
      default:
        throw new Error(`an item of an unknown kind: ${first}`);
    }
  };
  const decoded = item();
  if (at !== bytes.length) throw new Error('more than one item');
  return decoded;
}
