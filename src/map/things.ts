/** Things: the terms of an edition that are people, organisations or places, whatever kind of term they are. */
import type { Listing } from '../archive/listing.ts';
import type { Term } from '../archive/term.ts';
import { TERM_KINDS, type TermKind } from '../archive/term-kinds.ts';

/** What has an index beside those of the kinds of terms; places have that of their kind. */
export const THINGS_WITH_INDEX = ['person', 'organisation'] as const;

/** A thing with an index. */
export type IndexedThing = (typeof THINGS_WITH_INDEX)[number];

type Things = Readonly<Record<IndexedThing | 'place', ReadonlyMap<TermKind, readonly Term[]>>>;

/** Many pages ask whether there is an index. */
const known = new WeakMap<Listing, Things>();

/** The terms of an edition that are something, by their kinds, in the order of the edition's alphabet. */
export function thingsOf(
  listing: Listing,
  thing: IndexedThing | 'place',
): ReadonlyMap<TermKind, readonly Term[]> {
  const things = known.get(listing) ?? readThings(listing);
  known.set(listing, things);
  return things[thing];
}

function readThings(listing: Listing): Things {
  const of = (thing: IndexedThing | 'place') =>
    new Map(
      TERM_KINDS.map(
        (kind) => [kind, listing.terms(kind).filter((term) => term.thing === thing)] as const,
      ).filter(([, terms]) => terms.length > 0),
    );
  return { person: of('person'), organisation: of('organisation'), place: of('place') };
}

/**
 * Whether an edition has an index of people or of organisations: where all of them are outlets, say, the index of
 * outlets is the same.
 */
export function hasThingIndex(listing: Listing, thing: IndexedThing): boolean {
  const kinds = thingsOf(listing, thing);
  return kinds.size > 1 || kinds.has('tag');
}
