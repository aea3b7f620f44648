/** Lists the articles that refer to an article. */
import type { ArticleView } from '../map/kinds/article.ts';
import { LongArticleList } from './ArticleList.tsx';
import type { Context } from './context.ts';

/** Most referrers shown before the list is opened. */
const SHOWN = 8;

export function Referrers({ context, view }: { context: Context; view: ArticleView }) {
  const referrers = view['referred to by'];
  if (referrers.length === 0) return null;
  return (
    <section class="beside">
      <h3>{context.t.referredToBy}</h3>
      <LongArticleList context={context} articles={referrers} shown={SHOWN} />
    </section>
  );
}
