/** Links to an article beside its translations, and what a reader should know of the original. */
import type { ComponentChildren } from 'preact';
import type { Article } from '../archive/article.ts';
import { type Parallel, parallelsFrom } from '../archive/parallel/parallel.ts';
import { parallelAddress } from '../map/addresses.ts';
import { ArticleLink } from './ArticleLink.tsx';
import type { Context } from './context.ts';

export function SideBySideLinks({ context, article }: { context: Context; article: Article }) {
  const { t, archive } = context;
  const [first, ...more] = parallelsFrom(archive.storyOf(article), article);
  if (!first) return null;
  return (
    <p class="side-by-side">
      <ParallelLink context={context} item={first}>
        {t.sideBySide}:{' '}
      </ParallelLink>
      {more.map((other) => (
        <>
          {' · '}
          <ParallelLink context={context} item={other} />
        </>
      ))}
    </p>
  );
}

/** A link to an article beside another one of its story, by the name of the other's language. */
export function ParallelLink({
  context,
  item,
  children,
}: {
  context: Context;
  item: Parallel;
  children?: ComponentChildren;
}) {
  const { lang } = item.right;
  return (
    <a href={context.href(parallelAddress(item))}>
      {children}
      <span lang={lang}>{context.languageName(lang)}</span>
    </a>
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
