/** Ways into an edition by time, as its home page, its archive by date and the front page offer them. */
import type { Catalogue } from '../archive/catalogue.ts';
import type { Listing } from '../archive/listing.ts';
import { type CalendarMonth, calendarMonth, type DaySpan, monthOf, spanOf } from './exact-days.ts';
import { type Timeline, timelineOf } from './timeline.ts';

export interface WaysByTime {
  /** None where no day of any article is known. */
  readonly span: DaySpan | undefined;
  /** The latest month that has articles in the edition's own language; without one, the latest of all. */
  readonly latest: CalendarMonth | undefined;
  readonly timeline: Timeline | undefined;
}

/** The ways by time of an edition. They depend on the entries of all editions. */
export function waysByTime(listing: Listing, catalogue: Catalogue): WaysByTime {
  const span = spanOf(listing);
  const month = span && monthOf(span.start);
  return {
    span,
    latest: month && calendarMonth(listing, month),
    timeline: timelineOf(catalogue, listing.edition.lang),
  };
}
