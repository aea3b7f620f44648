/** The credits of an article: who wrote, edited and translated it, its sources, and where it came from. */
import type { ComponentChildren, VNode } from 'preact';
import type { ArticleDate } from '../dates/article-date.ts';
import { periodAddress } from '../map/addresses.ts';
import type { ArticleView, SourceView } from '../map/kinds/article.ts';
import type { ArticleHead, TermLink as Linked, TranslationLink } from '../map/parts.ts';
import { ArticleLink, Language } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { TermLink } from './TermLinks.tsx';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  view: ArticleView;
}

export function Credits({ context, view }: Props) {
  const { t, edition } = context;
  const { credits, lang } = view;
  const name = (text: string) => <Words context={context} text={text} lang={lang} />;
  return (
    <footer class="credits">
      <dl>
        <Credit label={t.source}>
          {joined(
            context,
            credits.sources.map((source) => <Source context={context} source={source} />),
          )}
        </Credit>
        <Credit label={t.editor}>{termLinks(context, credits.editors)}</Credit>
        <Credit label={t.reporter}>
          {credits.reporter && name(edition.list.format(credits.reporter))}
        </Credit>
        <Credit label={t.outlet}>{credits.outlet && name(credits.outlet)}</Credit>
        <Translations context={context} view={view} />
        <Credit label={t.originalAddress}>
          {credits.sourceUrl && <Outside url={credits.sourceUrl} />}
        </Credit>
        <Credit label={t.archivedCopy}>
          {credits.archivedUrl && <Outside url={credits.archivedUrl} />}
        </Credit>
        <Credit label={t.retrieved}>
          {credits.retrieved && <Day context={context} date={credits.retrieved} />}
        </Credit>
        <Credit label={t.tags}>{termLinks(context, credits.tags)}</Credit>
      </dl>
    </footer>
  );
}

/** The original and the translations of an article, with their translators and days. */
function Translations({ context, view }: Props) {
  const { t, edition } = context;
  const { head, credits, lang } = view;
  const { original, translated, translations, others } = credits;
  const span = original && translated && edition.calendar.span(original.date, translated);
  return (
    <>
      <Credit label={t.translator}>
        {head.translator && <Words context={context} text={head.translator} lang={lang} />}
      </Credit>
      <Credit label={t.translated}>
        {translated && <Day context={context} date={translated} />}
        {span && ` (${t.afterOriginal(span)})`}
      </Credit>
      <Credit label={t.original}>
        {original ? (
          <>
            <ArticleLink context={context} article={original} />
            <Language context={context} article={original} before=" " />
          </>
        ) : (
          credits.originalGone && t.originalGone
        )}
      </Credit>
      <Credit label={t.translations}>
        {translations.map((one) => (
          <Translation context={context} article={one} />
        ))}
      </Credit>
      <Credit label={t.inOtherLanguages}>
        {others.map((one) => (
          <Translation context={context} article={one} />
        ))}
      </Credit>
    </>
  );
}

/** One of several: its title, its language, and who translated it when. */
function Translation({ context, article }: { context: Context; article: TranslationLink }) {
  const { translator, translated } = article;
  return (
    <p>
      <ArticleLink context={context} article={article} />
      <Language context={context} article={article} before=" " />
      {translator ? (
        <>
          {' · '}
          <Words context={context} text={translator} lang={article.lang} />
        </>
      ) : null}
      {translated ? (
        <>
          {' · '}
          <Day context={context} date={translated} />
        </>
      ) : null}
    </p>
  );
}

function Credit({ label, children }: { label: string; children: ComponentChildren }) {
  if (isNothing(children)) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Whether there is nothing to see: `undefined`, or a list of nothing else. */
function isNothing(children: ComponentChildren): boolean {
  return Array.isArray(children) ? children.every(isNothing) : !children;
}

/** Parts that are joined as the language joins them: `NASA, ESA, dan JAXA`. */
function joined(context: Context, parts: readonly VNode[]): ComponentChildren {
  if (parts.length < 2) return parts;
  const places = parts.map((_, i) => String(i));
  return context.edition.list
    .formatToParts(places)
    .map(({ type, value }) => (type === 'element' ? parts[Number(value)] : value));
}

function termLinks(context: Context, terms: readonly Linked[]): ComponentChildren {
  return joined(
    context,
    terms.map((term) => <TermLink context={context} term={term} />),
  );
}

function Source({ context, source }: { context: Context; source: SourceView }) {
  return (
    <>
      <TermLink context={context} term={source.term} />
      {source.url ? (
        <>
          {' '}
          (<Outside url={source.url} />)
        </>
      ) : null}
    </>
  );
}

function Day({ context, date }: { context: Context; date: ArticleDate }) {
  const { calendar } = context.edition;
  const day = calendar.dayOf(date);
  return <time datetime={day}>{calendar.day(day)}</time>;
}

function Outside({ url }: { url: string }) {
  return <a href={url}>{new URL(url).host}</a>;
}

/** The line above a text: its outlet, the place where it was filed, and its date. */
export function Dateline({ context, head }: { context: Context; head: ArticleHead }) {
  const { calendar } = context.edition;
  return (
    <p class="dateline">
      {[head.outlet, head.dateline].flatMap((text) =>
        text ? [<Words context={context} text={text} lang={head.lang} />, ' · '] : [],
      )}
      <a href={context.href(periodAddress(context.edition, head.day))}>
        <time datetime={calendar.machine(head.date)}>{calendar.full(head.date)}</time>
      </a>
    </p>
  );
}
