/** The articles of one editor: `/id/editor/redaksi/`. */
import { type TermItem, TermPage, termItemAddress, termItems } from '../components/TermPage.tsx';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach((archive) => termItems(archive, 'editor'), termItemAddress);

export function render(page: PageData<TermItem>): string {
  const context = contextFor(page, page.item.view.edition.lang);
  return html(<TermPage context={context} item={page.item} />);
}
