/** Home pages of editions: `/id/`. */
import type { Listing } from '../../archive/listing.ts';
import { homeAddress } from '../addresses.ts';
import { type Counts, countsOf, type OtherLanguage, othersOf } from '../by-language.ts';
import { ON_ALL_TERMS, onAllEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf, hasOnlyOthers } from '../emptiness.ts';
import { type IndexSection, indexesOf } from '../indexes.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { type LatestView, latestArticles, latestOf } from '../latest.ts';
import type { CountedTerm } from '../parts.ts';
import { type CountedPeriod, countYears } from '../periods.ts';
import { type WaysByTime, waysByTime } from '../ways-by-time.ts';
import { homeAlternates } from './front.ts';

const LATEST = 12;

export interface HomeView {
  readonly lang: string;
  readonly latest: LatestView;
  readonly 'other languages': readonly OtherLanguage[];
  readonly counts: Counts;
  readonly empty: Emptiness | undefined;
  readonly 'only others': boolean;
  readonly tags: readonly CountedTerm[];
  readonly years: readonly CountedPeriod[];
  readonly ways: WaysByTime;
  /** As in `TermIndexView`. */
  readonly indexes: readonly IndexSection[];
}

export const homeKind = defineKindWithAlternates<Listing, HomeView>({
  name: 'home',
  items: ({ listings }) => listings,
  address: ({ edition }) => homeAddress(edition),
  inSitemap: true,
  articlesOf: (listing, archive) => latestArticles(listing, archive, LATEST),
  alternates: (_, archive) => homeAlternates(archive),
  view: (listing, parts) => ({
    lang: listing.edition.lang,
    latest: latestOf(listing, parts, LATEST),
    'other languages': othersOf(listing, listing.entries, parts, ({ edition }) =>
      homeAddress(edition),
    ),
    counts: countsOf(listing, listing.entries),
    empty: emptinessOf(parts.archive),
    'only others': hasOnlyOthers(listing),
    tags: parts.mostUsedTags(listing),
    indexes: indexesOf(listing),
    years: countYears(listing),
    ways: waysByTime(listing, parts.archive),
  }),
  dependencies: (_, archive) => [...onAllEntries(archive), ON_ALL_TERMS],
  reserves: (path, { editions }) =>
    path.length === 1 && editions.some(({ lang }) => lang === path[0]),
});
