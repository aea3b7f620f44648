/** The archive by date: every year with its months, `/id/arsip/`. */
import type { Listing } from '../../archive/listing.ts';
import type { Month } from '../../dates/period.ts';
import { sectionAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';
import { onEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { type CountedPeriod, countMonths, countYears } from '../periods.ts';
import { isSectionOf } from '../reserved.ts';

interface DatesView {
  readonly lang: string;
  readonly count: number;
  readonly empty: Emptiness | undefined;
  readonly years: readonly (CountedPeriod & { readonly months: readonly CountedPeriod<Month>[] })[];
  /** How many articles are undated; none where all have dates. */
  readonly undated: number | undefined;
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
    undated: listing.undated.length || undefined,
  }),
  dependencies: (listing) => [onEntries(listing)],
  reserves: isSectionOf('dates'),
});
