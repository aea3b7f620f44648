/**
 * Sets the amount of long tests: `LONG_TESTS=1 npm test -- build` does many times as much, in minutes;
 * `LONG_TESTS=2/5` the second of five parts of it, with other chances than the rest.
 */
export const IS_LONG = Boolean(process.env.LONG_TESTS);

const [, part = '1', parts = '1'] = /^(\d+)\/(\d+)$/.exec(process.env.LONG_TESTS ?? '') ?? [];

/**
 * @param few what is affordable in every run
 * @param many what long tests do: eight times as much, where it is left out
 */
export function amount(few: number, many = 8 * few): number {
  return IS_LONG ? Math.ceil(many / Number(parts)) : few;
}

/** A seed of dice, which are others in each part of long tests. */
export function seedOf(seed: number): number {
  return seed + 1000 * (Number(part) - 1);
}
