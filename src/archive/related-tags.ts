/** Related tags: which tags stand together on articles more often than chance would have it. */
import type { Listing } from './listing.ts';
import type { Term } from './term.ts';

/** Fewest articles that two tags must share: once is chance. */
const FEWEST_TOGETHER = 2;

/**
 * From here on chance explains it in fewer than one case of twenty: the 95th percentile of the
 * chi-squared distribution with one degree of freedom, which the log-likelihood ratio follows.
 */
const MORE_THAN_CHANCE = 3.84;

/**
 * The tags that stand together with one more often than chance would have it, by the log-likelihood
 * ratio (T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993).
 * @param tagsOf the tags of an article in the listing
 * @returns those with the highest ratio first
 */
export function relatedTags(
  term: Term,
  listing: Listing,
  tagsOf: (entry: Listing['entries'][number]) => readonly Term[],
): Term[] {
  const together = new Map<Term, number>();
  const entries = listing.entriesOf(term);
  for (const entry of entries) {
    for (const other of tagsOf(entry)) {
      if (other !== term) together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  const all = listing.entries.length;
  return [...together]
    .map(([other, both]) => ({
      other,
      both,
      ratio: surprise(both, entries.length, listing.entriesOf(other).length, all),
    }))
    .filter(({ both, ratio }) => both >= FEWEST_TOGETHER && ratio >= MORE_THAN_CHANCE)
    .toSorted((a, b) => b.ratio - a.ratio || (a.other.id < b.other.id ? -1 : 1))
    .map(({ other }) => other);
}

/**
 * The log-likelihood ratio of two tags' standing together.
 * @param both articles with both tags
 * @param a articles with the one
 * @param b articles with the other
 * @param all articles
 * @returns 0 where they stand together no more often than chance has it
 */
export function surprise(both: number, a: number, b: number, all: number): number {
  if (both * all <= a * b) return 0;
  const cells = [
    [both, (a * b) / all],
    [a - both, (a * (all - b)) / all],
    [b - both, ((all - a) * b) / all],
    [all - a - b + both, ((all - a) * (all - b)) / all],
  ] as const;
  return cells.reduce(
    (sum, [found, expected]) => sum + (found > 0 ? 2 * found * Math.log(found / expected) : 0),
    0,
  );
}
