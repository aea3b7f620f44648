/** Pages at addresses that an article once had, which lead to the one it has now. */
import type { Address } from '../../archive/address.ts';
import type { Article } from '../../archive/article.ts';
import { circularAliases } from '../../archive/consistency.ts';
import type { PageKind } from '../kind.ts';
import type { ArticleLink } from '../parts.ts';

interface MovedItem {
  readonly from: Address;
  readonly article: Article;
}

export interface MovedView {
  readonly lang: string;
  readonly article: ArticleLink;
}

export const movedKind: PageKind<MovedItem, MovedView> = {
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
  view: ({ article }, parts) => ({ lang: article.lang, article: parts.link(article) }),
  dependencies: ({ article }) => [{ part: 'article', file: article.file }],
};
