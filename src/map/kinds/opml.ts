/** `/id/feeds.opml`: all feeds of an edition, for programs that read feeds. */

import type { Address } from '../../archive/address.ts';
import type { Listing } from '../../archive/listing.ts';
import type { TermKind } from '../../archive/term-kinds.ts';
import { opmlAddress, termAddress, termFeedAddress } from '../addresses.ts';
import { FEED_KINDS, termsWithFeed } from '../feeds.ts';
import { defineKind } from '../kind.ts';
import { dependenciesOfFeeds } from './feeds.ts';

interface OpmlView {
  readonly lang: string;
  readonly groups: readonly {
    readonly kind: TermKind;
    readonly feeds: readonly {
      readonly label: string;
      readonly address: Address;
      readonly page: Address;
    }[];
  }[];
}

export const opmlKind = defineKind<Listing, OpmlView>({
  name: 'opml',
  items: ({ listings }) => listings,
  address: ({ edition }) => opmlAddress(edition),
  inSitemap: false,
  view: (listing) => ({
    lang: listing.edition.lang,
    groups: FEED_KINDS.map((kind) => ({
      kind,
      feeds: termsWithFeed(listing, kind).map((term) => ({
        label: term.label(listing.edition.lang).text,
        address: termFeedAddress(listing.edition, term),
        page: termAddress(listing.edition, term),
      })),
    })).filter(({ feeds }) => feeds.length > 0),
  }),
  dependencies: dependenciesOfFeeds,
  reserves: ([lang, file, ...below], { editions }) =>
    editions.some((edition) => edition.lang === lang) &&
    file === 'feeds.opml' &&
    below.length === 0,
});
