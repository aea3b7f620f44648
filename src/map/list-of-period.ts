/** Lists of periods: which articles the page of a year, a month or a day lists, and how a long list is cut. */
import type { Entry, Listing } from '../archive/listing.ts';
import { isDay, type Period } from '../dates/period.ts';
import { type ListPage, paginate } from './paging.ts';

/** Articles on a numbered page of such a list; that with the newest has up to twice as many. */
const PAGE_SIZE = 35;

/** Most articles in the edition's language that the page of a year or a month lists: beyond that it goes by shorter periods. */
const MOST_IN_PERIOD = 2 * PAGE_SIZE;

/** Most articles that are listed with their descriptions: so many are read for their subjects, more for their titles. */
export const MOST_DESCRIBED = 40;

/** The list of a year, a month or a day, or of what is undated, in the language of an edition. */
export interface ListOfPeriod {
  /** The page with the newest first; a list has one at least. */
  readonly pages: readonly ListPage<Entry>[];
  /** Whether only those are in it of which no more is known, as shorter periods list the others. */
  readonly isDivided: boolean;
}

/**
 * The list of a period.
 * @param period none for what is undated
 */
export function listOfPeriod(listing: Listing, period: Period | undefined): ListOfPeriod {
  const { own } = listing.byLanguage(
    period === undefined ? listing.undated : listing.entriesIn(period),
  );
  const isDivided = period !== undefined && !isDay(period) && own.length > MOST_IN_PERIOD;
  // Where no more than the year is known, no month has the article.
  const listed = isDivided ? own.filter((one) => one.period === period) : own;
  return { pages: paginate(listed, PAGE_SIZE), isDivided };
}
