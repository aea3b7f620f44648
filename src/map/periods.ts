/** Years, months and days with the numbers of their entries, as views show them. */
import type { Listing } from '../archive/listing.ts';
import { isMonth, type Month, type Period, type PeriodUnit } from '../dates/period.ts';

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

function countPeriods(listing: Listing, unit: PeriodUnit): CountedPeriod[] {
  return [...listing.periods(unit)].map(([period, { length }]) => ({ period, count: length }));
}
