/** A read-also or next reference: what it says, and what it leads to. */
import { sectionAddress, termAddress } from '../archive/addresses.ts';
import type { Article } from '../archive/article.ts';
import type { Reference, Target } from '../archive/reference.ts';
import { foldTitle } from '../archive/text.ts';
import { isWebAddress } from '../archive/url.ts';
import { ArticleLink, DayAndLanguage } from './ArticleLink.tsx';
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
    <p class={`reference ${reference.kind === 'next' ? 'next' : 'read-also'}`}>
      <span class="label">
        <Words context={context} text={`${reference.label}:`} lang={reference.labelLang} />
      </span>{' '}
      {target.kind === 'article' ? (
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
      ) : (
        <Wanted context={context} reference={reference} target={target} />
      )}
    </p>
  );
}

/** The title as the text has it, unless that is another one: a link's words, a translation's title. */
function quoted({ title }: Reference, article: Article): { title?: string } {
  return foldTitle(title) === foldTitle(article.title) ? { title } : {};
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
  const elsewhere = reference.href !== undefined && isWebAddress(reference.href);
  const title = <Words context={context} text={reference.title} lang={context.lang} />;
  const search = context.href(sectionAddress(edition, 'search'));
  return (
    <>
      {elsewhere ? <a href={reference.href}>{title}</a> : <span class="wanted">{title}</span>}{' '}
      <small>
        {t.notInArchive}:{' '}
        {target.kind === 'tag' ? (
          <a href={context.href(termAddress(edition, target.term))}>
            <Words
              context={context}
              text={t.moreOn(target.term.label(context.lang).text)}
              lang={context.lang}
            />
          </a>
        ) : (
          <a href={`${search}?q=${encodeURIComponent(target.query)}`}>{t.searchFor}</a>
        )}
      </small>
    </>
  );
}
