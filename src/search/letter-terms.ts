/** Takes terms of the index apart that are letters in an array, as `readTerm` does with one: a build does so with all of them. */
import { SEPARATOR, WHOLE } from './index-terms.ts';

const SEPARATOR_UNIT = SEPARATOR.charCodeAt(0);
const WHOLE_UNIT = WHOLE.charCodeAt(0);

/** Where the key of a term ends: at `end` if it has no other part. */
export function keyEndOf(letters: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && letters[at] !== SEPARATOR_UNIT) at++;
  return at;
}

/**
 * The form of a term that is no pointer: its letters from `start` to before `keyEnd`, and those from `rest` to before the
 * last one of the term.
 */
export function formPlaces(
  letters: Uint16Array,
  start: number,
  end: number,
): { readonly keyEnd: number; readonly rest: number } {
  const keyEnd = keyEndOf(letters, start, end);
  const rest = keyEndOf(letters, keyEnd + 1, end) + 1;
  const isWhole = letters[rest] === WHOLE_UNIT;
  return isWhole ? { keyEnd: start, rest: rest + 1 } : { keyEnd, rest };
}
