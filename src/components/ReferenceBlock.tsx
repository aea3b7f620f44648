/** A read-also or next reference: what it says, and what it leads to. */
import { sectionAddress, termAddress } from '../archive/addresses.ts';
import type { Article } from '../archive/article.ts';
import { isSafeUrl } from '../archive/front-matter.ts';
import type { Reference, Target } from '../archive/reference.ts';
import { foldTitle } from '../archive/text.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  reference: Reference;
  /** The article that the reference stands in. */
  from: Article;
}

export function ReferenceBlock({ context, reference, from }: Props) {
  const target = context.archive.resolve(reference, from);
  return (
    <aside class={`reference ${reference.kind === 'next' ? 'next' : 'read-also'}`}>
      <p>
        <span class="label">
          <Words context={context} text={`${reference.label}:`} lang={from.lang} />
        </span>{' '}
        {target.kind === 'article' ? (
          <Found context={context} reference={reference} article={target.article} />
        ) : (
          <Wanted context={context} reference={reference} target={target} />
        )}
      </p>
    </aside>
  );
}

function Found({
  context,
  reference,
  article,
}: {
  context: Context;
  reference: Reference;
  article: Article;
}) {
  const { calendar } = context.edition;
  const day = calendar.dayOf(article.date);
  const asWritten = foldTitle(reference.title) === foldTitle(article.title);
  const foreign = article.lang !== context.lang;
  return (
    <>
      <a href={context.href(article.address)} {...(foreign ? { hreflang: article.lang } : {})}>
        {asWritten ? (
          <Words context={context} text={reference.title} lang={article.lang} />
        ) : (
          <Words context={context} text={article.title} lang={article.lang} />
        )}
      </a>{' '}
      <small>
        <time datetime={day}>{calendar.day(day)}</time>
        {foreign ? (
          <>
            {' · '}
            <span lang={article.lang}>{context.languageName(article.lang)}</span>
          </>
        ) : null}
      </small>
    </>
  );
}

function Wanted({
  context,
  reference,
  target,
}: {
  context: Context;
  reference: Reference;
  target: Exclude<Target, { kind: 'article' }>;
}) {
  const { t, edition } = context;
  const elsewhere = reference.href && /^https?:/i.test(reference.href) && isSafeUrl(reference.href);
  const title = <Words context={context} text={reference.title} lang={context.lang} />;
  const search = context.href(sectionAddress(edition, 'search'));
  return (
    <>
      {elsewhere ? <a href={reference.href}>{title}</a> : <span class="wanted">{title}</span>}{' '}
      <small>
        {t.notInArchive}:{' '}
        {target.kind === 'tag' ? (
          <a href={context.href(termAddress(edition, target.term))}>
            {t.moreOn(target.term.label(context.lang).text)}
          </a>
        ) : (
          <a href={`${search}?q=${encodeURIComponent(target.query)}`}>{t.searchFor}</a>
        )}
      </small>
    </>
  );
}
