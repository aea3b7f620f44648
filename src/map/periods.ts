/** Years, months and days with the numbers of their entries, as views show them. */
import type { Listing } from '../archive/listing.ts';
import {
  type Day,
  isDay,
  isMonth,
  type Month,
  type Period,
  type PeriodUnit,
  periodsAround,
} from '../dates/period.ts';
import { homeAddress, periodAddress, sectionAddress } from './addresses.ts';
import { type Alternate, instead, same } from './alternates.ts';

export interface CountedPeriod<Unit extends Period = Period> {
  readonly period: Unit;
  readonly count: number;
}

/** The years of a listing that have entries, newest first. */
export function countYears(listing: Listing): CountedPeriod[] {
  return countPeriods(listing, 'year');
}

/** The months of a year that have entries, newest first. */
export function countMonths(listing: Listing, year: Period): CountedPeriod<Month>[] {
  return countPeriods(listing, 'month').flatMap(({ period, count }) =>
    isMonth(period) && period.startsWith(year) ? [{ period, count }] : [],
  );
}

/** The days of a month that have entries, newest first. */
export function countDays(listing: Listing, month: Period): CountedPeriod<Day>[] {
  return countPeriods(listing, 'day').flatMap(({ period, count }) =>
    isDay(period) && period.startsWith(month) ? [{ period, count }] : [],
  );
}

/** The same period in an edition, else the longest around it that has entries there, as days differ by zones. */
export function periodIn(listing: Listing, period: Period): Alternate {
  const { edition } = listing;
  const there = periodsAround(period)
    .toReversed()
    .find((one) => listing.entriesIn(one).length > 0);
  if (there === undefined) return instead(edition, homeAddress(edition), { kind: 'home' });
  const address = periodAddress(edition, there);
  return there === period
    ? same(edition, address)
    : instead(edition, address, { kind: 'period', period: there });
}

/** The undated articles of an edition; where it shows its own article of each such story, all with dates, its archive. */
export function undatedIn({ edition, undated }: Listing): Alternate {
  return undated.length > 0
    ? same(edition, sectionAddress(edition, 'undated'))
    : instead(edition, sectionAddress(edition, 'dates'), { kind: 'section', section: 'dates' });
}

function countPeriods(listing: Listing, unit: PeriodUnit): CountedPeriod[] {
  return [...listing.periods(unit)].map(([period, { length }]) => ({ period, count: length }));
}
