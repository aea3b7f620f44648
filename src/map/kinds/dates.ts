/** The archive by date: every year with its months, `/id/arsip/`. */
import type { Catalogue } from '../../archive/catalogue.ts';
import type { Listing } from '../../archive/listing.ts';
import type { Month } from '../../dates/period.ts';
import { compare } from '../../text/compare.ts';
import { sectionAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';
import { onAllEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { type CountedPeriod, countMonths, countYears } from '../periods.ts';
import { isSectionOf } from '../reserved.ts';
import { type WaysByTime, waysByTime } from '../ways-by-time.ts';

export interface DatesView {
  readonly lang: string;
  readonly count: number;
  readonly empty: Emptiness | undefined;
  readonly years: readonly (CountedPeriod & { readonly months: readonly CountedPeriod<Month>[] })[];
  readonly ways: WaysByTime;
  /** How many articles each year has in the language of each edition, the newest first. */
  readonly byLanguage: readonly YearByLanguage[];
  /** How many articles are undated; none where all have dates. */
  readonly undated: number | undefined;
}

export interface YearByLanguage {
  readonly year: string;
  /** One an edition, in their order. */
  readonly counts: readonly number[];
}

export const datesKind = defineKindWithAlternates<Listing, DatesView>({
  name: 'dates',
  items: ({ listings }) => listings,
  address: ({ edition }) => sectionAddress(edition, 'dates'),
  inSitemap: true,
  alternates: (_, archive) => sectionAlternates(archive, 'dates'),
  view: (listing, { archive }) => ({
    lang: listing.edition.lang,
    count: listing.entries.length,
    empty: emptinessOf(archive),
    years: countYears(listing).map((year) => ({
      ...year,
      months: countMonths(listing, year.period),
    })),
    ways: waysByTime(listing, archive),
    byLanguage: yearsByLanguage(archive),
    undated: listing.undated.length || undefined,
  }),
  dependencies: (_, archive) => onAllEntries(archive),
  reserves: isSectionOf('dates'),
});

function yearsByLanguage({ listings }: Catalogue): YearByLanguage[] {
  const years = new Set(listings.flatMap((listing) => [...listing.periods('year').keys()]));
  return [...years]
    .toSorted((a, b) => compare(b, a))
    .map((year) => ({
      year,
      counts: listings.map((listing) => listing.byLanguage(listing.entriesIn(year)).own.length),
    }));
}
