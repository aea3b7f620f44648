/** Years, months and days: `/id/2021/`, `/id/2021/02/`, `/id/2021/02/15/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import {
  type Day,
  isMonth,
  isYear,
  type Month,
  PERIOD_UNITS,
  type Period,
} from '../../dates/period.ts';
import { periodAddress } from '../addresses.ts';
import { type Alternates, firstOf } from '../alternates.ts';
import { type Counts, countsOf, type OtherLanguage, othersOf } from '../by-language.ts';
import { onPeriod, onStories } from '../dependencies.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { listOfPeriod } from '../list-of-period.ts';
import type { ArticleCard } from '../parts.ts';
import { type CountedPeriod, countDays, countMonths, periodIn } from '../periods.ts';

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
  readonly counts: Counts;
  /**
   * Those in the edition's language. In a large year or month only those of which no more is known: its months or days
   * list the others.
   */
  readonly articles: readonly ArticleCard[];
  /** How many more pages the list has. */
  readonly numbered: number;
  readonly 'other languages': readonly OtherLanguage[];
  /** Of a year. */
  readonly months: readonly CountedPeriod<Month>[];
  /** Of a large month. */
  readonly days: readonly CountedPeriod<Day>[];
  readonly newer: Period | undefined;
  readonly older: Period | undefined;
}

export const periodKind = defineKindWithAlternates<PeriodItem, PeriodView>({
  name: 'period',
  items: ({ listings }) => listings.flatMap(itemsOf),
  address: addressOf,
  inSitemap: true,
  alternates,
  view(item, parts) {
    const { listing, period, newer, older } = item;
    const entries = listing.entriesIn(period);
    const { pages, isDivided } = listOfPeriod(listing, period);
    return {
      lang: listing.edition.lang,
      address: addressOf(item),
      period,
      counts: countsOf(listing, entries),
      articles: parts.listed(pages[0]?.items ?? []),
      numbered: pages.length - 1,
      'other languages': othersOf(
        listing,
        entries,
        parts,
        (other) => periodIn(other, period).address,
      ),
      months: isYear(period) ? countMonths(listing, period) : [],
      days: isDivided && isMonth(period) ? countDays(listing, period) : [],
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
  return firstOf(archive.listings.map((listing) => periodIn(listing, period)));
}
