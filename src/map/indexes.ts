/** Indexes of terms: which ones an edition has, and where a reader finds terms of a kind in it. */
import type { Listing } from '../archive/listing.ts';
import { TERM_KINDS, type TermKind } from '../archive/term-kinds.ts';
import { homeAddress, sectionAddress } from './addresses.ts';
import { type Alternate, instead } from './alternates.ts';
import { hasThingIndex, type IndexedThing, THINGS_WITH_INDEX } from './things.ts';

/** What has an index: a kind of term, or people and organisations of several kinds. */
export type IndexSection = TermKind | IndexedThing;

/** The kinds of which every edition has an index, also where no article names one. */
const EVERYWHERE = ['tag', 'source', 'editor'] as const satisfies readonly TermKind[];

/** A kind of which every edition has an index. */
export type KindEverywhere = (typeof EVERYWHERE)[number];

/** Whether every edition has an index of a kind. */
export function isEverywhere(kind: TermKind): kind is KindEverywhere {
  return (EVERYWHERE as readonly TermKind[]).includes(kind);
}

/** Whether an edition has an index of a kind of term. */
export function hasIndex(listing: Listing, kind: TermKind): boolean {
  return isEverywhere(kind) || listing.terms(kind).length > 0;
}

/** The indexes of an edition; none where it has only those that every edition has. */
export function indexesOf(listing: Listing): readonly IndexSection[] {
  const kinds = TERM_KINDS.filter((kind) => hasIndex(listing, kind));
  const things = THINGS_WITH_INDEX.filter((thing) => hasThingIndex(listing, thing));
  return kinds.every(isEverywhere) && things.length === 0 ? [] : [...kinds, ...things];
}

/** The page of an edition that is nearest to a list of terms which it lacks: their index, else its home page. */
export function indexInstead(listing: Listing, kind: TermKind): Alternate {
  const { edition } = listing;
  return hasIndex(listing, kind)
    ? instead(edition, sectionAddress(edition, kind), { kind: 'section', section: kind })
    : instead(edition, homeAddress(edition), { kind: 'home' });
}
