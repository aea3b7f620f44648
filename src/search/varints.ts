/** Writes lists of numbers in few bytes: small numbers take one, and a run of zeros two. */

/** Most bytes of a number below 2 ** 32. */
const LONGEST = 5;

/** Writes numbers below 2 ** 32. */
export function packNumbers(numbers: Uint32Array): Uint8Array {
  const bytes = new Uint8Array((numbers.length + 1) * LONGEST);
  let at = write(numbers.length, bytes, 0);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    at = write(number, bytes, at);
    if (number > 0) continue;
    const first = i;
    while (numbers[i + 1] === 0) i++;
    at = write(i - first, bytes, at);
  }
  return bytes.slice(0, at);
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

/** Reads the numbers that `packNumbers` wrote. */
export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  let at = 0;
  const numbers = new Uint32Array(read());
  for (let i = 0; i < numbers.length; i++) {
    const number = read();
    numbers[i] = number;
    if (number === 0) i += read();
  }
  return numbers;

  function read(): number {
    let [number, shift, byte] = [0, 0, 128];
    while (byte > 127 && at < bytes.length) {
      byte = bytes[at++] as number;
      number |= (byte & 127) << shift;
      shift += 7;
    }
    return number >>> 0;
  }
}
