/** Writes what the keys of a word type in the keyboard layout of another script: `москва` for `vjcrdf`. */
import { KEYBOARDS } from '../../../locales/query/keyboards.ts';

/** Signs that are no keys of letters in any layout, and stay. */
const KEPT = '-';

/**
 * Writes a word in other layouts.
 * @param typed a word as typed, with the signs on whose keys other layouts have letters
 * @returns by script, only where the word is in one layout and all its keys have letters in the other
 */
export function inOtherLayouts(
  typed: string,
): { readonly script: string; readonly text: string }[] {
  const letters = [...typed];
  const all = Object.entries(KEYBOARDS);
  return all.flatMap(([script, keys]) =>
    all.flatMap(([other, otherKeys]) => {
      if (script === other) return [];
      const text = letters.map((letter) =>
        letter === KEPT ? letter : (keys[otherKeys.indexOf(letter)] ?? ''),
      );
      return text.every((letter) => letter === KEPT || /^\p{L}$/u.test(letter))
        ? [{ script, text: text.join('') }]
        : [];
    }),
  );
}
