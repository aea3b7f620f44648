/** Finds the pages that were below a former address of an article: those beside its translations. */
import type { Address } from '../archive/address.ts';
import type { Article } from '../archive/article.ts';
import type { Catalogue } from '../archive/catalogue.ts';
import { inPageOrder, parallelsOf } from '../archive/parallel/parallel.ts';
import { parallelAddress } from './addresses.ts';

interface Moved {
  readonly from: Address;
  readonly article: Article;
}

/**
 * @param moved the former addresses of articles
 * @returns the addresses of side-by-side pages below them, with the pages that they lead to
 */
export function movedParallels(
  { articles, stories, site }: Catalogue,
  moved: readonly Moved[],
): (Moved & { readonly beside: Address })[] {
  const former = new Map<Article, Address[]>();
  for (const { from, article } of moved) {
    // `/lama.html` is a file: nothing was below it.
    if (from.endsWith('/')) former.set(article, [...(former.get(article) ?? []), from]);
  }
  if (former.size === 0) return [];
  const taken = new Set(articles.flatMap(({ addresses }) => addresses));
  return stories.flatMap((story) =>
    parallelsOf(story).flatMap((pair) => {
      const beside = parallelAddress(inPageOrder(pair, story, site.editions));
      const below = parallelAddress(pair).slice(pair.left.address.length);
      const froms = (former.get(pair.left) ?? []).map((from) => `${from}${below}` as Address);
      return froms
        .filter((from) => !taken.has(from))
        .map((from) => ({ from, article: pair.left, beside }));
    }),
  );
}
