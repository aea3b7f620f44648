/** Periods: years, months and days as texts, which sort in the order of time. Small enough for a browser. */

/** A calendar year, `1965`. */
export type Year = string & { readonly __brand: 'Year' };

/** A calendar month, `1965-02`. */
export type Month = string & { readonly __brand: 'Month' };

/** A calendar day, `1965-02-15`. */
export type Day = string & { readonly __brand: 'Day' };

/**
 * A year, a month or a day. Compared as texts, a year comes before its months and a month before its days; a year or
 * month that is cut from a longer period contains it.
 */
export type Period = Year | Month | Day;

/** A day that every year has, `02-15`; only leap years have `02-29`. */
export type DayOfYear = string & { readonly __brand: 'DayOfYear' };

/** The numbers of characters of each. */
const LENGTHS = { year: 4, month: 7, day: 10 } as const;

/** A unit of periods. */
export type PeriodUnit = keyof typeof LENGTHS;

/** All units, the longest first. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ['year', 'month', 'day'];

export function isYear(period: Period): period is Year {
  return period.length === LENGTHS.year;
}

export function isMonth(period: Period): period is Month {
  return period.length === LENGTHS.month;
}

/** Whether a period is a day, so that one may ask for it: no other has one. */
export function isDay(period: Period | undefined): period is Day {
  return period?.length === LENGTHS.day;
}

export function unitOf(period: Period): PeriodUnit {
  return isYear(period) ? 'year' : isMonth(period) ? 'month' : 'day';
}

export function yearOf(period: Period): Year {
  return period.slice(0, LENGTHS.year) as Year;
}

export function monthOf(day: Day): Month {
  return day.slice(0, LENGTHS.month) as Month;
}

export function dayOfYear(day: Day): DayOfYear {
  return day.slice(LENGTHS.year + 1) as DayOfYear;
}

/** The day of a month by its number, which begins with 1. */
export function dayOfMonth(month: Month, number: number): Day {
  return `${month}-${String(number).padStart(2, '0')}` as Day;
}

/** The year, the month and the day that a period is in or is itself, the longest first. */
export function periodsAround(period: Period): Period[] {
  return Object.values(LENGTHS)
    .filter((length) => length <= period.length)
    .map((length) => period.slice(0, length) as Period);
}

/** The day on which a period begins: for sorting and for programs that know only days, never to be shown. */
export function firstDay(period: Period): Day {
  return `${period}${'-01-01'.slice(period.length - LENGTHS.year)}` as Day;
}

/** Whether a period is certainly after another one: no day of it is in the other one or before it. */
export function isAfter(period: Period, other: Period): boolean {
  const length = Math.min(period.length, other.length);
  return period.slice(0, length) > other.slice(0, length);
}

/** Before every date that can be written, in milliseconds since 1970. */
const BEFORE_ALL = Date.parse('-010000-01-01');

/** The beginning of a period, in milliseconds since 1970 (UTC), to compare distances by; undated is far from all. */
export function timeOf(period: Period | undefined): number {
  return period === undefined ? BEFORE_ALL : Date.parse(period);
}

const MILLIS_OF_DAY = 24 * 60 * 60 * 1000;

/** The days from one day to another: 1 from a day to the next, less than 0 to one before it. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLIS_OF_DAY);
}
