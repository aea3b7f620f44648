/** A read-also or next reference: its words, and a link to its target. */

import { sectionAddress } from '../map/addresses.ts';
import type { LeadView, ArticleLink as Linked, ReferenceView } from '../map/parts.ts';
import { foldTitle } from '../text/fold.ts';
import { isWebAddress } from '../text/url.ts';
import { ArticleLink, DayAndLanguage } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { TermLink } from './TermLinks.tsx';
import { Within, Words } from './Words.tsx';

interface Props {
  context: Context;
  reference: ReferenceView;
}

export function ReferenceBlock({ context, reference }: Props) {
  return (
    <p class={`reference ${reference.kind === 'next' ? 'next' : 'read-also'}`}>
      <span class="label">
        <Words context={context} text={`${reference.label}:`} lang={reference.labelLang} />
      </span>{' '}
      <TargetLink context={context} reference={reference} />
    </p>
  );
}

/** The link after the label, by the kind of its target. */
function TargetLink({ context, reference }: Props) {
  const { target } = reference;
  const { t, lang } = context;
  const title = <Words context={context} text={reference.title} lang={lang} />;
  switch (target.kind) {
    case 'article':
      return (
        <>
          <ArticleLink
            context={context}
            article={target.article}
            {...quoted(reference, target.article)}
          />{' '}
          <small>
            <DayAndLanguage context={context} article={target.article} />
          </small>
        </>
      );
    case 'self':
      return (
        <>
          {title} <small>({t.thisArticle})</small>
        </>
      );
    case 'tag':
      return (
        <>
          <TermLink context={context} term={target.term} />{' '}
          <small>{t.articles(target.term.count)}</small>
        </>
      );
    case 'page':
      return <a href={context.href(target.address)}>{title}</a>;
    case 'unknown tag':
      return (
        <>
          {title} <SearchLink context={context} query={target.query} />
        </>
      );
    case 'wanted':
      return <Wanted context={context} reference={reference} lead={target} />;
  }
}

/** The title as the text has it, unless that is another one: a link's words, a translation's title. */
function quoted({ title }: ReferenceView, article: Linked): { title?: string } {
  const isTitle = title === article.title || foldTitle(title) === foldTitle(article.title);
  return isTitle ? { title } : {};
}

function Wanted({ context, reference, lead }: Props & { lead: LeadView }) {
  const { t, lang } = context;
  const href = [reference.href, reference.title].find((text) => text && isWebAddress(text));
  const title = <Words context={context} text={reference.title} lang={lang} />;
  return (
    <>
      {href ? (
        <a class="wanted" href={href}>
          {title}
        </a>
      ) : (
        <span class="wanted">{title}</span>
      )}{' '}
      <small>
        {t.notInArchive} · <LeadLink context={context} lead={lead} />
      </small>
    </>
  );
}

/** A link to the place to look instead of an article that is wanted: its tag, else a search for its words. */
export function LeadLink({ context, lead }: { context: Context; lead: LeadView }) {
  if (!lead.term) return <SearchLink context={context} query={lead.query} />;
  return (
    <a href={context.href(lead.term.address)}>
      <Within context={context} say={context.t.moreOn} {...lead.term.label} />
    </a>
  );
}

function SearchLink({ context, query }: { context: Context; query: string }) {
  const { t, edition } = context;
  const search = context.href(sectionAddress(edition, 'search'));
  const asked = query === '' ? '' : `?q=${encodeURIComponent(query)}`;
  // The same words stand beside many titles: read alone, the link says which.
  return (
    <a href={search + asked} aria-label={query === '' ? undefined : `${t.searchFor}: ${query}`}>
      {t.searchFor}
    </a>
  );
}
