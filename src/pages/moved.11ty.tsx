/** Renders a page at an address that an article once had, which leads to the one it has now. */
import { ArticleLink } from '../components/ArticleLink.tsx';
import { movedKind } from '../map/kinds/moved.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(movedKind, ({ view, context }) => {
  const { article } = view;
  const href = context.href(article.address);
  return (
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
    </html>
  );
});
