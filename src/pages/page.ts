/** Makes the templates of the kinds of pages: they hand items to Eleventy, and render views as HTML. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { editionOf, type Site } from '../archive/site.ts';
import { type AssetAddresses, Context } from '../components/context.ts';
import type { PageBody, PageKind, PageView } from '../map/kind.ts';
import type { Rendering, StalePage } from './rendering.ts';

/** Everything that a page is rendered from. */
interface PageContent<View, Body> {
  readonly view: View;
  readonly body: Body;
  /** The context of the page's edition; that of the first edition for a page of all editions. */
  readonly context: Context;
}

/**
 * Makes the bytes of an HTML page. Eleventy keeps each page until all pages of its run are rendered. As a string, a page
 * would be thousands of pieces until it is first read, and these are copied within memory again and again: a cold
 * build took a quarter longer. A `Buffer` would not do, since Eleventy turns it into a string. Of the
 * ways to run Eleventy, only `toJSON` hands these bytes on.
 */
const utf8 = new TextEncoder();

/** The part of Eleventy's data that templates use. */
interface TemplateData<View, Body> {
  readonly rendering: Rendering;
  readonly item: StalePage<View, Body>;
}

/**
 * The two exports of a template, `data` and `render`.
 * @param kind the kind of page, whose name is the template's
 * @param content makes the page: a node for HTML, or the text or bytes of a file in another format
 */
export function templateOf<Item, View extends PageView, Body extends PageBody>(
  kind: PageKind<Item, View, Body>,
  content: (page: PageContent<View, Body>) => VNode | string | Promise<string | Uint8Array>,
) {
  return {
    data: {
      kind: kind.name,
      pagination: {
        data: 'rendering.kinds',
        size: 1,
        alias: 'item',
        before: (_: unknown, { rendering }: TemplateData<View, Body>) => rendering.next(kind.name),
      },
      permalink: ({ item }: TemplateData<View, Body>) => item.address,
      eleventyExcludeFromCollections: true,
    },
    async render({ item, rendering }: TemplateData<View, Body>): Promise<Uint8Array | string> {
      const { site, assets, shorten } = rendering;
      const context = contextOf(item.view, site, assets);
      const made = await content({ view: item.view, body: item.body(), context });
      if (typeof made === 'string' || made instanceof Uint8Array) return made;
      return utf8.encode(`${shorten(`<!doctype html>${renderToString(made)}`)}\n`);
    },
  };
}

function contextOf({ lang }: PageView, site: Site, assets: AssetAddresses): Context {
  const edition = lang === undefined ? site.editions[0] : editionOf(site, lang);
  if (!edition) throw new Error(`there is no edition ${lang}`);
  return new Context(site, edition, assets);
}
