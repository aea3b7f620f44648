/** A list of articles: title, day, outlet, the language where it is another one. */
import type { Entry } from '../archive/edition-view.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  entries: readonly Entry[];
  /** Whether the article's description follows its title. */
  described?: boolean;
  /** The level of the titles, below the heading that the list stands under. */
  level?: 2 | 3;
}

export function EntryList({ context, entries, described, level = 2 }: Props) {
  if (entries.length === 0) return <p>{context.t.nothingHere}</p>;
  const Heading = `h${level}` as const;
  return (
    <ul class="entries">
      {entries.map(({ article, day }) => (
        <li>
          <Heading>
            <a
              href={context.href(article.address)}
              {...(article.lang === context.lang ? {} : { hreflang: article.lang })}
            >
              <Words context={context} text={article.title} lang={article.lang} />
            </a>
            {article.draft ? <strong class="draft"> {context.t.draft}</strong> : null}
          </Heading>
          <p class="meta">
            <time datetime={day}>{context.edition.calendar.day(day)}</time>
            {article.meta.dateline ? (
              <>
                {' · '}
                <Words context={context} text={article.meta.dateline} lang={article.lang} />
              </>
            ) : null}
            {article.lang === context.lang ? null : (
              <>
                {' · '}
                <span class="language" lang={article.lang}>
                  {context.languageName(article.lang)}
                </span>
              </>
            )}
          </p>
          {described ? (
            <p>
              <Words context={context} text={article.description} lang={article.lang} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
