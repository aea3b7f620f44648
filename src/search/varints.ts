/** Writes lists of numbers in few bytes: small numbers take one, and a run of zeros two. */

/** Most bytes of a number below 2 ** 32. */
export const LONGEST = 5;

/**
 * Writes numbers below 2 ** 32.
 * @param bytes with room for `LONGEST` bytes for each number
 * @param start the place of the first byte
 * @returns the place after the last byte
 */
export function writeNumbers(numbers: Uint32Array, bytes: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    at = write(number, bytes, at);
    if (number > 0) continue;
    const first = i;
    while (numbers[i + 1] === 0) i++;
    at = write(i - first, bytes, at);
  }
  return at;
}

function write(number: number, bytes: Uint8Array, start: number): number {
  let [at, rest] = [start, number];
  while (rest > 127) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}

/** Reads the numbers that `writeNumbers` wrote from `start` to before `end`. */
export function readNumbers(bytes: Uint8Array, start: number, end: number): number[] {
  const numbers: number[] = [];
  let at = start;
  const read = () => {
    let [number, shift, byte] = [0, 0, 128];
    while (byte > 127 && at < end) {
      byte = bytes[at++] as number;
      number |= (byte & 127) << shift;
      shift += 7;
    }
    return number >>> 0;
  };
  while (at < end) {
    const number = read();
    numbers.push(number);
    if (number === 0) for (let more = read(); more > 0; more--) numbers.push(0);
  }
  return numbers;
}

/** Gives the starts of consecutive runs by their lengths; then the end of the last one. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) {
    starts[i + 1] = (starts[i] as number) + (lengths[i] as number);
  }
  return starts;
}
