/** The articles of one year: `/id/2021/`. */
import {
  type PeriodItem,
  PeriodPage,
  periodItemAddress,
  periodItems,
} from '../components/PeriodPage.tsx';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach((archive) => periodItems(archive, 'year'), periodItemAddress);

export function render(page: PageData<PeriodItem>): string {
  const context = contextFor(page, page.item.view.edition.lang);
  return html(<PeriodPage context={context} item={page.item} />);
}
