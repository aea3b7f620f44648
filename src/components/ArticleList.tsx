/** A short list of articles beside a text: titles with their days. */
import type { ArticleLink as Linked } from '../map/parts.ts';
import { ArticleLink, DayAndLanguage } from './ArticleLink.tsx';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  articles: readonly Linked[];
}

export function ArticleList({ context, articles }: Props) {
  return (
    <ul>
      {articles.map((article) => (
        <li>
          <ArticleLink context={context} article={article} />{' '}
          <small>
            <DayAndLanguage context={context} article={article} />
          </small>
        </li>
      ))}
    </ul>
  );
}

/** The same for a list of any length: all that is beyond the first few waits to be opened. */
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
