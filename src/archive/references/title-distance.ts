/** Near titles: the rule that says when two titles that differ are one article's all the same. */
import { distance } from 'fastest-levenshtein';

/** Fewest words of the shorter title: shorter ones are alike by chance. */
export const FEWEST_WORDS = 4;

/** Longest title that is compared, in words. */
export const MOST_WORDS = 50;

/** Fewest letters of a word that may be misspelt: `Iran` and `Irak` are two countries. */
const FEWEST_LETTERS = 5;

const NEVER = Number.POSITIVE_INFINITY;

/** How many words of a title may be missing in a near one, or misspelt: a fourth of the longer one's. */
export function maxDistance(words: number): number {
  return Math.floor(words / 4);
}

/**
 * How far two titles are from one another. One has to have all words of the other, in the same order: words
 * may be missing (a first name, `Foto`), but none may stand for another, since that is another piece of
 * news (`Rusia menang atas Spanyol`, `Rusia menang atas Mesir`). What has a digit is never missing and
 * never wrong. Titles that differ in their blanks alone (`dibuka`, `di buka`) are one word apart.
 * @param a words, folded
 * @param b words, folded
 * @param decisive words without which a title says something else, such as `tidak` and `mantan`
 * @returns how many words are missing or misspelt; `undefined` where the titles are not near: more than a
 *   fourth of the longer one's words are, or the shorter has fewer than four
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

/** The least cost of laying a title's words over a longer one's, in order; infinite where it cannot be. */
function alignmentCost(
  short: readonly string[],
  long: readonly string[],
  decisive: ReadonlySet<string>,
): number {
  // costs[i]: of the first i words of the short one over the words of the long one so far.
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

/** Whether a word may be misspelt at all. */
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

export function hasDigit(word: string): boolean {
  return /\p{N}/u.test(word);
}
