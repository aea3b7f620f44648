/** Lists related articles, which the archive finds for articles with few references. */
import type { ArticleView } from '../map/kinds/article.ts';
import { ArticleList } from './ArticleList.tsx';
import type { Context } from './context.ts';

export function Related({ context, view }: { context: Context; view: ArticleView }) {
  const { t } = context;
  const { related } = view;
  if (related.length === 0) return null;
  return (
    <section class="beside related">
      <h3>
        {t.related} <small>{t.relatedNote}</small>
      </h3>
      <ArticleList context={context} articles={related} />
    </section>
  );
}
