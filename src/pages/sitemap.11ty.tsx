/** Renders `/sitemap.xml`, and for a large site the packed files that it names. */
import { gzipSync } from 'node:zlib';
import { sitemapKind } from '../map/kinds/sitemap.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(sitemapKind, async ({ view, context }) => {
  // Loaded only where it is made anew: an edit of a text leaves it as it is.
  const { sitemapXml } = await import('../feeds/sitemap.ts');
  const xml = await sitemapXml(view, context.site);
  // Not as a `Buffer`: see `templateOf`.
  return view.isPacked ? Uint8Array.from(gzipSync(xml)) : xml;
});
