/** Indexes of tags, sources, editors, outlets, places, reporters and translators: `/id/tag/`. */
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import { TERM_KINDS, type TermKind } from '../../archive/term-kinds.ts';
import { sectionAddress } from '../addresses.ts';
import { type Alternates, firstOf, same } from '../alternates.ts';
import { onAllEntries, onTerms } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { hasIndex, type IndexSection, indexesOf, indexInstead } from '../indexes.ts';
import { defineKindWithAlternates } from '../kind.ts';
import type { CountedTerm, Parts } from '../parts.ts';
import { type PlaceMapView, placeMapOf } from '../place-map/place-map.ts';
import { isSectionOf } from '../reserved.ts';
import { thingsOf } from '../things.ts';

interface TermIndexItem {
  readonly listing: Listing;
  readonly kind: TermKind;
}

export interface TermIndexView {
  readonly lang: string;
  readonly kind: TermKind;
  /** In the order of the edition's alphabet. */
  readonly terms: readonly CountedTerm[];
  /** The indexes of the edition, if there are more than every edition has. */
  readonly indexes: readonly IndexSection[];
  /** Where the places are, of the index of places. */
  readonly map: PlaceMapView | undefined;
  /** Tags that are places, of the index of places. */
  readonly placeTags: readonly CountedTerm[];
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
    map: kind === 'place' ? mapOf(listing, parts) : undefined,
    placeTags: kind === 'place' ? placeTagsOf(listing, parts) : [],
    empty: emptinessOf(parts.archive),
  }),
  dependencies: ({ listing, kind }, archive) => [
    ...onAllEntries(archive),
    ...onTerms(listing.terms(kind)),
    // Any tag can become a place.
    ...(kind === 'place' ? onTerms(listing.terms('tag')) : []),
  ],
  /** With the pages of the terms, which are below. */
  reserves: isSectionOf(...TERM_KINDS),
});

function mapOf(listing: Listing, parts: Parts): PlaceMapView | undefined {
  const terms = listing.terms('place');
  const counted = parts.counted(terms, listing);
  return placeMapOf(
    counted.map((place, i) => ({ place, coordinates: terms[i]?.entry?.coordinates })),
  );
}

function placeTagsOf(listing: Listing, parts: Parts): CountedTerm[] {
  return parts.counted(thingsOf(listing, 'place').get('tag') ?? [], listing);
}

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
