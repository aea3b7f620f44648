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
  /** Distinguishes the reference from others of the page. */
  name: string;
}

export function ReferenceBlock({ context, reference, name }: Props) {
  return (
    <p class={reference.kind === 'next' ? 'reference next' : 'reference'}>
      <b>
        <Words context={context} text={`${reference.label}:`} lang={reference.labelLang} />
      </b>{' '}
      <TargetLink context={context} reference={reference} name={name} />
    </p>
  );
}

/** The link after the label, by the kind of its target. */
function TargetLink({ context, reference, name }: Props) {
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
          <span id={titleId(name)}>{title}</span>{' '}
          <SearchLink context={context} query={target.query} name={name} />
        </>
      );
    case 'wanted':
      return <Wanted context={context} reference={reference} name={name} fallback={target} />;
  }
}

/** The title as the text writes it, if it is the article's, and not the words of a link or a translation's title. */
function quoted({ title }: ReferenceView, article: LinkedArticle): { title?: string } {
  const isTitle = title === article.title || foldTitle(title) === foldTitle(article.title);
  return isTitle ? { title } : {};
}

function Wanted({ context, reference, name, fallback }: Props & { fallback: FallbackView }) {
  const { t, lang } = context;
  const href = [reference.href, reference.title].find((text) => text && isWebAddress(text));
  const title = <Words context={context} text={reference.title} lang={lang} />;
  const id = fallback.term ? undefined : titleId(name);
  return (
    <>
      {href ? (
        <OutsideLink id={id} class="wanted" url={href}>
          {title}
        </OutsideLink>
      ) : (
        <span id={id} class="wanted">
          {title}
        </span>
      )}{' '}
      <small>
        ({t.notInArchive}) · <FallbackLink context={context} fallback={fallback} name={name} />
      </small>
    </>
  );
}

/**
 * The `id` of the element with the title of a wanted article.
 * @param name as in `FallbackLink`
 */
export function titleId(name: string): string {
  return `w${name}`;
}

/**
 * A link to the page offered instead of a missing article: its tag, or a search for its words.
 * @param name distinguishes the article from others of the page, and is in the `titleId` of its title
 */
export function FallbackLink({
  context,
  fallback,
  name,
}: {
  context: Context;
  fallback: FallbackView;
  name: string;
}) {
  if (!fallback.term) return <SearchLink context={context} query={fallback.query} name={name} />;
  const { address, hreflang, label } = fallback.term;
  const text = <Within context={context} say={context.t.moreOn} {...label} />;
  if (!address) return text;
  return (
    <a href={context.href(address)} {...(hreflang ? { hreflang } : {})}>
      {text}
    </a>
  );
}

function SearchLink({ context, query, name }: { context: Context; query: string; name: string }) {
  const { t, edition } = context;
  const search = context.href(sectionAddress(edition, 'search'));
  // A blank is written as a plus, as forms do.
  const asked = query === '' ? '' : `?q=${encodeForHref(query).replaceAll('%20', '+')}`;
  // Many titles have a link with the same words: the title distinguishes them when read alone.
  const id = `s${name}`;
  return (
    <a href={search + asked} id={id} aria-labelledby={`${id} ${titleId(name)}`}>
      {t.searchFor}
    </a>
  );
}
