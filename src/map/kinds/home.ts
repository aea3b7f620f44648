/** Home pages of editions: `/id/`. */
import type { Listing } from '../../archive/listing.ts';
import { homeAddress } from '../addresses.ts';
import { onEntries, onStories, onTerms } from '../dependencies.ts';
import { type Emptiness, emptinessOf, hasOnlyOthers } from '../emptiness.ts';
import { type IndexSection, indexesOf } from '../indexes.ts';
import { defineKindWithAlternates } from '../kind.ts';
import type { ArticleCard, CountedTerm } from '../parts.ts';
import { type CountedPeriod, countYears } from '../periods.ts';
import { homeAlternates } from './front.ts';

const LATEST = 12;

export interface HomeView {
  readonly lang: string;
  readonly latest: readonly ArticleCard[];
  readonly count: number;
  readonly empty: Emptiness | undefined;
  readonly 'only others': boolean;
  readonly tags: readonly CountedTerm[];
  readonly years: readonly CountedPeriod[];
  /** As in `TermIndexView`. */
  readonly indexes: readonly IndexSection[];
}

export const homeKind = defineKindWithAlternates<Listing, HomeView>({
  name: 'home',
  items: ({ listings }) => listings,
  address: ({ edition }) => homeAddress(edition),
  inSitemap: true,
  alternates: (_, archive) => homeAlternates(archive),
  view: (listing, parts) => ({
    lang: listing.edition.lang,
    latest: parts.listed(parts.archive.latest(listing, LATEST)),
    count: listing.entries.length,
    empty: emptinessOf(parts.archive),
    'only others': hasOnlyOthers(listing),
    tags: parts.mostUsedTags(listing),
    indexes: indexesOf(listing),
    years: countYears(listing),
  }),
  dependencies: (listing, archive) => [
    onEntries(listing),
    ...onTerms(listing.terms('tag')),
    ...onStories(archive.latest(listing, LATEST).map(({ article }) => archive.storyOf(article))),
  ],
  reserves: (path, { editions }) =>
    path.length === 1 && editions.some(({ lang }) => lang === path[0]),
});
