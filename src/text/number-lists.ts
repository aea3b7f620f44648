/** Lists of numbers, each found by a number: of a whole archive, in a few bytes each. */

/** Made once. Two flat arrays, where a map of lists takes ten times the memory. */
export class NumberLists {
  /** Where the list of each key begins; the next one's beginning is its end. */
  readonly #starts: Uint32Array;
  readonly #values: Uint32Array;

  /**
   * @param keys whole numbers, the key of each value
   * @param values whole numbers below 2^32; those of one key stay in their order
   * @param size the keys are below it
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

  /** How many values a key has. */
  count(key: number): number {
    return this.start(key + 1) - this.start(key);
  }

  /** The values of a key, in their order. */
  of(key: number): Uint32Array {
    return this.#values.subarray(this.start(key), this.start(key + 1));
  }

  /*
   * The same for a walk that makes no list: `for (let at = start(key); at < start(key + 1); at++) value(at)`.
   */

  /** The place where the values of a key begin among those of all; they end where the next one's begin. */
  start(key: number): number {
    return this.#starts[key] ?? 0;
  }

  value(at: number): number {
    return this.#values[at] ?? 0;
  }

  /** Of a key whose values rise: the place of the first one that is not below another number. */
  from(key: number, least: number): number {
    return firstFrom(this.#values, least, this.start(key), this.start(key + 1));
  }
}

/**
 * The first place in a list in rising order whose value is not below a number; the end if there is none.
 * @param low the place from which on is looked
 * @param high the end
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
 * A hash of 32 bits: FNV-1a, of UTF-16 units.
 * @param without the place of a unit that is left out
 */
export function hashOf(text: string, without = -1): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    if (at !== without) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // Tables are made of the lower bits, which the upper ones have no part in otherwise.
  return hash ^ (hash >>> 15);
}

/** How many keys a table of hashes has for so many values: a power of two, so that about one goes to each. */
export function tableSize(values: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, values)));
}
