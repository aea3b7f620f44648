/** Renders a page at a former address of an article, which leads to the present one. */
import { ArticleLink } from '../components/ArticleLink.tsx';
import { SafetyMetadata } from '../components/Head.tsx';
import { movedKind } from '../map/kinds/moved.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(movedKind, ({ view, context }) => {
  const { article } = view;
  const href = context.href(article.address);
  return (
    <html lang={article.lang}>
      <head>
        <meta charset="utf-8" />
        <SafetyMetadata context={context} />
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
