/** Days of entries: only an article whose day is known for certain has one. */
import type { Entry, Listing } from '../archive/listing.ts';
import { isExact } from '../dates/article-date.ts';
import { type Day, dayOfMonth, isDay, type Month, type Period } from '../dates/period.ts';
import { addTo } from '../text/grouping.ts';

/** The day of an entry in its edition; none where its date is about, uncertain, known in part, or unknown. */
export function exactDay({ article, period }: Entry): Day | undefined {
  return isExact(article.date) && isDay(period) ? period : undefined;
}

/** The entries of a listing by their exact days, newest first. */
export function entriesByDay(entries: readonly Entry[]): Map<Day, Entry[]> {
  const days = new Map<Day, Entry[]>();
  for (const entry of entries) {
    const day = exactDay(entry);
    if (day) addTo(days, day, entry);
  }
  return days;
}

/** A month as a calendar shows it. */
export interface CalendarMonth {
  readonly month: Month;
  /** How many articles it has, those without an exact day included. */
  readonly count: number;
  /** How many articles each of its days has, from the first day to the last one that has any. */
  readonly days: readonly number[];
}

/** Most days of a month. */
const LONGEST = 31;

/** A month of a listing; it may have no day, where no article of it has one. */
export function calendarMonth(listing: Listing, month: Month): CalendarMonth {
  const entries = listing.entriesIn(month);
  const byDay = entriesByDay(entries);
  const counts = Array.from(
    { length: LONGEST },
    (_, i) => byDay.get(dayOfMonth(month, i + 1))?.length ?? 0,
  );
  const days = counts.slice(0, counts.findLastIndex((count) => count > 0) + 1);
  return { month, count: entries.length, days };
}

/** The first and the last day of a listing that have articles; none where no day of any article is known. */
export function spanOf({ entries }: Listing): { first: Day; last: Day } | undefined {
  const days = entries.flatMap((entry) => exactDay(entry) ?? []);
  const [last, first] = [days[0], days.at(-1)];
  return first && last ? { first, last } : undefined;
}

/** The month of a period that is in a month or is one; none of a year. */
export function monthOf(period: Period): Month | undefined {
  const month = period.slice(0, '2021-02'.length);
  return month.length === '2021-02'.length ? (month as Month) : undefined;
}
