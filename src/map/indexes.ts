/** Indexes of terms: which ones an edition has, and where a reader finds terms of a kind in it. */
import type { Listing } from '../archive/listing.ts';
import { TERM_KINDS, type TermKind } from '../archive/term-kinds.ts';
import { homeAddress, sectionAddress } from './addresses.ts';
import { type Alternate, instead } from './alternates.ts';

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

/** The kinds of which an edition has an index; none where it has only those that every edition has. */
export function indexesOf(listing: Listing): readonly TermKind[] {
  const kinds = TERM_KINDS.filter((kind) => hasIndex(listing, kind));
  return kinds.every(isEverywhere) ? [] : kinds;
}

/** The page of an edition that is nearest to a list of terms which it lacks: their index, else its home page. */
export function indexInstead(listing: Listing, kind: TermKind): Alternate {
  const { edition } = listing;
  return hasIndex(listing, kind)
    ? instead(edition, sectionAddress(edition, kind), { kind: 'section', section: kind })
    : instead(edition, homeAddress(edition), { kind: 'home' });
}
