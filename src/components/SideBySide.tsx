/** Links to an article beside its translations, and notices of a draft and of a changed original. */
import type { ComponentChildren } from 'preact';
import type { ParallelLink as Linked } from '../map/kinds/article.ts';
import type { ArticleHead } from '../map/parts.ts';
import { ArticleLink } from './ArticleLink.tsx';
import type { Context } from './context.ts';

export function SideBySideLinks({
  context,
  links,
}: {
  context: Context;
  links: readonly Linked[];
}) {
  const { t } = context;
  const [first, ...more] = links;
  if (!first) return null;
  return (
    <p class="side-by-side">
      <ParallelLink context={context} link={first}>
        {t.sideBySide}:{' '}
      </ParallelLink>
      {more.map((other) => (
        <>
          {' · '}
          <ParallelLink context={context} link={other} />
        </>
      ))}
    </p>
  );
}

/** A link to an article beside another one of its story, by the name of the other's language. */
export function ParallelLink({
  context,
  link,
  children,
}: {
  context: Context;
  link: Linked;
  children?: ComponentChildren;
}) {
  const { lang, address } = link;
  return (
    <a href={context.href(address)}>
      {children}
      <span lang={lang}>{context.languageName(lang)}</span>
    </a>
  );
}

/** That an article is a draft, which the preview alone shows. */
export function DraftNotice({ context, head }: { context: Context; head: ArticleHead }) {
  return head.draft ? <p class="notice">{context.t.draftNotice}</p> : null;
}

/** That an original has changed since an article was translated from it. */
export function StaleNotice({ context, head }: { context: Context; head: ArticleHead }) {
  const { changedOriginal } = head;
  if (!changedOriginal) return null;
  return (
    <p class="notice">
      {context.t.originalChanged} <ArticleLink context={context} article={changedOriginal} />
    </p>
  );
}
