/** The timeline of an archive: how many articles each month has in each language. */
import type { Catalogue } from '../archive/catalogue.ts';
import type { Listing } from '../archive/listing.ts';
import { isMonth, type Month } from '../dates/period.ts';

export interface Timeline {
  /** The first month and the last one that have articles. */
  readonly from: Month;
  readonly to: Month;
  /** One an edition that has articles in its own language within these months, the reader's first. */
  readonly languages: readonly LanguageOverTime[];
}

interface LanguageOverTime {
  readonly lang: string;
  /** How many articles it has in all of the months. */
  readonly count: number;
  /** How many articles each month has, from the first of the timeline to the last one of the language. */
  readonly months: readonly number[];
}

const MONTHS_OF_YEAR = 12;

/**
 * The timeline of the articles that are known to the month. Each language's are counted in its own edition's zone, a
 * story once.
 * @param reader the language of the reader, whose articles come first
 * @returns none where no article's month is known
 */
export function timelineOf({ listings }: Catalogue, reader: string): Timeline | undefined {
  const counted = listings.map((listing) => ({
    lang: listing.edition.lang,
    byMonth: ownByMonth(listing),
  }));
  const months = counted.flatMap(({ byMonth }) => [...byMonth.keys()]).toSorted((a, b) => a - b);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const languages = counted
    .filter(({ byMonth }) => byMonth.size > 0)
    .map(({ lang, byMonth }) => {
      const length = Math.max(...byMonth.keys()) - first + 1;
      const months = Array.from({ length }, (_, i) => byMonth.get(first + i) ?? 0);
      return { lang, count: months.reduce((sum, one) => sum + one, 0), months };
    });
  const own = languages.filter(({ lang }) => lang === reader);
  const others = languages.filter(({ lang }) => lang !== reader);
  return { from: monthAt(first), to: monthAt(last), languages: [...own, ...others] };
}

/**
 * A language of a timeline alone, in the months from its own first article to its last.
 * @returns none where the language has no article in the timeline
 */
export function timelineOfLanguage(
  { from, languages }: Timeline,
  lang: string,
): Timeline | undefined {
  const one = languages.find((language) => language.lang === lang);
  if (!one) return undefined;
  const before = one.months.findIndex((count) => count > 0);
  const start = numberOf(from) + before;
  const months = one.months.slice(before);
  return {
    from: monthAt(start),
    to: monthAt(start + months.length - 1),
    languages: [{ ...one, months }],
  };
}

/** How many articles in its own language an edition has in each month, by the month's number. */
function ownByMonth(listing: Listing): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [month, entries] of listing.periods('month')) {
    const { length } = listing.byLanguage(entries).own;
    if (isMonth(month) && length > 0) counts.set(numberOf(month), length);
  }
  return counts;
}

/** The number of a month, of which those of all years have one after another. */
export function numberOf(month: Month): number {
  const [year = 0, inYear = 1] = month.split('-').map(Number);
  return year * MONTHS_OF_YEAR + inYear - 1;
}

function monthAt(number: number): Month {
  const year = String(Math.floor(number / MONTHS_OF_YEAR)).padStart(4, '0');
  return `${year}-${String((number % MONTHS_OF_YEAR) + 1).padStart(2, '0')}` as Month;
}
