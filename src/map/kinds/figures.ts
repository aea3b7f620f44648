/** The archive in figures, `/id/dalam-angka/`: charts of its articles by time and by term, and of its translations. */
import type { Listing } from '../../archive/listing.ts';
import { sectionAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';
import { ON_ALL_ARTICLES, ON_ALL_TERMS, onAllEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { type Figures, figuresOf } from '../figures/figures.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { isSectionOf } from '../reserved.ts';

export interface FiguresView {
  readonly lang: string;
  readonly empty: Emptiness | undefined;
  readonly figures: Figures;
}

export const figuresKind = defineKindWithAlternates<Listing, FiguresView>({
  name: 'figures',
  items: ({ listings }) => listings,
  address: ({ edition }) => sectionAddress(edition, 'figures'),
  inSitemap: true,
  alternates: (_, archive) => sectionAlternates(archive, 'figures'),
  view: (listing, parts) => ({
    lang: listing.edition.lang,
    empty: emptinessOf(parts.archive),
    figures: figuresOf(listing, parts),
  }),
  // On all articles: even one that is in no list can tell which article of its story is the original.
  dependencies: (_, archive) => [...onAllEntries(archive), ON_ALL_TERMS, ON_ALL_ARTICLES],
  reserves: isSectionOf('figures'),
});
