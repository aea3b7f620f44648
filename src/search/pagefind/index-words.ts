/** What Pagefind looks up of a term. */
import { END, NO_TERM } from '../analyzer.ts';

/** Terms that are words as they are: nearly all. */
const PLAIN = new RegExp(`^[a-z0-9а-ик-я]+${END}$`);

/**
 * The words that stand where a term does: its parts, each once.
 * @param term as `Analysis` makes it
 */
export function wordsOf(term: string): readonly string[] {
  if (PLAIN.test(term)) return [term];
  if (term === NO_TERM) return [];
  return [...new Set(term.split('-').map(withoutMarks))];
}

/** In kana, marks make other letters of letters. */
const KANA_MARKS = /[\u3099\u309a]/;
const OTHER_MARKS = /(?![\u3099\u309a])\p{M}/gu;

/**
 * Takes the marks off a word: `й` is `и`. Pagefind's script does so to what it is asked for; and its program,
 * to what it indexes.
 */
function withoutMarks(word: string): string {
  const bare = word.normalize('NFD').replace(OTHER_MARKS, '');
  return KANA_MARKS.test(bare) ? bare.normalize('NFC').replace(/\p{M}/gu, '') : bare;
}
