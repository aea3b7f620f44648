/** Lists articles beside a text: their titles with their days. */
import type { LinkedArticle } from '../map/parts.ts';
import { ArticleLink, DateAndLanguage } from './ArticleLink.tsx';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  articles: readonly LinkedArticle[];
}

export function ArticleList({ context, articles }: Props) {
  return (
    <ul>
      {articles.map((article) => (
        <li>
          <ArticleLink context={context} article={article} />{' '}
          <small>
            <DateAndLanguage context={context} article={article} />
          </small>
        </li>
      ))}
    </ul>
  );
}

/** A list of any length: all but the first few articles are folded away. */
export function LongArticleList({ context, articles, shown }: Props & { shown: number }) {
  const more = articles.slice(shown);
  return (
    <>
      <ArticleList context={context} articles={articles.slice(0, shown)} />
      {more.length > 0 ? (
        <details>
          <summary>{context.t.more(more.length)}</summary>
          <ArticleList context={context} articles={more} />
        </details>
      ) : null}
    </>
  );
}
