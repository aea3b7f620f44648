/** The files of words by their endings, in which a browser finds what a word with a mistake at its beginning means. */
import { joinSorted, splitSorted } from './sorted-words.ts';

/** The words of one file. */
export interface EndingFile {
  /** Written backwards, sorted, joined. */
  readonly words: string;
  /** For each a digit: how often the number of articles that have it can be halved, at most nine times. */
  readonly counts: string;
}

/** Shortest word in the files: shorter ones have no proposals. */
const SHORTEST = 5;
/** Letters at the end of a word that decide about its file, and of a word of less than seven letters. */
const LETTERS = 3;
const FEW_LETTERS = 2;
const LONG = 7;

/** Words of a file, about: 3 kB when it is compressed. */
const WORDS = 1000;

/** How many files some words take. */
function countOfFiles(words: number): number {
  return Math.ceil(words / WORDS);
}

/**
 * Finds the file of a word.
 * @param count how many files there are
 */
function fileOf(word: string, count: number): number {
  return numberOf(word.slice(word.length < LONG ? -FEW_LETTERS : -LETTERS), count);
}

/**
 * Finds the files that have the words which a typed one may mean, if the mistake is not at its end.
 * @param most the most letters by which they may be longer or shorter
 */
export function filesLike(typed: string, most: number, count: number): number[] {
  const lengths = [typed.length - most, typed.length + most];
  const endings = lengths.map((length) => typed.slice(length < LONG ? -FEW_LETTERS : -LETTERS));
  return [...new Set(endings.map((ending) => numberOf(ending, count)))];
}

function numberOf(ending: string, count: number): number {
  let hash = 0;
  for (const letter of ending) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
}

/**
 * Makes the files.
 * @param counts the words, with the number of articles that have them
 */
export function endingFilesOf(counts: ReadonlyMap<string, number>): EndingFile[] {
  const all = [...counts].filter(([word]) => word.length >= SHORTEST && ONLY_LETTERS.test(word));
  const files: [backwards: string, count: number][][] = Array.from(
    { length: countOfFiles(all.length) },
    () => [],
  );
  for (const [word, count] of all) {
    files[fileOf(word, files.length)]?.push([backwards(word), count]);
  }
  return files.map((file) => {
    const sorted = file.toSorted(([a], [b]) => (a < b ? -1 : 1));
    return {
      words: joinSorted(sorted.map(([word]) => word)),
      counts: sorted.map(([, count]) => Math.min(9, Math.floor(Math.log2(count)))).join(''),
    };
  });
}

const ONLY_LETTERS = /^\p{L}+$/u;

/** Lists the words of a file, with about as many articles as have them. */
export function wordsOfEndings({ words, counts }: EndingFile): (readonly [string, number])[] {
  return splitSorted(words).map((word, i) => [backwards(word), 2 ** Number(counts[i])] as const);
}

function backwards(word: string): string {
  return [...word].reverse().join('');
}
