/** The files of words by their beginnings and endings, in which a browser finds what a word with a mistake means. */
import { splitSorted } from './sorted-words.ts';

/** The end of a word that decides about its file: a word with one mistake has the other end as it should be. */
export type WordEnd = 'begin' | 'end';

/** The words of one file. */
export interface WordFile {
  /** Sorted and joined; those of one ending are written backwards. */
  readonly words: string;
  /** For each a digit: how often the number of articles that have it can be halved, at most nine times. */
  readonly counts: string;
}

/**
 * Letters that decide: at most half of the word, so that one mistake leaves one end as it is; and many in long words, of
 * which too many end alike (`-annya`).
 */
export function lettersOf(length: number): number {
  if (length < 7) return 2;
  return length < 10 ? 3 : 5;
}

/**
 * Finds the files that have the words which a typed one may mean, where the mistake is not at this end.
 * @param count how many files there are
 */
export function filesLike(typed: string, end: WordEnd, count: number): number[] {
  const lengths = [typed.length - 1, typed.length, typed.length + 1];
  return [...new Set(lengths.map((length) => numberOf(typed, end, lettersOf(length), count)))];
}

/**
 * The number of a word's file.
 * @param letters how many of them decide
 */
export function numberOf(word: string, end: WordEnd, letters: number, count: number): number {
  const part = end === 'end' ? word.slice(-letters) : word.slice(0, letters);
  let hash = 0;
  for (let at = 0; at < part.length; at++) {
    const letter = part.codePointAt(at) ?? 0;
    // A letter of two units of the string.
    if (letter > 0xffff) at++;
    hash = (Math.imul(hash, 31) + letter) | 0;
  }
  return (hash >>> 0) % count;
}

/** Lists the words of a file, with about as many articles as have them. */
export function wordsIn({ words, counts }: WordFile, end: WordEnd): (readonly [string, number])[] {
  return splitSorted(words).map((word, i) => [written(word, end), 2 ** Number(counts[i])] as const);
}

/** Writes a word as its file has it, or the reverse. */
function written(word: string, end: WordEnd): string {
  return end === 'begin' ? word : Array.from(word).reverse().join('');
}
