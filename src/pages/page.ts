/** What every page of Eleventy's is given, and how it becomes HTML. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { type AssetAddresses, Context } from '../components/context.ts';
import type { Aspects } from '../map/shown.ts';

/** Eleventy's data, as far as the pages use it. `Item` is what the page is one of. */
export interface PageData<Item = unknown> {
  readonly archive: Archive;
  readonly assets: AssetAddresses;
  readonly plan: PagePlan;
  /** Eleventy's own word of a template. */
  readonly page: { readonly inputPath: string };
  readonly item: Item;
}

/** The pages of one template: one an item. */
export interface PageKind<Item> {
  /** Finds the items in the archive. */
  readonly items: (archive: Archive) => readonly Item[];
  /** The address of an item's page. */
  readonly address: (item: Item) => string;
  /**
   * What a page shows of the archive: as long as this stays, as JSON, its bytes do. What all pages show,
   * of the site and its words, is not in it.
   */
  readonly shows: (item: Item, archive: Archive) => Aspects;
  /** The article that a page is of; none for one of the whole archive. */
  readonly article?: (item: Item) => Article;
}

/** Which pages are made now. */
export interface PagePlan {
  /**
   * The next items whose pages are not there yet as they would be.
   * @param template the file of the pages' template
   */
  stale<Item>(template: string, kind: PageKind<Item>, archive: Archive): readonly Item[];
}

/** Front matter of a template that makes pages of a kind. */
export function pageForEach<Item>(kind: PageKind<Item>) {
  return {
    pagination: {
      data: 'archive.views',
      size: 1,
      alias: 'item',
      before: (_: unknown, { plan, archive, page }: PageData) =>
        plan.stale(page.inputPath, kind, archive),
    },
    permalink: ({ item }: PageData<Item>) => kind.address(item),
    eleventyExcludeFromCollections: true,
  };
}

/** The context of a page in an edition. */
export function contextFor({ archive, assets }: PageData, lang: string): Context {
  return new Context(archive, archive.view(lang), assets);
}

const utf8 = new TextEncoder();

/**
 * The bytes of a page. Eleventy keeps what it is given until all pages of its run are rendered. Text would be
 * thousands of pieces a page until somebody reads it, which are copied from place to place in memory: a cold
 * build took a quarter longer. No `Buffer`, of which Eleventy makes text again; and `toJSON` alone hands these
 * bytes on.
 */
export function html(page: VNode): Uint8Array {
  return utf8.encode(`<!doctype html>${renderToString(page)}\n`);
}
