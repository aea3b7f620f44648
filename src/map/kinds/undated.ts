/** Articles of which nobody knows the date: `/id/tanpa-tanggal/`. */
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import { sectionAddress } from '../addresses.ts';
import { type Alternates, firstOf } from '../alternates.ts';
import { type Counts, countsOf, type OtherLanguage, othersOf } from '../by-language.ts';
import { onAllEntries } from '../dependencies.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { listOfPeriod } from '../list-of-period.ts';
import type { ArticleCard } from '../parts.ts';
import { undatedIn } from '../periods.ts';

interface UndatedView {
  readonly lang: string;
  readonly counts: Counts;
  /** Those in the edition's language. */
  readonly articles: readonly ArticleCard[];
  /** How many more pages the list has. */
  readonly numbered: number;
  readonly 'other languages': readonly OtherLanguage[];
}

export const undatedKind = defineKindWithAlternates<Listing, UndatedView>({
  name: 'undated',
  items: ({ listings }) => listings.filter(({ undated }) => undated.length > 0),
  address: ({ edition }) => sectionAddress(edition, 'undated'),
  inSitemap: true,
  articlesOf: ({ undated }) => undated.map(({ article }) => article),
  alternates,
  view(listing, parts) {
    const { edition, undated } = listing;
    const { pages } = listOfPeriod(listing, undefined);
    return {
      lang: edition.lang,
      counts: countsOf(listing, undated),
      articles: parts.listed(pages[0]?.items ?? []),
      numbered: pages.length - 1,
      'other languages': othersOf(listing, undated, parts, (other) => undatedIn(other).address),
    };
  },
  dependencies: (_, archive) => onAllEntries(archive),
  // Not what is below it: there are the articles, and an article that got a date has an alias there.
  reserves: ([lang, section, ...below], { editions }) =>
    below.length === 0 &&
    editions.some((one) => one.lang === lang && one.locale.sections.undated === section),
});

function alternates(_: Listing, archive: Archive): Alternates {
  return firstOf(archive.listings.map(undatedIn));
}
