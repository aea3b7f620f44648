/** Finds the places of numbers in hash tables that are plain arrays. */

/** 2³² divided by the golden ratio: products with it differ most in their upper bits (Fibonacci hashing). */
const SPREAD = 0x9e37_79b1;

/**
 * Finds the place of a key, or the empty one where it belongs: the first from the one that its hash gives.
 * @param keys that of each place; their number is a power of two, 2 or more, and some are empty
 * @param values what belongs to the keys
 * @param empty the value of an empty place
 */
export function placeOf(
  key: number,
  keys: Int32Array,
  values: Int32Array | Uint32Array,
  empty: number,
): number {
  const last = keys.length - 1;
  // Of 32 bits, as many of the upper ones as a place has.
  let place = Math.imul(key, SPREAD) >>> Math.clz32(last);
  while (values[place] !== empty && keys[place] !== key) place = (place + 1) & last;
  return place;
}
