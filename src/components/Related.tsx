/** Related articles, which the archive found where an article refers to few others itself. */
import type { Article } from '../archive/article.ts';
import { ArticleList } from './ArticleList.tsx';
import type { Context } from './context.ts';

export function Related({ context, article }: { context: Context; article: Article }) {
  const { t, archive } = context;
  const related = archive.related(article);
  if (related.length === 0) return null;
  return (
    <section class="beside related">
      <h2>
        {t.related} <small>{t.relatedNote}</small>
      </h2>
      <ArticleList context={context} articles={related} />
    </section>
  );
}
