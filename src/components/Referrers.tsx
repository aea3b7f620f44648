/** The articles that refer to an article. */
import type { Article } from '../archive/article.ts';
import { ArticleLink, DayAndLanguage } from './ArticleLink.tsx';
import type { Context } from './context.ts';

export function Referrers({ context, article }: { context: Context; article: Article }) {
  const referrers = context.archive.referrers(article);
  if (referrers.length === 0) return null;
  return (
    <section class="referrers">
      <h2>{context.t.referredToBy}</h2>
      <ul>
        {referrers.map((referrer) => (
          <li>
            <ArticleLink context={context} article={referrer} />{' '}
            <small>
              <DayAndLanguage context={context} article={referrer} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
