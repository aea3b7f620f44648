/** The articles that refer to an article. */
import type { ArticleView } from '../map/kinds/article.ts';
import { LongArticleList } from './ArticleList.tsx';
import type { Context } from './context.ts';

/** Referrers that are seen without opening the list of all. */
const SHOWN = 8;

export function Referrers({ context, view }: { context: Context; view: ArticleView }) {
  const referrers = view['referred to by'];
  if (referrers.length === 0) return null;
  return (
    <section class="beside">
      <h2>{context.t.referredToBy}</h2>
      <LongArticleList context={context} articles={referrers} shown={SHOWN} />
    </section>
  );
}
