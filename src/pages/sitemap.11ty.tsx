/** Renders `/sitemap.xml`, and for a large site the packed files that it names. */
import { gzipSync } from 'node:zlib';
import { sitemapXml } from '../feeds/sitemap.ts';
import { sitemapKind } from '../map/kinds/sitemap.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(sitemapKind, async ({ view, context }) => {
  const xml = await sitemapXml(view, context.site);
  // Not as a `Buffer`: see `templateOf`.
  return view.isPacked ? Uint8Array.from(gzipSync(xml)) : xml;
});
