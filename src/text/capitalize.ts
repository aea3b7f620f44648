/** Writes a word with a capital letter. */

/** @param word its first character may be of two UTF-16 units, or no letter */
export function capitalize(word: string): string {
  return word.replace(/^./u, (letter) => letter.toUpperCase());
}
