/** The archive in numbers: articles by time, by language and by term, and how much is translated. */
import type { Listing } from '../../archive/listing.ts';
import { isYear, type Year, yearOf } from '../../dates/period.ts';
import { compare } from '../../text/compare.ts';
import type { Parts } from '../parts.ts';
import { type Timeline, timelineOf } from '../timeline.ts';
import { byUse, type Ranking, rankingOf } from './by-term.ts';
import { type TagsByYear, tagsByYear } from './tags-by-year.ts';
import { type Translations, translationsOf } from './translations.ts';

/** Kinds of terms whose most used ones have bars. */
const RANKED = ['source', 'outlet', 'place'] as const;

export interface Figures {
  /** One an edition, the reader's first: all other counts are in this order. */
  readonly languages: readonly {
    readonly lang: string;
    /** How many articles it has; those without a date, and those of which only the year is known. */
    readonly count: number;
    readonly undated: number;
    readonly withoutMonth: number;
  }[];
  readonly timeline: Timeline | undefined;
  /** The years that have articles, the newest first. */
  readonly years: readonly {
    readonly year: Year;
    readonly counts: readonly number[];
    /** Whether the reader's edition has a page of it: years differ by zones. */
    readonly hasPage: boolean;
  }[];
  readonly rankings: readonly Ranking[];
  readonly tags: TagsByYear | undefined;
  readonly translations: Translations | undefined;
}

/** The figures of an archive as an edition shows them. Each language's articles count in its own edition's zone, a story once. */
export function figuresOf(reader: Listing, parts: Parts): Figures {
  const { archive } = parts;
  const listings = [reader, ...archive.listings.filter((one) => one !== reader)];
  const languages = listings.map(({ edition, all: { own } }) => ({
    lang: edition.lang,
    count: own.length,
    undated: own.filter(({ period }) => period === undefined).length,
    withoutMonth: own.filter(({ period }) => period !== undefined && isYear(period)).length,
  }));
  const used = (kind: Parameters<typeof byUse>[1]) => byUse(archive, kind, listings, reader);
  return {
    languages,
    timeline: timelineOf(archive, reader.edition.lang),
    years: yearsOf(listings, reader),
    rankings: RANKED.map((kind) => rankingOf(kind, used(kind), reader, parts)).filter(
      ({ terms }) => terms.length > 0,
    ),
    tags: tagsByYear(used('tag'), listings, reader, parts),
    translations: translationsOf(
      archive,
      languages.map(({ lang }) => lang),
    ),
  };
}

function yearsOf(listings: readonly Listing[], reader: Listing): Figures['years'] {
  const counts = new Map<Year, number[]>();
  for (const [i, { all }] of listings.entries()) {
    for (const { period } of all.own) {
      if (period === undefined) continue;
      const year = yearOf(period);
      const ofYear = counts.get(year) ?? listings.map(() => 0);
      ofYear[i] = (ofYear[i] ?? 0) + 1;
      counts.set(year, ofYear);
    }
  }
  return [...counts]
    .map(([year, ofYear]) => ({
      year,
      counts: ofYear,
      hasPage: reader.entriesIn(year).length > 0,
    }))
    .toSorted((a, b) => compare(b.year, a.year));
}
