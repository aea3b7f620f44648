/** The articles of one tag: `/id/tag/rusia/`. */

import { TermPage } from '../components/TermPage.tsx';
import { type TermItem, termItemAddress, termItems } from '../map/site-pages.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<TermItem>({
  items: (archive) => archive.views.flatMap((view) => termItems(view, 'tag')),
  address: termItemAddress,
  shows: (item, { shown }) => shown.termPage(item),
});

export function render(page: PageData<TermItem>): Uint8Array {
  const context = contextFor(page, page.item.view.edition.lang);
  return html(<TermPage context={context} item={page.item} />);
}
