/** A link to an article, which says the article's language where it is not the page's. */
import type { ComponentChildren } from 'preact';
import type { ArticleLink as Linked } from '../map/parts.ts';
import type { Context } from './context.ts';
import { withPassages } from './Words.tsx';

interface Props {
  context: Context;
  article: Linked;
  /** The title as a text quotes it, where that is not as the article has it. */
  title?: string;
  /** `prev` or `next` in time. */
  rel?: string;
  /** The part of the link before the title. */
  children?: ComponentChildren;
}

export function ArticleLink({ context, article, title, rel, children }: Props) {
  const { lang } = article;
  const language = lang === context.lang ? {} : { lang };
  return (
    <a {...(rel ? { rel } : {})} href={context.href(article.address)} {...language}>
      {children}
      {withPassages(context, title ?? article.title, lang)}
    </a>
  );
}

/** The day of an article in the page's edition, and its language where it is another one. */
export function DayAndLanguage({ context, article }: { context: Context; article: Linked }) {
  const { calendar } = context.edition;
  const day = calendar.dayOf(article.date);
  return (
    <>
      <time datetime={day}>{calendar.day(day)}</time>
      <Language context={context} article={article} before=" · " />
    </>
  );
}

/** The language of an article, by its own name, where it is not the page's. */
export function Language({
  context,
  article: { lang },
  before,
}: {
  context: Context;
  article: Linked;
  before: string;
}) {
  if (lang === context.lang) return null;
  return (
    <>
      {before}
      <span class="language" lang={lang}>
        {context.languageName(lang)}
      </span>
    </>
  );
}
