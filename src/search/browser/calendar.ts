/** Years, months and days as texts, as queries, addresses and filters have them: `2018`, `2018-03`, `2018-03-18`. */

import { firstDay as firstDayOf, type Period } from '../../dates/period.ts';

/** A range of time; each end is a year, a month or a day (`2018`, `2018-03`, `2018-03-18`), or open. */
export interface DateRange {
  readonly from?: string;
  readonly to?: string;
}

const PERIOD = /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;

/** Whether a text is a year, a month or a day of the calendar: there is no 30 February, no month 13 and no year 0. */
export function isPeriod(text: string): boolean {
  if (!PERIOD.test(text)) return false;
  if (text.length < 10) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The first day of a period. */
export function firstDay(period: string): string {
  return firstDayOf(period as Period);
}

/** The last day of a period. */
export function lastDay(period: string): string {
  if (period.length === 10) return period;
  if (period.length === 4) return `${period}-12-31`;
  const [year = 0, month = 0] = period.split('-').map(Number);
  const day = new Date(Date.UTC(2000, 0, 1));
  day.setUTCFullYear(year, month, 0);
  return `${period}-${day.getUTCDate()}`;
}

/** Whether a range ends before it begins; an open one does not. */
export function isReversed(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && firstDay(from) > lastDay(to);
}
