/** `/sitemap.xml`, and the files that it names where the site is large. */
import { type SitemapFile, sitemapFiles } from '../feeds/sitemap.ts';
import { type PageData, pageForEach } from './page.ts';

export const data = pageForEach<SitemapFile>({
  items: (archive) => sitemapFiles(archive),
  address: ({ address }) => address,
  shows: ({ urls }) => ({ addresses: urls() }),
});

export function render({ item }: PageData<SitemapFile>): Promise<string> {
  return item.xml();
}
