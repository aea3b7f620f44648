/** All links that follow an article, in one block: its chain, those that refer to it, related ones, its neighbours. */
import type { ArticleView } from '../map/kinds/article.ts';
import { Chain } from './Chain.tsx';
import type { Context } from './context.ts';
import { Neighbours } from './Neighbours.tsx';
import { Referrers } from './Referrers.tsx';
import { Related } from './Related.tsx';

/** The view links each article once: see `waysOn`. */
export function WaysOn({ context, view }: { context: Context; view: ArticleView }) {
  const { chain, related, newer, older, 'referred to by': referrers } = view;
  if (!chain && referrers.length + related.length === 0 && !newer && !older) return null;
  return (
    <nav class="ways" aria-labelledby="ways">
      <h2 id="ways">{context.t.waysOn}</h2>
      <Chain context={context} view={view} />
      <Referrers context={context} view={view} />
      <Related context={context} view={view} />
      <Neighbours context={context} view={view} />
    </nav>
  );
}
