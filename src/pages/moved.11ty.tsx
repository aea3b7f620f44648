/** A page at an address that an article once had, which leads to the one it has now. */
import type { Article } from '../archive/article.ts';
import { circularAliases } from '../archive/consistency.ts';
import { ArticleLink } from '../components/ArticleLink.tsx';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

interface Moved {
  readonly from: string;
  readonly article: Article;
}

export const data = pageForEach<Moved>({
  items: (archive) => {
    const circular = circularAliases(archive.articles);
    return archive.articles.flatMap((article) =>
      (article.meta.aliases ?? [])
        .filter((from) => !circular.get(article)?.has(from))
        .map((from): Moved => ({ from, article })),
    );
  },
  address: ({ from }) => from,
  shows: ({ article }, { shown }) => ({ article: shown.article(article) }),
  article: ({ article }) => article,
});

export function render(page: PageData<Moved>): Uint8Array {
  const { article } = page.item;
  const context = contextFor(page, article.lang);
  const href = context.href(article.address);
  return html(
    <html lang={article.lang}>
      <head>
        <meta charset="utf-8" />
        <title>{article.title}</title>
        <meta name="viewport" content="width=device-width" />
        <link rel="canonical" href={context.absolute(article.address)} />
        <meta http-equiv="refresh" content={`0; url=${href}`} />
      </head>
      <body>
        <h1>{context.t.moved}</h1>
        <p>
          {context.t.movedTo} <ArticleLink context={context} article={article} />
        </p>
      </body>
    </html>,
  );
}
