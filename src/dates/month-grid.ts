/** The grid of a month, in weeks that begin on Monday, as calendars on a wall have it. */
import { DateTime } from 'luxon';
import { type DayOfYear, dayOfMonth, dayOfYear, type Month } from './period.ts';

/** The place of a month's days in its weeks. */
export interface MonthGrid {
  /** How many days of its first week are before the month: 0 where it begins on a Monday, at most 6. */
  readonly before: number;
  /** How many days it has: 28 to 31. */
  readonly days: number;
}

/**
 * The grid of a month of the Gregorian calendar.
 * @throws RangeError where there is no such month
 */
export function gridOf(month: Month): MonthGrid {
  const first = DateTime.fromISO(month, { zone: 'utc' });
  if (!first.isValid) throw new RangeError(`${month} is no month`);
  return { before: first.weekday - 1, days: first.daysInMonth };
}

/** The months of a leap year: a year's days are all in them. */
const MONTHS = Array.from(
  { length: 12 },
  (_, i) => `2000-${String(i + 1).padStart(2, '0')}` as Month,
);

/** The 366 days of a leap year, by month. */
export function daysOfYear(): { month: Month; days: DayOfYear[] }[] {
  return MONTHS.map((month) => ({
    month,
    days: Array.from({ length: gridOf(month).days }, (_, i) => dayOfYear(dayOfMonth(month, i + 1))),
  }));
}
