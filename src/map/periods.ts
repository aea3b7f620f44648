/** Years, months and days with the numbers of their entries, as views show them. */
import type { Listing, PeriodUnit } from '../archive/listing.ts';

export interface CountedPeriod {
  /** `2021`, `2021-02` or `2021-02-15`. */
  readonly period: string;
  readonly count: number;
}

/** The years, months or days of a listing that have entries, newest first. */
export function countPeriods(listing: Listing, unit: PeriodUnit): CountedPeriod[] {
  return [...listing.periods(unit)].map(([period, { length }]) => ({ period, count: length }));
}

/** The months of a year that have entries, newest first. */
export function countMonths(listing: Listing, year: string): CountedPeriod[] {
  return countPeriods(listing, 'month').filter(({ period }) => period.startsWith(year));
}
