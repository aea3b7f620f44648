/** Writes sorted words in few bytes, and reads them again. */

/**
 * Joins words in few bytes: each without the letters that it has in common with the one before, whose number is
 * written before the rest, in base 36.
 * @param words sorted: neighbours then have much in common
 */
export function joinSorted(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const common = Math.min(MOST_COMMON, commonLetters(word, words[i - 1] ?? ''));
      return common.toString(36) + word.slice(common);
    })
    .join('\n');
}

/** Counts the letters that two words have in common at their beginnings. */
export function commonLetters(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let common = 0;
  while (common < most && one.charCodeAt(common) === other.charCodeAt(common)) common++;
  return common;
}

/** Letters in common that can be counted: with one digit in base 36. */
export const MOST_COMMON = 35;

/** Takes apart what `joinSorted` made. */
export function splitSorted(joined: string): string[] {
  if (joined === '') return [];
  let before = '';
  return joined.split('\n').map((line) => {
    before = before.slice(0, Number.parseInt(line[0] ?? '', 36)) + line.slice(1);
    return before;
  });
}
