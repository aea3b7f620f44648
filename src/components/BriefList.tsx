/** Lists articles of one day by their titles alone: the day is said above them. */
import type { ArticleCard } from '../map/parts.ts';
import { ArticleLink, Language } from './ArticleLink.tsx';
import type { Context } from './context.ts';

export function BriefList({
  context,
  articles,
}: {
  context: Context;
  articles: readonly ArticleCard[];
}) {
  return (
    <ul class="brief">
      {articles.map((article) => (
        <li>
          <ArticleLink context={context} article={article} />
          <Language context={context} article={article} before=" " />
        </li>
      ))}
    </ul>
  );
}
