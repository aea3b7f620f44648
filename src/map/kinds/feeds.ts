/** The page of an edition's feeds, `/id/langganan/`: those of the whole edition, and of the terms with most articles. */
import type { Address } from '../../archive/address.ts';
import type { Listing } from '../../archive/listing.ts';
import type { Labelled } from '../../archive/term.ts';
import { sectionAddress, termFeedAddress } from '../addresses.ts';
import { sectionAlternates } from '../alternates.ts';
import { type Dependencies, ON_ALL_TERMS, onEntries } from '../dependencies.ts';
import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { FEED_KINDS, termsWithFeed } from '../feeds.ts';
import { defineKindWithAlternates } from '../kind.ts';
import { isSectionOf } from '../reserved.ts';

/** Feeds of terms of a kind. */
export interface TermFeeds {
  readonly kind: (typeof FEED_KINDS)[number];
  readonly feeds: readonly { readonly label: Labelled; readonly address: Address }[];
}

interface FeedsView {
  readonly lang: string;
  readonly empty: Emptiness | undefined;
  /** Of each kind that has any. */
  readonly terms: readonly TermFeeds[];
}

/** Most feeds of a kind: the others are on the pages of their terms, and in the file for programs. */
const MOST = 24;

export const feedsKind = defineKindWithAlternates<Listing, FeedsView>({
  name: 'feeds',
  items: ({ listings }) => listings,
  address: ({ edition }) => sectionAddress(edition, 'feeds'),
  inSitemap: true,
  alternates: (_, archive) => sectionAlternates(archive, 'feeds'),
  view: (listing, { archive }) => ({
    lang: listing.edition.lang,
    empty: emptinessOf(archive),
    terms: FEED_KINDS.map((kind) => ({ kind, feeds: feedsOfKind(listing, kind) })).filter(
      ({ feeds }) => feeds.length > 0,
    ),
  }),
  dependencies: dependenciesOfFeeds,
  reserves: isSectionOf('feeds'),
});

/** The feeds of the terms with most articles, in the order of the alphabet. */
function feedsOfKind(listing: Listing, kind: TermFeeds['kind']): TermFeeds['feeds'] {
  const all = termsWithFeed(listing, kind);
  const count = (term: (typeof all)[number]) => listing.entriesOf(term).length;
  const most = new Set(all.toSorted((a, b) => count(b) - count(a)).slice(0, MOST));
  const { edition } = listing;
  return all
    .filter((term) => most.has(term))
    .map((term) => ({
      label: term.label(edition.lang),
      address: termFeedAddress(edition, term),
    }));
}

/** What the list of an edition's feeds depends on: which terms have enough articles. */
export function dependenciesOfFeeds(listing: Listing): Dependencies {
  return [onEntries(listing), ON_ALL_TERMS];
}
