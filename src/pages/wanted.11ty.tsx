/** What is referred to and not in the archive: `/id/belum-ada/`. */
import { type WantedItem, wantedItemAddress, wantedItems } from '../archive/site-pages.ts';
import { WantedPage } from '../components/WantedPage.tsx';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach(
  (archive) => archive.views.flatMap((view) => wantedItems(archive, view)),
  wantedItemAddress,
);

export function render(page: PageData<WantedItem>): string {
  const context = contextFor(page, page.item.view.edition.lang);
  return html(<WantedPage context={context} item={page.item} />);
}
