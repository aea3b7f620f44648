/** Renders `/sitemap.xml`, and for a large site the files that it names. */
import { sitemapXml } from '../feeds/sitemap.ts';
import { sitemapKind } from '../map/kinds/sitemap.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(sitemapKind, ({ view, context }) =>
  sitemapXml(view, context.site),
);
