/** What is referred to and not in the archive: `/id/belum-ada/`. */

import { WantedPage } from '../components/WantedPage.tsx';
import { type WantedItem, wantedItemAddress, wantedItems } from '../map/site-pages.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<WantedItem>({
  items: (archive) => archive.views.flatMap((view) => wantedItems(archive, view)),
  address: wantedItemAddress,
  shows: ({ wanted, pages, all }, { shown }) => ({
    wanted: shown.wanted(wanted),
    'number of pages': pages,
    count: all,
  }),
});

export function render(page: PageData<WantedItem>): Uint8Array {
  const context = contextFor(page, page.item.view.edition.lang);
  return html(<WantedPage context={context} item={page.item} />);
}
