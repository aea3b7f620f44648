/** Links an article to its side-by-side pages, and shows notices of drafts and of changed originals. */
import type { Children } from '../jsx/html.ts';
import type { ArticleCard, LinkedParallel } from '../map/parts.ts';
import { ArticleLink } from './ArticleLink.tsx';
import type { Context } from './context.ts';

export function SideBySideLinks({
  context,
  links,
}: {
  context: Context;
  links: readonly LinkedParallel[];
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

/** A link to the page of an article beside a translation, with the name of the translation's language. */
export function ParallelLink({
  context,
  link,
  children,
}: {
  context: Context;
  link: LinkedParallel;
  children?: Children;
}) {
  const { lang, address } = link;
  return (
    <a href={context.href(address)}>
      {children}
      {context.languageLabel(lang)}
    </a>
  );
}

/** A notice that an article is a draft, which only the preview shows. */
export function DraftNotice({ context, head }: { context: Context; head: ArticleCard }) {
  return head.draft ? <p class="notice">{context.t.draftNotice}</p> : null;
}

/** A notice that the original has changed since an article was translated from it. */
export function StaleNotice({
  context,
  original,
}: {
  context: Context;
  original: ArticleCard | undefined;
}) {
  if (!original) return null;
  return (
    <p class="notice">
      {context.t.originalChanged} <ArticleLink context={context} article={original} />
    </p>
  );
}
