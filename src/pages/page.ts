/** Makes the templates of the kinds of pages: they hand items to Eleventy, and render views as HTML. */
import { Context } from '../components/context.ts';
import type { Html } from '../jsx/html.ts';
import type { PageBody, PageKind, PageView } from '../map/kind.ts';
import type { Rendering, StalePage } from './rendering.ts';

/** Everything that a page is rendered from. */
interface PageContent<View, Body> {
  readonly view: View;
  readonly body: Body;
  /** The context of the page's edition; that of the first edition for a page of all editions. */
  readonly context: Context;
}

/** The part of Eleventy's data that templates use. */
interface TemplateData<View, Body> {
  readonly rendering: Rendering;
  readonly item: StalePage<View, Body>;
}

/**
 * The two exports of a template, `data` and `render`.
 * @param kind the kind of page, whose name is the template's
 * @param content makes the page: an element for HTML, or the text or bytes of a file in another format
 */
export function templateOf<Item, View extends PageView, Body extends PageBody>(
  kind: PageKind<Item, View, Body>,
  content: (page: PageContent<View, Body>) => Html | string | Promise<Html | string | Uint8Array>,
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
    /**
     * An HTML page is made as bytes. Eleventy keeps each page until all pages of its run are rendered. As a string, a page
     * would be thousands of pieces until it is first read, and these are copied within memory again and again: a cold
     * build took a quarter longer. A `Buffer` would not do, since Eleventy turns it into a string. Of the
     * ways to run Eleventy, only `toJSON` hands these bytes on.
     */
    async render({ item, rendering }: TemplateData<View, Body>): Promise<Uint8Array | string> {
      const context = contextOf(item.view, rendering);
      const made = await content({ view: item.view, body: item.body(), context });
      if (typeof made === 'string' || made instanceof Uint8Array) return made;
      return rendering.shorten(`<!doctype html>${made.html}\n`);
    },
  };
}

/** The context of the first edition in each rendering. */
const contexts = new WeakMap<Rendering, Context>();

function contextOf({ lang }: PageView, rendering: Rendering): Context {
  const { site, assets } = rendering;
  let first = contexts.get(rendering);
  if (!first) {
    const [edition] = site.editions;
    if (!edition) throw new Error('a site has at least one edition');
    first = new Context(site, edition, assets);
    contexts.set(rendering, first);
  }
  return lang === undefined ? first : first.inEdition(lang);
}
