/** Templates: how Eleventy is given the pages of a kind, and how a view becomes HTML. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Context } from '../components/context.ts';
import type { PageKind, PageView } from '../map/kind.ts';
import type { Rendering, StalePage } from './rendering.ts';

/** Everything that a page is rendered from. */
export interface PageContent<View, Body> {
  readonly view: View;
  readonly body: Body;
  /** Of the page's edition; of the first one for a page of all editions. */
  readonly context: Context;
}

/** Eleventy's data, as far as templates use it. */
interface TemplateData<View, Body> {
  readonly rendering: Rendering;
  readonly item: StalePage<View, Body>;
}

/**
 * The two exports of a template, `data` and `render`.
 * @param kind the kind of page, whose name is the template's
 * @param content makes the page: a node for HTML, or the text of another format
 */
export function templateOf<Item, View extends PageView, Body>(
  kind: PageKind<Item, View, Body>,
  content: (page: PageContent<View, Body>) => VNode | string | Promise<string>,
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
      const { site, assets } = rendering;
      const edition = site.editions.find(({ lang }) => lang === item.view.lang) ?? site.editions[0];
      if (!edition) throw new Error('a site has at least one edition');
      const context = new Context(site, edition, assets);
      const made = await content({ view: item.view, body: item.body(), context });
      return typeof made === 'string' ? made : html(made);
    },
  };
}

const utf8 = new TextEncoder();

/**
 * The bytes of a page. Eleventy keeps what it is given until all pages of its run are rendered. Text would be
 * thousands of pieces a page until somebody reads it, which are copied from place to place in memory: a cold
 * build took a quarter longer. No `Buffer`, of which Eleventy makes text again; and `toJSON` alone hands these
 * bytes on.
 */
function html(page: VNode): Uint8Array {
  return utf8.encode(`<!doctype html>${renderToString(page)}\n`);
}
