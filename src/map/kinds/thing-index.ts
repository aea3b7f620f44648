/** Indexes of people and of organisations, whatever kind of term names them: `/id/tokoh/`, `/id/organisasi/`. */
import type { Archive } from '../../archive/archive.ts';
import type { Listing } from '../../archive/listing.ts';
import type { TermKind } from '../../archive/term-kinds.ts';
import { homeAddress, sectionAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, same } from '../alternates.ts';
import { ON_ALL_TERMS, onAllEntries } from '../dependencies.ts';
import { type IndexSection, indexesOf } from '../indexes.ts';
import { defineKindWithAlternates } from '../kind.ts';
import type { CountedTerm } from '../parts.ts';
import { isSectionOf } from '../reserved.ts';
import { hasThingIndex, type IndexedThing, THINGS_WITH_INDEX, thingsOf } from '../things.ts';

interface ThingIndexItem {
  readonly listing: Listing;
  readonly thing: IndexedThing;
}

/** Things that one kind of term names: people in the news, or those who reported it. */
interface ThingGroup {
  readonly kind: TermKind;
  /** In the order of the edition's alphabet; of very many, those with most articles. */
  readonly terms: readonly CountedTerm[];
  /** How many more there are. */
  readonly more: number;
}

interface ThingIndexView {
  readonly lang: string;
  readonly thing: IndexedThing;
  readonly groups: readonly ThingGroup[];
  readonly indexes: readonly IndexSection[];
}

/** Most things of a group: no page is endless, and the index of their kind has all of them. */
const MOST = 100;

export const thingIndexKind = defineKindWithAlternates<ThingIndexItem, ThingIndexView>({
  name: 'thing-index',
  items: ({ listings }) =>
    listings.flatMap((listing) =>
      THINGS_WITH_INDEX.filter((thing) => hasThingIndex(listing, thing)).map((thing) => ({
        listing,
        thing,
      })),
    ),
  address: ({ listing, thing }) => sectionAddress(listing.edition, thing),
  inSitemap: true,
  alternates,
  view: ({ listing, thing }, parts) => ({
    lang: listing.edition.lang,
    thing,
    groups: [...thingsOf(listing, thing)].map(([kind, terms]) => {
      const counted = parts.counted(terms, listing);
      const shown = new Set(counted.toSorted((a, b) => b.count - a.count).slice(0, MOST));
      return {
        kind,
        terms: counted.filter((term) => shown.has(term)),
        more: counted.length - shown.size,
      };
    }),
    indexes: indexesOf(listing),
  }),
  dependencies: (_, archive) => [...onAllEntries(archive), ON_ALL_TERMS],
  reserves: isSectionOf(...THINGS_WITH_INDEX),
});

function alternates({ thing }: ThingIndexItem, archive: Archive): Alternates {
  return firstOf(
    archive.listings.map((listing) => {
      const { edition } = listing;
      return hasThingIndex(listing, thing)
        ? same(edition, sectionAddress(edition, thing))
        : instead(edition, homeAddress(edition), { kind: 'home' });
    }),
  );
}
