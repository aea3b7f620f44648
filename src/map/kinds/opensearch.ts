/** `/id/opensearch.xml`: an edition's search, described for browsers. */
import type { Listing } from '../../archive/listing.ts';
import { openSearchAddress } from '../addresses.ts';
import { defineKind } from '../kind.ts';

interface OpenSearchView {
  readonly lang: string;
}

export const openSearchKind = defineKind<Listing, OpenSearchView>({
  name: 'opensearch',
  items: ({ listings }) => listings,
  address: ({ edition }) => openSearchAddress(edition),
  inSitemap: false,
  view: ({ edition }) => ({ lang: edition.lang }),
  dependencies: () => [],
  reserves: ([lang, file, ...below], { editions }) =>
    editions.some((edition) => edition.lang === lang) &&
    file === 'opensearch.xml' &&
    below.length === 0,
});
