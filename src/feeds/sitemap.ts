/** Sitemaps: the addresses of pages with their translations, as XML for search engines. */
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { urlOf } from '../archive/address.ts';
import type { Site } from '../archive/site.ts';
import type { SitemapView } from '../map/kinds/sitemap.ts';

/**
 * Writes a file of a sitemap; no dates of change are in it, as the archive does not know them.
 * @returns a list of URLs, or where the view names other files an index of these
 */
export function sitemapXml({ entries, files }: SitemapView, site: Site): Promise<string> {
  if (files.length > 0) {
    const urls = files.map((address) => urlOf(address, site));
    return xmlOf(new SitemapIndexStream(), urls);
  }
  const xmlns = { xhtml: true, news: false, image: false, video: false };
  const urls = entries.map(({ address, alternates }) => ({
    url: urlOf(address, site),
    links: alternates.map((one) => ({ lang: one.lang, url: urlOf(one.address, site) })),
  }));
  return xmlOf(new SitemapStream({ xmlns }), urls);
}

async function xmlOf(
  stream: SitemapStream | SitemapIndexStream,
  items: readonly unknown[],
): Promise<string> {
  const xml = streamToPromise(stream);
  for (const item of items) stream.write(item);
  stream.end();
  return (await xml).toString();
}
