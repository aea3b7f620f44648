/** The articles of one month: `/id/2021/02/`. */

import { PeriodPage } from '../components/PeriodPage.tsx';
import { type PeriodItem, periodItemAddress, periodItems } from '../map/site-pages.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<PeriodItem>({
  items: (archive) => archive.views.flatMap((view) => periodItems(view, 'month')),
  address: periodItemAddress,
  shows: (item, { shown }) => shown.period(item),
});

export function render(page: PageData<PeriodItem>): Uint8Array {
  const context = contextFor(page, page.item.view.edition.lang);
  return html(<PeriodPage context={context} item={page.item} />);
}
