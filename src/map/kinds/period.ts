/** Years, months and days: `/id/2021/`, `/id/2021/02/`, `/id/2021/02/15/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import {
  isYear,
  type Month,
  PERIOD_UNITS,
  type Period,
  periodsAround,
} from '../../dates/period.ts';
import { homeAddress, periodAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, same } from '../alternates.ts';
import { onPeriod, onStories } from '../dependencies.ts';
import { defineKindWithAlternates } from '../kind.ts';
import type { ArticleCard } from '../parts.ts';
import { type CountedPeriod, countMonths } from '../periods.ts';

/** A year, month or day, with those that have entries before and after it. */
interface PeriodItem {
  readonly listing: Listing;
  readonly period: Period;
  readonly newer: Period | undefined;
  readonly older: Period | undefined;
}

interface PeriodView {
  readonly lang: string;
  readonly address: Address;
  readonly period: Period;
  /** How many articles it has. */
  readonly count: number;
  /** In a large year only those of which no month is known: its months list the others. */
  readonly articles: readonly ArticleCard[];
  /** Of a year. */
  readonly months: readonly CountedPeriod<Month>[];
  readonly newer: Period | undefined;
  readonly older: Period | undefined;
}

/**
 * Most articles that the page of a year lists. Beyond that it is longer than anybody reads, and lists on a phone take
 * long to come: its months, with their numbers, lead to the same articles.
 */
const MOST_OF_YEAR = 100;

export const periodKind = defineKindWithAlternates<PeriodItem, PeriodView>({
  name: 'period',
  items: ({ listings }) => listings.flatMap(itemsOf),
  address: addressOf,
  inSitemap: true,
  alternates,
  view(item, parts) {
    const { listing, period, newer, older } = item;
    const entries = listing.entriesIn(period);
    // Where no more than the year is known, no month has the article.
    const inMonths = isYear(period) && entries.length > MOST_OF_YEAR;
    const listed = inMonths ? entries.filter((one) => one.period === period) : entries;
    return {
      lang: listing.edition.lang,
      address: addressOf(item),
      period,
      count: entries.length,
      articles: parts.listed(listed),
      months: isYear(period) ? countMonths(listing, period) : [],
      newer,
      older,
    };
  },
  dependencies: ({ listing, period, newer, older }, archive) => [
    // All between the neighbours, where a new period would come between.
    ...archive.listings.flatMap((one) =>
      [period, newer, older].flatMap((name) => (name ? onPeriod(one, name) : [])),
    ),
    { part: 'days', lang: listing.edition.lang, from: older ?? '', to: newer ?? '~' },
    ...onStories(listing.entriesIn(period).map(({ article }) => archive.storyOf(article))),
  ],
  reserves: ([lang, ...below], { editions }) =>
    editions.some((edition) => edition.lang === lang) &&
    /^\d{4}(?:\/\d{2}){0,2}$/.test(below.join('/')),
});

function itemsOf(listing: Listing): PeriodItem[] {
  return PERIOD_UNITS.flatMap((unit) => {
    const periods = [...listing.periods(unit).keys()];
    return periods.map((period, i) => ({
      listing,
      period,
      newer: periods[i - 1],
      older: periods[i + 1],
    }));
  });
}

function addressOf({ listing, period }: PeriodItem): Address {
  return periodAddress(listing.edition, period);
}

/** Every edition lists every story, so that a year, month or day may differ by its zone only. */
function alternates({ period }: PeriodItem, archive: Archive): Alternates {
  const around = periodsAround(period).toReversed();
  return firstOf(
    archive.listings.map((listing) => {
      const { edition } = listing;
      const there = around.find((one) => listing.entriesIn(one).length > 0);
      if (there === undefined) return instead(edition, homeAddress(edition), { kind: 'home' });
      const address = periodAddress(edition, there);
      return there === period
        ? same(edition, address)
        : instead(edition, address, { kind: 'period', period: there });
    }),
  );
}
