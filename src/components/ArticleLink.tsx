/** Links to an article, with the article's language if it is not the page's. */
import type { Children } from '../jsx/html.ts';
import type { LinkedArticle } from '../map/parts.ts';
import type { Context } from './context.ts';
import { RetractedMark } from './TextState.tsx';
import { withPassages } from './Words.tsx';

interface Props {
  context: Context;
  article: LinkedArticle;
  /** The title as a text quotes it, if it is not written as the article has it. */
  title?: string;
  /** `prev` or `next` in time. */
  rel?: string;
  /** A part of the link before the title. */
  children?: Children;
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

/**
 * The date of an article in the page's edition, its language if it is not the page's, and whether it was retracted. For
 * machines the date is on the article's own page: each article is named on some twenty others.
 */
export function DateAndLanguage({
  context,
  article,
}: {
  context: Context;
  article: LinkedArticle;
}) {
  return (
    <>
      {context.edition.calendar.short(article.date)}
      <Language context={context} article={article} before=" · " />
      <RetractedMark context={context} article={article} />
    </>
  );
}

/** The name of an article's language, if it is not the page's. */
export function Language({
  context,
  article: { lang },
  before,
}: {
  context: Context;
  article: LinkedArticle;
  before: string;
}) {
  if (lang === context.lang) return null;
  return (
    <>
      {before}
      <span class="language">{context.languageLabel(lang)}</span>
    </>
  );
}
