/** `/id/opensearch.xml`: an edition's search, described for browsers. */

import type { EditionView } from '../archive/edition-view.ts';
import { openSearch } from '../feeds/open-search.ts';
import { openSearchAddress } from '../map/addresses.ts';
import { type PageData, pageForEach } from './page.ts';

export const data = pageForEach<EditionView>({
  items: (archive) => archive.views,
  address: (view) => openSearchAddress(view.edition),
  shows: () => ({}),
});

export function render({ item, archive, assets }: PageData<EditionView>): string {
  return openSearch(item.edition, archive.site, assets.icon);
}
