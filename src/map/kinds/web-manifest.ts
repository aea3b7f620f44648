/** `/id/app.webmanifest`: an edition as something that a reader can put on a telephone's screen. */
import type { Listing } from '../../archive/listing.ts';
import { webManifestAddress } from '../addresses.ts';
import { defineKind } from '../kind.ts';

interface WebManifestView {
  readonly lang: string;
}

export const webManifestKind = defineKind<Listing, WebManifestView>({
  name: 'web-manifest',
  items: ({ listings }) => listings,
  address: ({ edition }) => webManifestAddress(edition),
  inSitemap: false,
  view: ({ edition }) => ({ lang: edition.lang }),
  dependencies: () => [],
  reserves: ([lang, file, ...below], { editions }) =>
    editions.some((edition) => edition.lang === lang) &&
    file === 'app.webmanifest' &&
    below.length === 0,
});
