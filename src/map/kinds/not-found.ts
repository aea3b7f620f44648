/** `/404.html`, in all languages: GitHub Pages shows it for every address that is none. */
import type { Address } from '../../archive/address.ts';
import type { Catalogue } from '../../archive/catalogue.ts';

import { type Emptiness, emptinessOf } from '../emptiness.ts';
import { defineKind, type PageView } from '../kind.ts';

const ADDRESS = '/404.html' as Address;

interface NotFoundView extends PageView {
  readonly empty: Emptiness | undefined;
}

export const notFoundKind = defineKind<Catalogue, NotFoundView>({
  name: 'not-found',
  items: (catalogue) => [catalogue],
  address: () => ADDRESS,
  inSitemap: false,
  view: (_, { archive }) => ({ empty: emptinessOf(archive) }),
  dependencies: () => [],
  reserves: ([file, ...below]) => file === '404.html' && below.length === 0,
});
