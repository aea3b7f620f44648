/** Renders a page that leads to another: to an article or a term where it is now, or to two articles side by side. */
import { ROOT } from '../archive/address.ts';
import { MOVED_POLICY } from '../archive/policy.ts';
import { ArticleLink } from '../components/ArticleLink.tsx';
import { TermLink } from '../components/TermLinks.tsx';
import { movedKind } from '../map/kinds/moved.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(movedKind, ({ view, context }) => {
  const { t, assets } = context;
  const { lang, article, term, beside, isPermanent, isUnlisted } = view;
  const to = article?.address ?? term?.address ?? ROOT;
  const href = context.href(beside ?? to);
  const title = beside ? t.sideBySide : (article?.title ?? term?.label.text ?? '');
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        {/* It has no link to other sites, which would have to be told nothing of where a reader comes from. */}
        <meta http-equiv="Content-Security-Policy" content={MOVED_POLICY} />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width" />
        {isUnlisted ? (
          <meta name="robots" content="noindex" />
        ) : (
          <link rel="canonical" href={context.absolute(to)} />
        )}
        <meta http-equiv="refresh" content={`0; url=${href}`} />
        <script type="module" src={context.href(assets.moved)} />
      </head>
      <body>
        {isPermanent && article ? (
          <h1>
            <ArticleLink context={context} article={article} />
          </h1>
        ) : (
          <>
            <h1>{t.moved}</h1>
            <p>
              {t.movedTo} {beside ? <a href={href}>{t.sideBySide}</a> : null}
              {article && !beside ? <ArticleLink context={context} article={article} /> : null}
              {term ? <TermLink context={context} term={term} /> : null}
            </p>
          </>
        )}
      </body>
    </html>
  );
});
