/** Measures the distance between titles: those that are near are titles of the same article. */
import { distance } from 'fastest-levenshtein';

/** Fewest words of the shorter title: fewer may be alike by chance. */
export const FEWEST_WORDS = 4;

/** Longest title that is compared, in words. */
export const MOST_WORDS = 50;

/** Fewest letters of a word that may be misspelt: `Iran` and `Irak` are two countries. */
const FEWEST_LETTERS = 5;

const NEVER = Number.POSITIVE_INFINITY;

/** The greatest distance of near titles, in words: a quarter of the longer title's words. */
export function maxDistance(words: number): number {
  return Math.floor(words / 4);
}

/**
 * The distance between two titles. One must have all words of the other, in the same order: words may be
 * missing (a first name, `Foto`), but none may be replaced by another, which would be other news (`Rusia
 * menang atas Spanyol`, `Rusia menang atas Mesir`). A word with a digit may neither be missing nor misspelt.
 * The distance of titles that differ only in blanks (`dibuka`, `di buka`) is 1.
 * @param a the folded words of one title
 * @param b the folded words of the other
 * @param decisive words that change the meaning of a title, such as `tidak` and `mantan`: none may be missing
 * @returns the number of words that are missing or misspelt; `undefined` if the titles are not near: that
 *   number is more than a quarter of the longer title's words, or the shorter one has fewer than four words
 */
export function titleDistance(
  a: readonly string[],
  b: readonly string[],
  decisive: ReadonlySet<string>,
): number | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < FEWEST_WORDS || long.length > MOST_WORDS) return undefined;
  if (a.join('') === b.join('')) return a.join(' ') === b.join(' ') ? 0 : 1;
  const most = maxDistance(long.length);
  if (long.length - short.length > most) return undefined;
  const cost = alignmentCost(short, long, decisive);
  return cost <= most ? cost : undefined;
}

/** The least cost of aligning the words of a title with those of a longer one; infinite if they do not fit. */
function alignmentCost(
  short: readonly string[],
  long: readonly string[],
  decisive: ReadonlySet<string>,
): number {
  // costs[i]: for aligning the first i words of the short title with the words of the long one so far.
  let costs = [0, ...short.map(() => NEVER)];
  for (const word of long) {
    const skip = decisive.has(word) || hasDigit(word) ? NEVER : 1;
    costs = costs.map((cost, i) => {
      const skipped = cost + skip;
      const other = short[i - 1];
      if (other === undefined) return skipped;
      return Math.min(skipped, (costs[i - 1] ?? NEVER) + spelling(other, word));
    });
  }
  return costs.at(-1) ?? NEVER;
}

function spelling(a: string, b: string): number {
  if (a === b) return 0;
  return isMisspelt(a, b) ? 1 : NEVER;
}

/** Whether a word can count as misspelt: it has five letters or more, and no digit. */
export function mayBeMisspelt(word: string): boolean {
  return word.length >= FEWEST_LETTERS && !hasDigit(word);
}

/** Whether two words differ in one letter that is not the first: `Gambia` and `Zambia` are two countries. */
export function isMisspelt(a: string, b: string): boolean {
  return (
    a[0] === b[0] &&
    Math.abs(a.length - b.length) <= 1 &&
    distance(a, b) === 1 &&
    mayBeMisspelt(a) &&
    mayBeMisspelt(b)
  );
}

/** Whether a word has a digit of any script. */
export function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}
