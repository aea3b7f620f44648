/** An article beside its translation: `/id/2021/02/15/judul/ru/`. */

import { type Parallel, parallelsOf } from '../archive/parallel/parallel.ts';
import { ParallelPage } from '../components/ParallelPage.tsx';
import { parallelAddress } from '../map/addresses.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<Parallel>({
  items: ({ stories }) => parallelsOf(stories),
  address: parallelAddress,
  shows: (item, { shown }) => shown.parallel(item),
  article: ({ left }) => left,
});

export function render(page: PageData<Parallel>): Uint8Array {
  const context = contextFor(page, page.item.left.lang);
  return html(<ParallelPage context={context} item={page.item} />);
}
