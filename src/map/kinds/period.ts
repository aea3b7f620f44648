/** Years, months and days: `/id/2021/`, `/id/2021/02/`, `/id/2021/02/15/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Entry, Listing } from '../../archive/listing.ts';
import {
  isMonth,
  isYear,
  type Month,
  PERIOD_UNITS,
  type Period,
  periodsAround,
} from '../../dates/period.ts';
import { homeAddress, periodAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, same } from '../alternates.ts';
import { onPeriod, onStories } from '../dependencies.ts';
import { type CalendarMonth, calendarMonth, entriesByDay, exactDay } from '../exact-days.ts';
import { defineKindWithAlternates } from '../kind.ts';
import type { ArticleCard } from '../parts.ts';
import { countMonths } from '../periods.ts';

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
  /** Of a year its months, of a month itself: those that have articles, in the order of time. */
  readonly calendars: readonly CalendarMonth[];
  /** What it lists, newest first. */
  readonly groups: readonly PeriodGroup[];
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
  /** Fewer than there are of a day in a large month: its own page lists all of them. */
  readonly articles: readonly ArticleCard[];
}

/**
 * Most articles that the page of a year or a month lists. Beyond that it is longer than anybody reads, and lists on a
 * phone take long to come. A larger year has calendars, whose months and days lead to the same articles; a larger month
 * goes by days.
 */
const MOST_LISTED = 100;

/** Articles of each day in a large month. */
const OF_DAY = 2;

export const periodKind = defineKindWithAlternates<PeriodItem, PeriodView>({
  name: 'period',
  items: ({ listings }) => listings.flatMap(itemsOf),
  address: addressOf,
  inSitemap: true,
  alternates,
  view(item, parts) {
    const { listing, period, newer, older } = item;
    return {
      lang: listing.edition.lang,
      address: addressOf(item),
      period,
      count: listing.entriesIn(period).length,
      calendars: monthsOf(listing, period).map((month) => calendarMonth(listing, month)),
      groups: groupsOf(listing, period).map(({ entries, shown, ...group }) => ({
        ...group,
        count: entries.length,
        articles: parts.listed(shown),
      })),
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

/** The months of a year that have articles, in the order of time; a month itself; none of a day. */
function monthsOf(listing: Listing, period: Period): Month[] {
  if (isMonth(period)) return [period];
  if (!isYear(period)) return [];
  return countMonths(listing, period)
    .map((one) => one.period)
    .toReversed();
}

/** A part of a period's list, with those of its entries that are shown. */
interface Group extends Omit<PeriodGroup, 'count' | 'articles'> {
  readonly entries: readonly Entry[];
  readonly shown: readonly Entry[];
}

function groupsOf(listing: Listing, period: Period): Group[] {
  const entries = listing.entriesIn(period);
  if (isYear(period)) return groupsOfYear(listing, period);
  if (!isMonth(period)) return [{ period, isDayUnknown: false, entries, shown: entries }];
  const known = entries.filter((entry) => exactDay(entry) !== undefined);
  const days: Group[] =
    entries.length > MOST_LISTED
      ? [...entriesByDay(known)].map(([day, ofDay]) => ({
          period: day,
          isDayUnknown: false,
          entries: ofDay,
          shown: ownFirst(ofDay, listing).slice(0, OF_DAY),
        }))
      : [{ period, isDayUnknown: false, entries: known, shown: known }];
  return withEntries([...days, dayUnknown(entries, period)]);
}

/** By month, if they are not too many; those of which no month is known come last, as in all lists. */
function groupsOfYear(listing: Listing, year: Period): Group[] {
  const entries = listing.entriesIn(year);
  const months = entries.length > MOST_LISTED ? [] : countMonths(listing, year);
  const ofMonths = months.flatMap(({ period }) => {
    const all = listing.entriesIn(period);
    const known = all.filter((entry) => exactDay(entry) !== undefined);
    return [{ period, isDayUnknown: false, entries: known, shown: known }, dayUnknown(all, period)];
  });
  const inNoMonth = entries.filter((entry) => entry.period === year);
  return withEntries([...ofMonths, dayUnknown(inNoMonth, year)]);
}

/** The entries whose day is not known, or not for certain. */
function dayUnknown(all: readonly Entry[], period: Period): Group {
  const entries = all.filter((entry) => exactDay(entry) === undefined);
  return { period, isDayUnknown: true, entries, shown: entries };
}

function withEntries(groups: readonly Group[]): Group[] {
  return groups.filter(({ entries }) => entries.length > 0);
}

/** Those in the edition's language first. */
function ownFirst(entries: readonly Entry[], { edition }: Listing): Entry[] {
  const isOwn = ({ article }: Entry) => article.lang === edition.lang;
  return [...entries.filter(isOwn), ...entries.filter((entry) => !isOwn(entry))];
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
