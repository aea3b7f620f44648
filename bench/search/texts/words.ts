/** Splits texts into words, by the judge's own rules: none of the search are used. */

/** A run of letters and digits, with signs inside: `anti-korupsi`, `1,5`. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’.,/][\p{L}\p{M}\p{N}]+)*/gu;

/** A word of nothing but letters, with hyphens inside. */
const OF_LETTERS = /^\p{L}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*$/u;

/** Lists the words of a text, as they are written. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

/** Lists runs of words between which stands nothing but blanks; for phrases that anybody can quote. */
export function runsOf(text: string): string[][] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}' ’-]|(?<=\s)-|-(?=\s)/u)
    .map((part) => part.trim().split(/\s+/).filter(Boolean))
    .filter(({ length }) => length > 0);
}

/** Makes a word comparable: small letters, `ё` as `е`. */
export function fold(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/ё/g, 'е');
}

export function isOfLetters(word: string): boolean {
  return OF_LETTERS.test(word);
}

export function isCapitalized(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** A key of a sequence of words, by which it is looked for in a text's key: blanks around and between. */
export function keyOf(words: readonly string[]): string {
  return ` ${words.map(fold).join(' ')} `;
}
