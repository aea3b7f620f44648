/** A list of articles: title, day, the language where it is another one, dateline. */
import type { ListedArticle } from '../map/parts.ts';
import { ArticleLink, DayAndLanguage } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  articles: readonly ListedArticle[];
  /** Whether the article's description follows its title. */
  described?: boolean;
  /** The level of the titles' headings, where the list is not the page's own. */
  level?: 2 | 3;
}

export function EntryList({ context, articles, described, level = 2 }: Props) {
  if (articles.length === 0) return <p>{context.t.nothingHere}</p>;
  const Heading = `h${level}` as const;
  return (
    <ul class="entries">
      {articles.map((article) => (
        <li>
          <Heading>
            <ArticleLink context={context} article={article} />
            {article.draft ? <strong class="draft"> {context.t.draft}</strong> : null}
          </Heading>
          <p class="meta">
            <DayAndLanguage context={context} article={article} />
            {article.dateline ? (
              <>
                {' · '}
                <Words context={context} text={article.dateline} lang={article.lang} />
              </>
            ) : null}
          </p>
          {described && article.description ? (
            <p>
              <Words context={context} text={article.description} lang={article.lang} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
