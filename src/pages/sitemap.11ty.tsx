/** Renders `/sitemap.xml`, and the files that it names where the site is large. */
import { sitemapXml } from '../feeds/sitemap.ts';
import { sitemapKind } from '../map/kinds/sitemap.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(sitemapKind, ({ view, context }) =>
  sitemapXml(view, context.site),
);
