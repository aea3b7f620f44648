/** Renders a read-also or next reference: its words, and a link to its target. */

import { encodeForHref } from '../archive/address.ts';
import { sectionAddress } from '../map/addresses.ts';
import type { FallbackView, LinkedArticle, ReferenceView } from '../map/parts.ts';
import { foldTitle } from '../text/fold.ts';
import { isWebAddress } from '../text/url.ts';
import { ArticleLink, DateAndLanguage } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { OutsideLink } from './OutsideLink.tsx';
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
            <DateAndLanguage context={context} article={target.article} />
          </small>
        </>
      );
    case 'self':
      return (
        <>
          {title} <small>({t.thisArticle})</small>
        </>
      );
    case 'erased':
      return <small>{t.erasedRecord}</small>;
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
      return <Wanted context={context} reference={reference} fallback={target} />;
  }
}

/** The title as the text writes it, if it is the article's, and not the words of a link or a translation's title. */
function quoted({ title }: ReferenceView, article: LinkedArticle): { title?: string } {
  const isTitle = title === article.title || foldTitle(title) === foldTitle(article.title);
  return isTitle ? { title } : {};
}

function Wanted({ context, reference, fallback }: Props & { fallback: FallbackView }) {
  const { t, lang } = context;
  const href = [reference.href, reference.title].find((text) => text && isWebAddress(text));
  const title = <Words context={context} text={reference.title} lang={lang} />;
  return (
    <>
      {href ? (
        <OutsideLink class="wanted" url={href}>
          {title}
        </OutsideLink>
      ) : (
        <span class="wanted">{title}</span>
      )}{' '}
      <small>
        ({t.notInArchive}) · <FallbackLink context={context} fallback={fallback} />
      </small>
    </>
  );
}

/** A link to the page offered instead of a missing article: its tag, or a search for its words. */
export function FallbackLink({ context, fallback }: { context: Context; fallback: FallbackView }) {
  if (!fallback.term) return <SearchLink context={context} query={fallback.query} />;
  const { address, label } = fallback.term;
  const text = <Within context={context} say={context.t.moreOn} {...label} />;
  return address ? <a href={context.href(address)}>{text}</a> : text;
}

function SearchLink({ context, query }: { context: Context; query: string }) {
  const { t, edition } = context;
  const search = context.href(sectionAddress(edition, 'search'));
  const asked = query === '' ? '' : `?q=${encodeForHref(query)}`;
  // Many titles have a link with the same words: the label distinguishes them when read alone.
  return (
    <a href={search + asked} aria-label={query === '' ? undefined : `${t.searchFor}: ${query}`}>
      {t.searchFor}
    </a>
  );
}
