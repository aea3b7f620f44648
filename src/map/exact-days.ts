/** Days of entries: only an article whose day is known for certain has one. */
import type { Entry, Listing } from '../archive/listing.ts';
import { isExact } from '../dates/article-date.ts';
import { type Day, isDay, type Month } from '../dates/period.ts';
import { addTo } from '../text/grouping.ts';
import { type Counts, countsOf } from './by-language.ts';

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
  /** How many articles it has, those without an exact day included: as the page of the month says. */
  readonly counts: Counts;
  /** Its days that have articles, in the order of time. */
  readonly days: readonly CalendarDay[];
}

/** A day of a calendar that has articles. */
export interface CalendarDay {
  readonly day: Day;
  /** As the page of the day says. */
  readonly counts: Counts;
}

/** A month of a listing; it may have no day, where no article of it has one. */
export function calendarMonth(listing: Listing, month: Month): CalendarMonth {
  const entries = listing.entriesIn(month);
  const days = [...entriesByDay(entries)]
    .map(([day, ofDay]) => ({ day, counts: countsOf(listing, ofDay) }))
    .toReversed();
  return { month, counts: countsOf(listing, entries), days };
}

/**
 * The day on which readers begin: the last one that has an article in the edition's own language; without one, the last of
 * all. None where no day of any article is known.
 */
export function lastDayOf({ entries, all }: Listing): Day | undefined {
  return firstExactDay(all.own) ?? firstExactDay(entries);
}

function firstExactDay(entries: readonly Entry[]): Day | undefined {
  const found = entries.find((entry) => exactDay(entry) !== undefined);
  return found && exactDay(found);
}
