/** `/id/days.json`: the days on which an edition has articles, for the script that goes to a day. */
import type { Listing } from '../../archive/listing.ts';
import { daysAddress } from '../addresses.ts';
import { onEntries } from '../dependencies.ts';
import { entriesByDay, lastDayOf } from '../exact-days.ts';
import { defineKind } from '../kind.ts';

interface DaysView {
  readonly lang: string;
  /** Newest first, a year that has a day each. */
  readonly years: readonly YearOfDays[];
}

interface YearOfDays {
  readonly year: string;
  /** A number a month, whose binary digits are its days from the lowest on: 1 where the day has articles. */
  readonly months: readonly number[];
}

const MONTHS = 12;

export const daysKind = defineKind<Listing, DaysView>({
  name: 'days',
  items: ({ listings }) => listings.filter((listing) => lastDayOf(listing) !== undefined),
  address: ({ edition }) => daysAddress(edition),
  inSitemap: false,
  view: (listing) => ({ lang: listing.edition.lang, years: yearsOf(listing) }),
  dependencies: (listing) => [onEntries(listing)],
  reserves: ([lang, file, ...below], { editions }) =>
    editions.some((edition) => edition.lang === lang) && file === 'days.json' && below.length === 0,
});

function yearsOf({ entries }: Listing): YearOfDays[] {
  const years = new Map<string, number[]>();
  for (const day of entriesByDay(entries).keys()) {
    const [year = '', month, inMonth] = day.split('-');
    const months = years.get(year) ?? Array<number>(MONTHS).fill(0);
    years.set(year, months);
    const at = Number(month) - 1;
    months[at] = (months[at] ?? 0) | (1 << (Number(inMonth) - 1));
  }
  return [...years].map(([year, months]) => ({ year, months }));
}
