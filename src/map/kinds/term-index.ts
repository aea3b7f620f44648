/** Indexes of tags, sources and editors: `/id/tag/`. */
import type { Listing } from '../../archive/listing.ts';
import { TERM_KINDS, type TermKind } from '../../archive/term.ts';
import { sectionAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';
import { onEntries, onTerms } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKindWithAlternates } from '../kind.ts';
import type { CountedTerm } from '../parts.ts';
import { isSectionOf } from '../reserved.ts';

interface TermIndexItem {
  readonly listing: Listing;
  readonly kind: TermKind;
}

export interface TermIndexView {
  readonly lang: string;
  readonly kind: TermKind;
  /** In the order of the edition's alphabet. */
  readonly terms: readonly CountedTerm[];
  readonly empty: Emptiness | undefined;
}

export const termIndexKind = defineKindWithAlternates<TermIndexItem, TermIndexView>({
  name: 'term-index',
  items: ({ listings }) =>
    listings.flatMap((listing) => TERM_KINDS.map((kind) => ({ listing, kind }))),
  address: ({ listing, kind }) => sectionAddress(listing.edition, kind),
  inSitemap: true,
  alternates: ({ kind }, archive) => sectionAlternates(archive, kind),
  view: ({ listing, kind }, parts) => ({
    lang: listing.edition.lang,
    kind,
    terms: parts.counted(listing.terms(kind), listing),
    empty: emptinessOf(parts.archive),
  }),
  dependencies: ({ listing, kind }) => [onEntries(listing), ...onTerms(listing.terms(kind))],
  /** With the pages of the terms, which are below. */
  reserves: isSectionOf(...TERM_KINDS),
});
