/** Writes Indonesian words of before 1972 in today's spelling. */
import type { OldSpelling } from '../locale.ts';

/** Letters of the spellings of 1901 and 1947, and of those since 1972; the longer ones first. */
const LETTERS: Readonly<Record<string, string>> = {
  oe: 'u',
  tj: 'c',
  dj: 'j',
  nj: 'ny',
  sj: 'sy',
  ch: 'kh',
  j: 'y',
};
const OLD = new RegExp(Object.keys(LETTERS).join('|'), 'g');

export default {
  reformed: '1972-08-17',
  modern: (word) => [word.replace(OLD, (letters) => LETTERS[letters] ?? letters)],
} satisfies OldSpelling;
