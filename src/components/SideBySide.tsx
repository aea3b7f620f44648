/** Links to an article beside its translations, and what a reader should know of the original. */
import { parallelAddress } from '../archive/addresses.ts';
import type { Article } from '../archive/article.ts';
import { besides } from '../archive/parallel/parallel.ts';
import { ArticleLink } from './ArticleLink.tsx';
import type { Context } from './context.ts';

export function SideBySideLinks({ context, article }: { context: Context; article: Article }) {
  const { t, archive } = context;
  const others = besides(archive.storyOf(article), article);
  if (others.length === 0) return null;
  return (
    <p class="side-by-side">
      {others.map((other, i) => (
        <>
          {i > 0 ? ' · ' : null}
          <a href={context.href(parallelAddress(article, other))}>
            {t.sideBySide}: <span lang={other.lang}>{context.languageName(other.lang)}</span>
          </a>
        </>
      ))}
    </p>
  );
}

/** That an article is a draft, which the preview alone shows. */
export function DraftNotice({ context, article }: { context: Context; article: Article }) {
  return article.draft ? <p class="notice">{context.t.draftNotice}</p> : null;
}

/** That an original has changed since an article was translated from it. */
export function StaleNotice({ context, article }: { context: Context; article: Article }) {
  const original = context.archive.isStale(article) && context.archive.originalOf(article);
  if (!original) return null;
  return (
    <p class="notice">
      {context.t.originalChanged} <ArticleLink context={context} article={original} />
    </p>
  );
}
