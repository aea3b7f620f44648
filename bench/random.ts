/** Draws pseudo-random numbers that are the same every time, for the generated archive. */

/** Returns the next number, from 0 up to, but not including, 1. */
export type Random = () => number;

/** Makes a generator that gives the same numbers for the same seeds (mulberry32, seeded by a mix of all seeds). */
export function randomFrom(...seeds: readonly number[]): Random {
  let state = 0x9e3779b9;
  for (const seed of seeds)
    state = Math.imul(state ^ (seed + 0x7f4a7c15), 0x85ebca6b) ^ (state >>> 13);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws a whole number from 0 up to, but not including, `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** Draws one of several items, at least one. */
export function pick<Item>(random: Random, all: readonly Item[]): Item {
  return all[below(random, all.length)] as Item;
}

/** Draws `count` items without repetition, or all if there are fewer; in the order in which they are drawn. */
export function pickSome<Item>(random: Random, all: readonly Item[], count: number): Item[] {
  const left = [...all];
  const drawn: Item[] = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(below(random, left.length), 1));
  }
  return drawn;
}

/**
 * Makes a function that draws indexes of `weights`, each in proportion to its weight, in constant time (Walker's alias
 * method).
 */
export function weighted(weights: readonly number[]): (random: Random) => number {
  const count = weights.length;
  const sum = weights.reduce((a, b) => a + b, 0);
  const share = Float64Array.from(weights, (weight) => (weight * count) / sum);
  const alias = new Uint32Array(count);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < count; i++) ((share[i] as number) < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() as number;
    const more = large.at(-1) as number;
    alias[less] = more;
    share[more] = (share[more] as number) + (share[less] as number) - 1;
    if ((share[more] as number) < 1) small.push(large.pop() as number);
  }
  for (const rest of [...small, ...large]) share[rest] = 1;
  return (random) => {
    const i = below(random, count);
    return random() < (share[i] as number) ? i : (alias[i] as number);
  };
}

/** Returns the weights of Zipf's law: the word of rank r is 1/r as frequent as the first. */
export function zipf(count: number): number[] {
  return Array.from({ length: count }, (_, rank) => 1 / (rank + 1));
}
