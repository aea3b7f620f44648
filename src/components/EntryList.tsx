/** Lists articles: titles, days, datelines, and languages other than the page's. */
import type { ArticleCard } from '../map/parts.ts';
import { ArticleLink, Language } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { OwnValue } from './OwnFields.tsx';
import { Thumbnail } from './Picture.tsx';
import { RetractedMark } from './TextState.tsx';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  articles: readonly ArticleCard[];
  /** Whether the article's description follows its title. */
  described?: boolean;
  /** The level of the titles' headings: 2, unless the list is below a heading of that level. */
  level?: 2 | 3;
  /** The language of all articles, where the heading of the list says it; else an article says it that is in another. */
  of?: string;
}

export function EntryList({ context, articles, described, level = 2, of }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul class="entries">
      {articles.map((article) => (
        <li>
          <Thumbnail context={context} picture={article.picture} />
          <Heading>
            <ArticleLink context={context} article={article} />
            {article.draft ? <strong class="draft"> {context.t.draft}</strong> : null}
            {article.restricted ? <strong class="draft"> {context.t.restricted}</strong> : null}
          </Heading>
          <p>
            {context.edition.calendar.short(article.date)}
            {article.outdated ? ` · ${context.t.earlierVersion}` : null}
            {of === article.lang ? null : (
              <Language context={context} article={article} before=" · " />
            )}
            <RetractedMark context={context} article={article} />
            {article.shared && article.outlet ? (
              <>
                {' · '}
                <Words context={context} text={article.outlet} lang={article.lang} />
              </>
            ) : null}
            {article.dateline ? (
              <>
                {' · '}
                <Words context={context} text={article.dateline} lang={article.lang} />
              </>
            ) : null}
            {article.own?.map((field) => (
              <>
                {' · '}
                <OwnValue context={context} field={field} lang={article.lang} />
              </>
            ))}
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
