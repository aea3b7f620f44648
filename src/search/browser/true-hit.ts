/** Tells a hit for a word from one for the longest beginning of it that an index happens to have. */
import type { ResultData } from './federation.ts';

/** How much of the shorter of two words both must have in a row to be forms of one word. */
const SHARED = 0.6;
/** Fewest letters that both must have in a row: fewer, and any two words share them. */
const FEWEST = 3;
/** How much of the longer word the shorter one must be long: endings and prefixes come and go. */
const LENGTH = 0.5;

/** Whether every word of a query has a form among the words that were found. */
export function isTrueHit(query: string, data: Pick<ResultData, 'content' | 'locations' | 'meta'>) {
  const words = data.content.split(/\s+/);
  // One place can hold two words: `Luna-25`.
  const found = data.locations.flatMap((place) => wordsIn(words[place] ?? ''));
  const candidates = [...new Set([...found, ...Object.values(data.meta).flatMap(wordsIn)])].map(
    fold,
  );
  return wordsIn(query).every((word) => candidates.some((other) => areForms(fold(word), other)));
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function fold(word: string): string {
  return word.toLowerCase().replace(/ё/g, 'е');
}

/** `столицей` and `столица`, `menerbangkan` and `terbang`; not `вулкан` and `в`. */
function areForms(asked: string, found: string): boolean {
  const [short, long] = asked.length < found.length ? [asked, found] : [found, asked];
  // What is asked may be the beginning of a word that is still being typed.
  if (found.startsWith(asked)) return true;
  const shared = Math.max(FEWEST, short.length * SHARED);
  return short.length >= long.length * LENGTH && sharedRun(short, long) >= shared;
}

/** The length of the longest run of letters that two words share. */
function sharedRun(a: string, b: string): number {
  let longest = 0;
  let previous: number[] = [];
  for (const letter of a) {
    const row: number[] = [];
    for (const [i, other] of [...b].entries()) {
      row[i] = letter === other ? (previous[i - 1] ?? 0) + 1 : 0;
      longest = Math.max(longest, row[i] ?? 0);
    }
    previous = row;
  }
  return longest;
}
