/** Splits tokens into the words of Pagefind's index. */
import { EMPTY_TOKEN, SAME_POSITION, WORD_END } from '../analyzer.ts';

/** Tokens that are index words as they are: nearly all. */
const PLAIN = new RegExp(`^[a-z0-9а-ик-я]+${WORD_END}$`);

/**
 * Gives the index words of a token without marks, each once. All have the token's position.
 * @param token as `Analyzer` makes it
 */
export function indexWordsOf(token: string): readonly string[] {
  if (PLAIN.test(token)) return [token];
  if (token === EMPTY_TOKEN) return [];
  return [...new Set(token.split(SAME_POSITION).map(withoutMarks))];
}

/** In kana, marks turn letters into others. */
const KANA_MARKS = /[\u3099\u309a]/;
const OTHER_MARKS = /(?![\u3099\u309a])\p{M}/gu;

/**
 * Removes the marks of a word's letters: `й` is `и`. Pagefind does so with the words that it searches for and
 * with those that it indexes.
 */
function withoutMarks(word: string): string {
  const bare = word.normalize('NFD').replace(OTHER_MARKS, '');
  return KANA_MARKS.test(bare) ? bare.normalize('NFC').replace(/\p{M}/gu, '') : bare;
}
