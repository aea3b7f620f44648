/** The days of which an edition has anything in any year, `/id/pada-hari-ini/`. */
import type { Listing } from '../../archive/listing.ts';
import { type DayOfYear, dayOfYear } from '../../dates/period.ts';
import { compare } from '../../text/compare.ts';
import { sectionAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';
import { onEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { entriesByDay } from '../exact-days.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { isSectionOf } from '../reserved.ts';

interface OnThisDayIndexView {
  readonly lang: string;
  readonly empty: Emptiness | undefined;
  /** In the order of a year. */
  readonly days: readonly DayOfYear[];
}

export const onThisDayIndexKind = defineKindWithAlternates<Listing, OnThisDayIndexView>({
  name: 'on-this-day-index',
  items: ({ listings }) => listings,
  address: ({ edition }) => sectionAddress(edition, 'onThisDay'),
  inSitemap: true,
  alternates: (_, archive) => sectionAlternates(archive, 'onThisDay'),
  view: ({ edition, entries }, { archive }) => ({
    lang: edition.lang,
    empty: emptinessOf(archive),
    days: [...new Set([...entriesByDay(entries).keys()].map(dayOfYear))].toSorted(compare),
  }),
  dependencies: (listing) => [onEntries(listing)],
  /** With the pages of the days, which are below. */
  reserves: isSectionOf('onThisDay'),
});
