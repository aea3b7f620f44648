/** The words of other scripts than that of a shard's language: by them a browser knows where it need not look for a word. */
import { writes } from '../text/scripts.ts';
import { SEPARATOR } from './index-terms.ts';

/**
 * Numbers of the words' keys, from `numberOf`, in order: the first one, then differences. A key whose number is not
 * among them is not in the shard; one in `SPARSENESS` of those that are not seems to be.
 */
export type OtherWords = readonly number[];

/** How many numbers there are for each key: a reader loads a byte for each key, and few files in vain. */
const SPARSENESS = 32;

/**
 * Whether an index may have a term.
 * @param start what the term begins with: its key and more, or the beginning of a key
 * @param script that of the index's language
 * @param shards the words of other scripts in each of its shards
 */
export function mayHave(start: string, script: string, shards: readonly OtherWords[]): boolean {
  const key = keyOf(start);
  if (!isOther(key, script)) return true;
  // A beginning may be that of any of these words.
  if (key === start) return shards.some(({ length }) => length > 0);
  return shards.some((words) => isAmong(numberOf(key, words.length), words));
}

function isAmong(number: number, words: OtherWords): boolean {
  let sum = 0;
  return words.some((step) => {
    sum += step;
    return sum === number;
  });
}

/** The key of a term, or of what it begins with. */
function keyOf(term: string): string {
  const end = term.indexOf(SEPARATOR);
  return end < 0 ? term : term.slice(0, end);
}

/** Whether a key has letters, but none of the script. Numbers are in any language. */
export function isOther(key: string, script: string): boolean {
  return !writes(script, key) && /\p{L}/u.test(key);
}

/** Gives a key a number below `SPARSENESS` times the number of keys: FNV-1a, whose upper bits count here. */
export function numberOf(key: string, keys: number): number {
  let hash = 0x811c9dc5;
  for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return Math.floor((((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32) * keys * SPARSENESS);
}
