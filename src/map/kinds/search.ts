/** The search page: one box over all languages, `/id/cari/`. */

import type { Catalogue } from '../../archive/catalogue.ts';
import type { Listing } from '../../archive/listing.ts';
import { languageLabel } from '../../archive/site.ts';
import type { NamedLanguage } from '../../locales/locale.ts';
import { sectionAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';
import { ON_ALL_TERMS, onAllEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKindWithAlternates } from '../kind.ts';
import type { CountedTerm } from '../parts.ts';
import { type CountedPeriod, countYears } from '../periods.ts';
import { isSectionOf } from '../reserved.ts';

export interface SearchView {
  readonly lang: string;
  /** What else there is where a search finds nothing or cannot run. */
  readonly tags: readonly CountedTerm[];
  readonly years: readonly CountedPeriod[];
  readonly languages: readonly NamedLanguage[];
  readonly empty: Emptiness | undefined;
}

export const searchKind = defineKindWithAlternates<Listing, SearchView>({
  name: 'search',
  items: ({ listings }) => listings,
  address: ({ edition }) => sectionAddress(edition, 'search'),
  inSitemap: true,
  alternates: (_, archive) => sectionAlternates(archive, 'search'),
  view: (listing, parts) => ({
    lang: listing.edition.lang,
    tags: parts.mostUsedTags(listing),
    years: countYears(listing),
    languages: searchedLanguages(listing, parts.archive),
    empty: emptinessOf(parts.archive),
  }),
  dependencies: (_, archive) => [...onAllEntries(archive), ON_ALL_TERMS],
  reserves: isSectionOf('search'),
});

/** The languages that have articles, in the order of the editions, as an edition names them. */
function searchedLanguages({ edition }: Listing, { site, articles }: Catalogue): NamedLanguage[] {
  const used = new Set(articles.map((article) => article.lang));
  const editions = site.editions.filter(({ lang }) => used.has(lang));
  return editions.map(({ lang }) => ({ lang, name: languageLabel(edition, lang, site) }));
}
