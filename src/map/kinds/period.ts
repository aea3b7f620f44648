/** Years, months and days: `/id/2021/`, `/id/2021/02/`, `/id/2021/02/15/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Entry, Listing } from '../../archive/listing.ts';
import {
  isDay,
  isMonth,
  isYear,
  type Month,
  PERIOD_UNITS,
  type Period,
  yearOf,
} from '../../dates/period.ts';
import { periodAddress } from '../addresses.ts';
import { type Alternates, firstOf } from '../alternates.ts';
import { type Counts, countsOf, type OtherLanguage, othersOf } from '../by-language.ts';
import { onDays } from '../dependencies.ts';
import { type CalendarMonth, calendarMonth, exactDay } from '../exact-days.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { type ListOfPeriod, listOfPeriod } from '../list-of-period.ts';
import type { ArticleCard } from '../parts.ts';
import { countDays, countMonths, periodIn } from '../periods.ts';

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
  /** Of a year its months, of a month itself: those that have articles, in the order of time. */
  readonly calendars: readonly CalendarMonth[];
  /** What it lists in the edition's language, newest first. */
  readonly groups: readonly PeriodGroup[];
  /** How many more pages the list has, of what has no shorter period. */
  readonly numbered: number;
  readonly 'other languages': readonly OtherLanguage[];
  readonly newer: Period | undefined;
  readonly older: Period | undefined;
}

/** A part of a period's list. */
export interface PeriodGroup {
  /** The month or the day of these articles; the page's own period where there is but one list. */
  readonly period: Period;
  /** Whether their day is not known, or not for certain. */
  readonly isDayUnknown: boolean;
  /** How many articles there are. */
  readonly count: number;
  /** Fewer than there are of a day in a large month, whose own page lists all of them, and of a list of several pages. */
  readonly articles: readonly ArticleCard[];
}

/** Articles of each day in a large month. */
const OF_DAY = 2;

export const periodKind = defineKindWithAlternates<PeriodItem, PeriodView>({
  name: 'period',
  items: ({ listings }) => listings.flatMap(itemsOf),
  address: addressOf,
  inSitemap: true,
  articlesOf: ({ listing, period }) => listing.entriesIn(period).map(({ article }) => article),
  alternates,
  view(item, parts) {
    const { listing, period, newer, older } = item;
    const entries = listing.entriesIn(period);
    const list = listOfPeriod(listing, period);
    return {
      lang: listing.edition.lang,
      address: addressOf(item),
      period,
      counts: countsOf(listing, entries),
      calendars: monthsOf(listing, period).map((month) => calendarMonth(listing, month)),
      groups: groupsOf(listing, period, list).map(({ shown, ...group }) => ({
        ...group,
        articles: parts.listed(shown),
      })),
      numbered: list.pages.length - 1,
      'other languages': othersOf(
        listing,
        entries,
        parts,
        (other) => periodIn(other, period).address,
      ),
      newer,
      older,
    };
  },
  dependencies: ({ listing, period, newer, older }, archive) => [
    // All between the neighbours, where a new period would come between.
    onDays(listing, older, newer),
    // Another edition that lacks the period has the month or the year around it.
    ...archive.listings.map((one) => onDays(one, yearOf(period), yearOf(period))),
  ],
  reserves: ([lang, ...below], { editions }) =>
    editions.some((edition) => edition.lang === lang) &&
    /^\d{4}(?:\/\d{2}){0,2}$/.test(below.join('/')),
});

/** The months of a year that have articles, in the order of time; a month itself; none of a day. */
function monthsOf(listing: Listing, period: Period): Month[] {
  if (isMonth(period)) return [period];
  if (!isYear(period)) return [];
  return countMonths(listing, period)
    .map((one) => one.period)
    .toReversed();
}

/** A part of a period's list, with those of its entries that are shown. */
interface Group extends Omit<PeriodGroup, 'articles'> {
  readonly shown: readonly Entry[];
}

/**
 * The list in parts. A year goes by months, and a large one has its calendars alone; a large month goes by days. Those of
 * which neither month nor day is known come last, as in all lists.
 */
function groupsOf(listing: Listing, period: Period, { pages, isDivided }: ListOfPeriod): Group[] {
  const listed = pages[0]?.items ?? [];
  if (isDay(period)) return groups([known(listed, period)]);
  if (isDivided) {
    const count = pages.reduce((sum, { items }) => sum + items.length, 0);
    return groups([...daysOf(listing, period), { ...dayUnknown(listed, period), count }]);
  }
  if (isMonth(period)) return groups(byCertainty(listed, period));
  const ofMonths = countMonths(listing, period).flatMap(({ period: month }) =>
    byCertainty(
      listed.filter((entry) => entry.period?.startsWith(month)),
      month,
    ),
  );
  return groups([
    ...ofMonths,
    dayUnknown(
      listed.filter((entry) => entry.period === period),
      period,
    ),
  ]);
}

/** The days of a large month, each with its first entries. */
function daysOf(listing: Listing, month: Period): Group[] {
  if (!isMonth(month)) return [];
  return countDays(listing, month).map(({ period }) => {
    const { own } = listing.byLanguage(listing.entriesIn(period));
    return {
      period,
      isDayUnknown: false,
      count: own.length,
      shown: own.slice(0, OF_DAY),
    };
  });
}

function byCertainty(entries: readonly Entry[], period: Period): Group[] {
  const isKnown = (entry: Entry) => exactDay(entry) !== undefined;
  return [
    known(entries.filter(isKnown), period),
    dayUnknown(
      entries.filter((entry) => !isKnown(entry)),
      period,
    ),
  ];
}

function known(shown: readonly Entry[], period: Period): Group {
  return { period, isDayUnknown: false, count: shown.length, shown };
}

function dayUnknown(shown: readonly Entry[], period: Period): Group {
  return { period, isDayUnknown: true, count: shown.length, shown };
}

/** Those that have something to show. */
function groups(all: readonly Group[]): Group[] {
  return all.filter(({ shown }) => shown.length > 0);
}

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
