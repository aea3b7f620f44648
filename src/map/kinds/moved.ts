/** Pages at addresses that an article once had, which lead to the one it has now. */
import type { Address } from '../../archive/address.ts';
import type { Article } from '../../archive/article.ts';
import { circularAliases } from '../../archive/consistency.ts';
import { defineKind } from '../kind.ts';
import type { ArticleCard } from '../parts.ts';

interface MovedItem {
  readonly from: Address;
  readonly article: Article;
}

interface MovedView {
  readonly lang: string;
  readonly article: ArticleCard;
}

export const movedKind = defineKind<MovedItem, MovedView>({
  name: 'moved',
  items({ articles }) {
    const circular = circularAliases(articles);
    return articles.flatMap((article) =>
      (article.meta.aliases ?? [])
        .filter((from) => !circular.get(article)?.has(from))
        .map((from): MovedItem => ({ from, article })),
    );
  },
  address: ({ from }) => from,
  inSitemap: false,
  article: ({ article }) => article,
  view: ({ article }, parts) => ({ lang: article.lang, article: parts.card(article) }),
  dependencies: ({ article }) => [{ part: 'article', file: article.file }],
});
