/** Ways into an edition by time, as its home page, its archive by date and the front page offer them. */
import type { Catalogue } from '../archive/catalogue.ts';
import type { Listing } from '../archive/listing.ts';
import { type Day, monthOf } from '../dates/period.ts';
import { type CalendarMonth, calendarMonth, lastDayOf } from './exact-days.ts';
import { type Timeline, timelineOf } from './timeline.ts';

export interface WaysByTime {
  /** The day on which readers begin; none where no day of any article is known. */
  readonly lastDay: Day | undefined;
  /** The latest month that has articles in the edition's own language; without one, the latest of all. */
  readonly latest: CalendarMonth | undefined;
  readonly timeline: Timeline | undefined;
}

/** The ways by time of an edition. They depend on the entries of all editions. */
export function waysByTime(listing: Listing, catalogue: Catalogue): WaysByTime {
  const lastDay = lastDayOf(listing);
  const month = lastDay && monthOf(lastDay);
  return {
    lastDay,
    latest: month && calendarMonth(listing, month),
    timeline: timelineOf(catalogue, listing.edition.lang),
  };
}
