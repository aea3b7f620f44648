/** Indexes of tags, sources, editors, outlets, places, reporters and translators: `/id/tag/`. */
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import { TERM_KINDS, type TermKind } from '../../archive/term-kinds.ts';
import { sectionAddress } from '../addresses.ts';
import { type Alternates, firstOf, same } from '../alternates.ts';
import { onAllEntries, onTerms } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { hasIndex, indexesOf, indexInstead } from '../indexes.ts';
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
  /** The kinds of which the edition has an index, if there are more than every edition has. */
  readonly indexes: readonly TermKind[];
  readonly empty: Emptiness | undefined;
}

export const termIndexKind = defineKindWithAlternates<TermIndexItem, TermIndexView>({
  name: 'term-index',
  items: ({ listings }) =>
    listings.flatMap((listing) =>
      TERM_KINDS.filter((kind) => hasIndex(listing, kind)).map((kind) => ({ listing, kind })),
    ),
  address: ({ listing, kind }) => sectionAddress(listing.edition, kind),
  inSitemap: true,
  alternates,
  view: ({ listing, kind }, parts) => ({
    lang: listing.edition.lang,
    kind,
    terms: parts.counted(listing.terms(kind), listing),
    indexes: indexesOf(listing),
    empty: emptinessOf(parts.archive),
  }),
  dependencies: ({ listing, kind }, archive) => [
    ...onAllEntries(archive),
    ...onTerms(listing.terms(kind)),
  ],
  /** With the pages of the terms, which are below. */
  reserves: isSectionOf(...TERM_KINDS),
});

function alternates({ kind }: TermIndexItem, archive: Archive): Alternates {
  return firstOf(
    archive.listings.map((listing) => {
      const { edition } = listing;
      return hasIndex(listing, kind)
        ? same(edition, sectionAddress(edition, kind))
        : indexInstead(listing, kind);
    }),
  );
}
