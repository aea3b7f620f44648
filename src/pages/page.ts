/** What every page of Eleventy's is given, and how it becomes HTML. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Archive } from '../archive/archive.ts';
import { type AssetAddresses, Context } from '../components/context.ts';

/** Eleventy's data, as far as the pages use it. `Item` is what the page is one of. */
export interface PageData<Item = unknown> {
  readonly archive: Archive;
  readonly assets: AssetAddresses;
  readonly item: Item;
}

/**
 * Front matter of a template that makes one page an item.
 * @param items finds the items in the archive
 * @param address the address of an item's page
 */
export function pageForEach<Item>(
  items: (archive: Archive) => readonly Item[],
  address: (item: Item) => string,
) {
  return {
    pagination: {
      data: 'archive.views',
      size: 1,
      alias: 'item',
      before: (_: unknown, data: PageData) => items(data.archive),
    },
    permalink: ({ item }: PageData<Item>) => address(item),
    eleventyExcludeFromCollections: true,
  };
}

/** The context of a page in an edition. */
export function contextFor({ archive, assets }: PageData, lang: string): Context {
  return new Context(archive, archive.view(lang), assets);
}

export function html(page: VNode): string {
  return `<!doctype html>${renderToString(page)}\n`;
}
