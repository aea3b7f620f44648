/** The tags used most, year by year. */
import type { Listing } from '../../archive/listing.ts';
import { yearOf } from '../../dates/period.ts';
import type { LinkedTerm, Parts } from '../parts.ts';
import type { CountedUse } from './by-term.ts';

export interface TagsByYear {
  /** The first year and the last one in which any of the tags was used. */
  readonly from: number;
  readonly to: number;
  readonly tags: readonly {
    readonly term: LinkedTerm;
    /** How many articles of each year have it, in all languages, from the first year on. */
    readonly years: readonly number[];
  }[];
}

/** Most tags with a chart of their own. */
const MOST = 8;

/**
 * The years of the tags used most.
 * @param used all tags, the most used first
 * @param listings of all languages: each counts the articles of its own
 * @returns none where no article with a tag has a date
 */
export function tagsByYear(
  used: readonly CountedUse[],
  listings: readonly Listing[],
  reader: Listing,
  parts: Parts,
): TagsByYear | undefined {
  const counted = used.slice(0, MOST).map(({ term }) => {
    const byYear = new Map<number, number>();
    for (const listing of listings) {
      for (const { article, period } of listing.entriesOf(term)) {
        if (period === undefined || article.lang !== listing.edition.lang) continue;
        const year = Number(yearOf(period));
        byYear.set(year, (byYear.get(year) ?? 0) + 1);
      }
    }
    const dated = [...byYear.values()].reduce((sum, count) => sum + count, 0);
    return { term, byYear, dated };
  });
  // Charts show no undated articles: without these the order may be another one.
  counted.sort((a, b) => b.dated - a.dated);
  const years = counted.flatMap(({ byYear }) => [...byYear.keys()]);
  if (years.length === 0) return undefined;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return {
    from,
    to,
    tags: counted.map(({ term, byYear }) => ({
      term: parts.term(term, reader),
      years: Array.from({ length: to - from + 1 }, (_, i) => byYear.get(from + i) ?? 0),
    })),
  };
}
