/** Sets the amount of long tests: `LONG_TESTS=1 npm test -- build` does eight times as much, in minutes. */
const FACTOR = process.env.LONG_TESTS ? 8 : 1;

/** @param few what is affordable in every run */
export function amount(few: number): number {
  return few * FACTOR;
}
