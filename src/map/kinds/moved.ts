/** Pages that lead to others: at former addresses of articles, and at those of pairs the other way round. */
import type { Address } from '../../archive/address.ts';
import type { Article } from '../../archive/article.ts';
import type { Catalogue } from '../../archive/catalogue.ts';
import { circularAliases } from '../../archive/consistency.ts';
import { inPageOrder, parallelsOf } from '../../archive/parallel/parallel.ts';
import { parallelAddress } from '../addresses.ts';
import { onStories } from '../dependencies.ts';
import { defineKind } from '../kind.ts';
import type { ArticleCard } from '../parts.ts';

interface MovedItem {
  readonly from: Address;
  readonly article: Article;
  /** The page of the article beside another one; none where it is the article itself that moved. */
  readonly beside?: Address;
}

interface MovedView {
  readonly lang: string;
  readonly article: ArticleCard;
  readonly beside: Address | undefined;
}

export const movedKind = defineKind<MovedItem, MovedView>({
  name: 'moved',
  items: (catalogue) => {
    const moved = formerAddresses(catalogue);
    return [...moved, ...turnedParallels(catalogue), ...movedParallels(catalogue, moved)];
  },
  address: ({ from }) => from,
  inSitemap: false,
  article: ({ article }) => article,
  view: ({ article, beside }, parts) => ({
    lang: article.lang,
    article: parts.card(article),
    beside,
  }),
  dependencies: ({ article, beside }, archive) => [
    { part: 'article', file: article.file },
    ...(beside === undefined ? [] : onStories([archive.storyOf(article)])),
  ],
});

function formerAddresses({ articles }: Catalogue): MovedItem[] {
  const circular = circularAliases(articles);
  return articles.flatMap((article) =>
    (article.meta.aliases ?? [])
      .filter((from) => !circular.get(article)?.has(from))
      .map((from): MovedItem => ({ from, article })),
  );
}

/** A reader of the other article may have the address below it, which earlier versions gave to a page of its own. */
function turnedParallels({ stories, site }: Catalogue): MovedItem[] {
  return stories.flatMap((story) =>
    parallelsOf(story).flatMap((pair): MovedItem[] => {
      const page = inPageOrder(pair, story, site.editions);
      if (page === pair) return [];
      return [{ from: parallelAddress(pair), article: pair.left, beside: parallelAddress(page) }];
    }),
  );
}

/** What was below a former address of an article: the pages beside its translations, and the pairs the other way round. */
function movedParallels(
  { articles, stories, site }: Catalogue,
  moved: readonly MovedItem[],
): MovedItem[] {
  const former = new Map<Article, Address[]>();
  for (const { from, article } of moved) {
    // `/lama.html` is a file: nothing was below it.
    if (from.endsWith('/')) former.set(article, [...(former.get(article) ?? []), from]);
  }
  if (former.size === 0) return [];
  const taken = new Set(articles.flatMap(({ addresses }) => addresses));
  return stories.flatMap((story) =>
    parallelsOf(story).flatMap((pair): MovedItem[] => {
      const page = parallelAddress(inPageOrder(pair, story, site.editions));
      const below = parallelAddress(pair).slice(pair.left.address.length);
      const froms = (former.get(pair.left) ?? []).map((from) => `${from}${below}` as Address);
      return froms
        .filter((from) => !taken.has(from))
        .map((from) => ({ from, article: pair.left, beside: page }));
    }),
  );
}
