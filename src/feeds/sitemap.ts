/** Writes sitemaps: XML files with the addresses of pages, their translations, changes and pictures, for search engines. */
import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap';
import { type Address, urlOf } from '../archive/address.ts';
import type { Site } from '../archive/site.ts';
import type { SitemapView } from '../map/kinds/sitemap.ts';

/**
 * Writes a file of a sitemap. It has no news in the sense of search engines, which are two days old at most: a build has no
 * clock, and next week nobody would take them out.
 * @returns XML: an index of files if the view names any, or a list of URLs
 */
export function sitemapXml({ entries, files }: SitemapView, site: Site): Promise<string> {
  if (files.length > 0) {
    const urls = files.map((address) => urlOf(address, site));
    return xmlOf(new SitemapIndexStream(), urls);
  }
  const hasPictures = entries.some(({ picture }) => picture !== undefined);
  const xmlns = { xhtml: true, news: false, image: hasPictures, video: false };
  const urls = entries.map(({ address, alternates, lastChange, picture }) => ({
    url: urlOf(address, site),
    links: alternates.map((one) => ({ lang: one.lang, url: urlOf(one.address, site) })),
    ...(lastChange ? { lastmod: lastChange } : {}),
    ...(picture ? { img: [{ url: pictureUrl(picture, site) }] } : {}),
  }));
  return xmlOf(new SitemapStream({ xmlns, lastmodDateOnly: true }), urls);
}

function pictureUrl(picture: string, site: Site): string {
  return picture.startsWith('/') ? urlOf(picture as Address, site) : picture;
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
