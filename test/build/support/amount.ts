/** Sets the amount of long tests: `LONG_TESTS=1 npm test -- build` does eight times as much, in minutes. */
export const IS_LONG = Boolean(process.env.LONG_TESTS);

/**
 * @param few what is affordable in every run
 * @param many what a long test does
 */
export function amount(few: number, many = few * 8): number {
  return IS_LONG ? many : few;
}
