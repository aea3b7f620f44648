/** Links the articles before and after an article in time. */
import type { ArticleView } from '../map/kinds/article.ts';
import { ArticleLink } from './ArticleLink.tsx';
import type { Context } from './context.ts';

export function Neighbours({ context, view }: { context: Context; view: ArticleView }) {
  const { newer, older } = view;
  if (!newer && !older) return null;
  const { t, lang } = context;
  return (
    <p class="pager">
      {older ? (
        <ArticleLink context={context} article={older} rel="prev">
          <small lang={older.lang === lang ? undefined : lang}>{t.older}</small>{' '}
        </ArticleLink>
      ) : null}
      {newer ? (
        <ArticleLink context={context} article={newer} rel="next">
          <small lang={newer.lang === lang ? undefined : lang}>{t.newer}</small>{' '}
        </ArticleLink>
      ) : null}
    </p>
  );
}
