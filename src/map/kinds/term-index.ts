/** Indexes of tags, sources, editors, outlets, places, reporters and translators: `/id/tag/`. */
import type { Address } from '../../archive/address.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import { TERM_KINDS, type TermKind } from '../../archive/term-kinds.ts';
import { sectionAddress } from '../addresses.ts';
import { type Alternates, firstOf, same } from '../alternates.ts';
import { ON_ALL_TERMS, onAllEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { hasIndex, type IndexSection, indexesOf, indexInstead } from '../indexes.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { type LinkedLetter, lettersOf, linkLetters } from '../letters.ts';
import type { CountedTerm, Parts } from '../parts.ts';
import { type PlaceMapView, placeMapOf } from '../place-map/place-map.ts';
import { isSectionOf } from '../reserved.ts';
import { thingsOf } from '../things.ts';

interface TermIndexItem {
  readonly listing: Listing;
  readonly kind: TermKind;
}

/** The terms that only another language knows. */
export interface TermsOfOther {
  readonly lang: string;
  readonly count: number;
  /** Those used most, with links to their pages in the other edition. */
  readonly terms: readonly CountedTerm[];
  /** The other edition's index. */
  readonly address: Address;
}

export interface TermIndexView {
  readonly lang: string;
  readonly kind: TermKind;
  /** In the order of the edition's alphabet; none of an index whose letters have pages of their own. */
  readonly terms: readonly CountedTerm[];
  /** Those used most, of an index with more than a few. */
  readonly used: readonly CountedTerm[];
  readonly letters: readonly LinkedLetter[];
  readonly 'other languages': readonly TermsOfOther[];
  /** The indexes of the edition, if there are more than every edition has. */
  readonly indexes: readonly IndexSection[];
  /** Where the places are, of the index of places. */
  readonly map: PlaceMapView | undefined;
  /** Tags that are places, of the index of places. */
  readonly placeTags: readonly CountedTerm[];
  readonly empty: Emptiness | undefined;
}

/** Most terms of an index in one order only: so few are seen at a glance. */
const MOST_IN_ONE_ORDER = 12;

/** Terms in the list of those used most. */
const MOST_USED = 12;

/** Terms that an index shows of each other language: its edition has them all. */
const MOST_OF_OTHER = 10;

export const termIndexKind = defineKindWithAlternates<TermIndexItem, TermIndexView>({
  name: 'term-index',
  items: ({ listings }) =>
    listings.flatMap((listing) =>
      TERM_KINDS.filter((kind) => hasIndex(listing, kind)).map((kind) => ({ listing, kind })),
    ),
  address: ({ listing, kind }) => sectionAddress(listing.edition, kind),
  inSitemap: true,
  alternates,
  view({ listing, kind }, parts) {
    const { edition } = listing;
    const terms = parts.counted(listing.terms(kind), listing);
    const letters = lettersOf(listing, kind);
    return {
      lang: edition.lang,
      kind,
      terms: letters.length > 0 ? [] : terms,
      used: terms.length > MOST_IN_ONE_ORDER ? mostUsed(terms, MOST_USED) : [],
      letters: linkLetters(edition, kind, letters),
      'other languages': termsOfOthers(listing, kind, parts),
      indexes: indexesOf(listing),
      map: kind === 'place' ? mapOf(listing, parts) : undefined,
      placeTags: kind === 'place' ? placeTagsOf(listing, parts) : [],
      empty: emptinessOf(parts.archive),
    };
  },
  // Of other kinds, too, which decide what other indexes there are.
  dependencies: (_, archive) => [...onAllEntries(archive), ON_ALL_TERMS],
  /** With the pages of the terms, which are below. */
  reserves: isSectionOf(...TERM_KINDS),
});

/** The map has all places: those that have a page in other editions only lead there. */
function mapOf(listing: Listing, parts: Parts): PlaceMapView | undefined {
  const { archive } = parts;
  const terms = archive.terms.place.all.filter((term) => archive.listingOf(term, listing));
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

/** The terms with most articles; those with equally many stay in alphabetical order. */
function mostUsed(terms: readonly CountedTerm[], most: number): CountedTerm[] {
  const used = ({ count, others = 0 }: CountedTerm) => count + others;
  return terms.toSorted((a, b) => b.count - a.count || used(b) - used(a)).slice(0, most);
}

/** The terms that have a page in other editions and none in this one. */
function termsOfOthers(listing: Listing, kind: TermKind, parts: Parts): TermsOfOther[] {
  const others = parts.archive.listings.filter((one) => one !== listing);
  const named = new Set(listing.terms(kind));
  return others.flatMap((other) => {
    const terms = other.terms(kind).filter((term) => !named.has(term));
    // Of what several others have, the first of them tells.
    for (const term of terms) named.add(term);
    if (terms.length === 0) return [];
    return {
      lang: other.edition.lang,
      count: terms.length,
      terms: mostUsed(parts.counted(terms, listing), MOST_OF_OTHER),
      address: sectionAddress(other.edition, kind),
    };
  });
}
