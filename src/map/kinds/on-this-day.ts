/** A day of all years, `/id/pada-hari-ini/02/15/`: what the archive has of it, year by year. */
import type { Archive } from '../../archive/archive.ts';
import type { Entry, Listing } from '../../archive/listing.ts';
import { daysOfYear } from '../../dates/month-grid.ts';
import { type Day, type DayOfYear, dayOfYear } from '../../dates/period.ts';
import { compare } from '../../text/compare.ts';
import { addTo } from '../../text/grouping.ts';
import { onThisDayAddress, sectionAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, same } from '../alternates.ts';
import { onDayOfYear } from '../dependencies.ts';
import { entriesByDay } from '../exact-days.ts';
import { defineKindWithAlternates } from '../kind.ts';
import type { ArticleCard } from '../parts.ts';

interface OnThisDayItem {
  readonly listing: Listing;
  readonly day: DayOfYear;
  /** Newest first. */
  readonly years: readonly (readonly [Day, readonly Entry[]])[];
  /** The languages of the editions that have such a page of the day. */
  readonly langs: readonly string[];
  /** The days before and after it, where the edition has something on them. */
  readonly before: DayOfYear | undefined;
  readonly after: DayOfYear | undefined;
}

interface OnThisDayView {
  readonly lang: string;
  readonly day: DayOfYear;
  /** How many articles it has in all years. */
  readonly count: number;
  /** Newest first. */
  readonly years: readonly YearOfDay[];
  /** As in the item. */
  readonly before: DayOfYear | undefined;
  readonly after: DayOfYear | undefined;
}

/** The day in one year. */
interface YearOfDay {
  readonly day: Day;
  readonly count: number;
  /** Some of its articles, those in the reader's language first: its own page lists all of them. */
  readonly articles: readonly ArticleCard[];
}

/** Most articles on the page, and of one year: a list that is longer than that is not read. */
const MOST = 100;
const MOST_OF_YEAR = 3;

export const onThisDayKind = defineKindWithAlternates<OnThisDayItem, OnThisDayView>({
  name: 'on-this-day',
  items: ({ listings }) => itemsOf(listings),
  address: ({ listing, day }) => onThisDayAddress(listing.edition, day),
  inSitemap: true,
  articlesOf: ({ years }) => years.flatMap(([, entries]) => entries.map(({ article }) => article)),
  alternates,
  view: (item, parts) => ({
    lang: item.listing.edition.lang,
    day: item.day,
    count: item.years.reduce((sum, [, entries]) => sum + entries.length, 0),
    years: shownYears(item).map(({ day, count, shown }) => ({
      day,
      count,
      articles: parts.listed(shown),
    })),
    before: item.before,
    after: item.after,
  }),
  dependencies: (item, archive) => [
    ...archive.listings.map((listing) => onDayOfYear(listing, item.day)),
    ...BESIDE.map((step) => onDayOfYear(item.listing, dayBeside(item.day, step))),
  ],
});

function itemsOf(listings: readonly Listing[]): OnThisDayItem[] {
  const all = listings.map((listing) => {
    const days = new Map<DayOfYear, (readonly [Day, readonly Entry[]])[]>();
    for (const [day, entries] of entriesByDay(listing.entries)) {
      addTo(days, dayOfYear(day), [day, entries]);
    }
    return { listing, days };
  });
  return all.flatMap(({ listing, days }) => {
    const known = (day: DayOfYear) => (days.has(day) ? day : undefined);
    return [...days]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([day, years]) => ({
        listing,
        day,
        years,
        langs: all.flatMap((one) => (one.days.has(day) ? one.listing.edition.lang : [])),
        before: known(dayBeside(day, -1)),
        after: known(dayBeside(day, 1)),
      }));
  });
}

const DAYS = daysOfYear().flatMap(({ days }) => days);
const PLACES = new Map(DAYS.map((day, place) => [day, place]));

/** Steps to the days before and after a day. */
const BESIDE = [-1, 1] as const;

/** The day before or after a day of the year; after the last comes the first. */
function dayBeside(day: DayOfYear, step: (typeof BESIDE)[number]): DayOfYear {
  return DAYS.at(((PLACES.get(day) ?? 0) + step) % DAYS.length) ?? day;
}

/** As many articles of each year as there is room for; of the oldest years none, where there are very many. */
function shownYears({ listing, years }: OnThisDayItem) {
  const { lang } = listing.edition;
  const most = Math.max(1, Math.min(MOST_OF_YEAR, Math.floor(MOST / years.length)));
  return years.map(([day, entries], i) => {
    const own = entries.filter(({ article }) => article.lang === lang);
    const others = entries.filter(({ article }) => article.lang !== lang);
    const shown = i < MOST ? [...own, ...others].slice(0, most) : [];
    return { day, count: entries.length, shown };
  });
}

/** An edition that has nothing on the day, in any year, has its list of days. */
function alternates({ day, langs }: OnThisDayItem, archive: Archive): Alternates {
  return firstOf(
    archive.listings.map(({ edition }) =>
      langs.includes(edition.lang)
        ? same(edition, onThisDayAddress(edition, day))
        : instead(edition, sectionAddress(edition, 'onThisDay'), {
            kind: 'section',
            section: 'onThisDay',
          }),
    ),
  );
}
