/** Stores many lists of numbers by numeric keys, in a few bytes for each number. */

/** Immutable lists of numbers in two flat arrays: a map of lists takes ten times the memory. */
export class NumberLists {
  /** The index of the first value of each key; the list ends where that of the next key begins. */
  readonly #starts: Uint32Array;
  readonly #values: Uint32Array;

  /**
   * @param keys the key of each value: whole numbers
   * @param values whole numbers below 2^32; those of one key stay in their order
   * @param size greater than every key
   */
  constructor(keys: ArrayLike<number>, values: ArrayLike<number>, size: number) {
    const starts = new Uint32Array(size + 1);
    for (let i = 0; i < keys.length; i++) {
      const next = (keys[i] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let key = 0; key < size; key++) {
      starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    }
    const ends = starts.slice(0, size);
    this.#starts = starts;
    this.#values = new Uint32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? 0;
      const at = ends[key] ?? 0;
      this.#values[at] = values[i] ?? 0;
      ends[key] = at + 1;
    }
  }

  /** The number of values of a key. */
  count(key: number): number {
    return this.start(key + 1) - this.start(key);
  }

  /** The values of a key, in their order. */
  of(key: number): Uint32Array {
    return this.#values.subarray(this.start(key), this.start(key + 1));
  }

  /*
   * To loop without making an array: `for (let at = start(key); at < start(key + 1); at++) value(at)`.
   */

  /** The index of a key's first value among all values; `start(key + 1)` is the end. */
  start(key: number): number {
    return this.#starts[key] ?? 0;
  }

  /** The value at an index among all values. */
  value(at: number): number {
    return this.#values[at] ?? 0;
  }

  /** The index among all values of a key's first value that is at least `least`; the key's values must be ascending. */
  from(key: number, least: number): number {
    return firstFrom(this.#values, least, this.start(key), this.start(key + 1));
  }
}

/**
 * Finds the first value of an ascending list that is at least `least`, by binary search.
 * @param low the index at which the search begins
 * @param high the index before which it ends
 * @returns its index; `high` if there is no such value
 */
export function firstFrom(
  values: ArrayLike<number>,
  least: number,
  low = 0,
  high = values.length,
): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Hashes a text to 32 bits: FNV-1a over UTF-16 units.
 * @param without the index of a unit to leave out
 */
export function hash32(text: string, without = -1): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    if (at !== without) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // Hash tables use the lower bits only; this mixes the upper ones in.
  return hash ^ (hash >>> 15);
}

/** The number of keys of a hash table: a power of two, with about one value for each key. */
export function tableSize(values: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, values)));
}
