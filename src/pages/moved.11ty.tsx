/** Renders a page that leads to another: to the present address of an article, or to two articles side by side. */
import { MOVED_POLICY } from '../archive/policy.ts';
import { ArticleLink } from '../components/ArticleLink.tsx';
import { SafetyMetadata } from '../components/Head.tsx';
import { movedKind } from '../map/kinds/moved.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(movedKind, ({ view, context }) => {
  const { t, assets } = context;
  const { article, beside, isPermanent, isUnlisted } = view;
  const href = context.href(beside ?? article.address);
  return (
    <html lang={article.lang}>
      <head>
        <meta charset="utf-8" />
        <SafetyMetadata policy={MOVED_POLICY} />
        <title>{beside ? t.sideBySide : article.title}</title>
        <meta name="viewport" content="width=device-width" />
        {isUnlisted ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={context.absolute(article.address)} />
        )}
        <meta http-equiv="refresh" content={`0; url=${href}`} />
        <script type="module" src={context.href(assets.moved)} />
      </head>
      <body>
        {isPermanent ? (
          <h1>
            <ArticleLink context={context} article={article} />
          </h1>
        ) : (
          <>
            <h1>{t.moved}</h1>
            <p>
              {t.movedTo}{' '}
              {beside ? (
                <a href={href}>{t.sideBySide}</a>
              ) : (
                <ArticleLink context={context} article={article} />
              )}
            </p>
          </>
        )}
      </body>
    </html>
  );
});
