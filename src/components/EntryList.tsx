/** A list of articles: title, day, the language where it is another one, dateline. */
import type { Entry } from '../archive/edition-view.ts';
import { ArticleLink, DayAndLanguage } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  entries: readonly Entry[];
  /** Whether the article's description follows its title. */
  described?: boolean;
}

export function EntryList({ context, entries, described }: Props) {
  if (entries.length === 0) return <p>{context.t.nothingHere}</p>;
  return (
    <ul class="entries">
      {entries.map(({ article }) => (
        <li>
          <h2>
            <ArticleLink context={context} article={article} />
            {article.draft ? <strong class="draft"> {context.t.draft}</strong> : null}
          </h2>
          <p class="meta">
            <DayAndLanguage context={context} article={article} />
            {article.meta.dateline ? (
              <>
                {' · '}
                <Words context={context} text={article.meta.dateline} lang={article.lang} />
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
