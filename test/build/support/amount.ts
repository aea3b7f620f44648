/** Sets the amount of long tests: `LONG_TESTS=1 npm test -- build` does many times as much, in minutes. */
export const IS_LONG = Boolean(process.env.LONG_TESTS);

/**
 * @param few what is affordable in every run
 * @param many what long tests do: eight times as much, where it is left out
 */
export function amount(few: number, many = 8 * few): number {
  return IS_LONG ? many : few;
}
