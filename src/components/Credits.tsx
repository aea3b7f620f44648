/** Lists the credits of an article: its sources, authors and translators, and the web address it was taken from. */
import type { ComponentChildren, VNode } from 'preact';
import type { TextState } from '../archive/text-state.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import type { Strings } from '../locales/locale.ts';
import { periodAddress } from '../map/addresses.ts';
import type { ArticleView, SourceView } from '../map/kinds/article.ts';
import type { ArticleCard, LinkedTerm } from '../map/parts.ts';
import { ArticleLink, Language } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { OwnValue } from './OwnFields.tsx';
import { TermLink } from './TermLinks.tsx';
import { RetractedMark } from './TextState.tsx';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  view: ArticleView;
}

export function Credits({ context, view }: Props) {
  const { t, edition } = context;
  const { head, credits, lang } = view;
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
        <Credit label={t.outlet}>{head.outlet && name(head.outlet)}</Credit>
        <InPrint context={context} view={view} />
        <Credit label={t.callNumber}>{credits.callNumber && name(credits.callNumber)}</Credit>
        <Translations context={context} view={view} />
        <Credit label={t.textState}>{stateWords(t, view['state of the text'])}</Credit>
        <Credit label={t.originalAddress}>
          {credits.sourceUrl && <ExternalLink url={credits.sourceUrl} />}
        </Credit>
        <Credit label={t.archivedCopy}>
          {credits.archivedUrl && <ExternalLink url={credits.archivedUrl} />}
        </Credit>
        <Credit label={t.retrieved}>
          {credits.retrieved && <Day context={context} date={credits.retrieved} />}
        </Credit>
        {credits.own.map((field) => (
          <Credit label={<Words context={context} {...field.name} />}>
            <OwnValue context={context} field={field} lang={lang} />
          </Credit>
        ))}
        <Credit label={t.tags}>{termLinks(context, credits.tags)}</Credit>
      </dl>
    </footer>
  );
}

/** Where the article stood in a paper. */
function InPrint({ context, view }: Props) {
  const { t } = context;
  const { print = {} } = view.credits;
  const words = (text: string | undefined) =>
    text && <Words context={context} text={text} lang={view.lang} />;
  return (
    <>
      <Credit label={t.printEdition}>{words(print.edition)}</Credit>
      <Credit label={t.printIssue}>{words(print.issue)}</Credit>
      <Credit label={t.printSection}>{words(print.section)}</Credit>
      <Credit label={t.printPage}>{words(print.page)}</Credit>
      <Credit label={t.printColumn}>{words(print.column)}</Credit>
    </>
  );
}

/** How far a text has been compared with the paper; a notice above it says so where nobody has. */
function stateWords(t: Strings, state: TextState | undefined): string | undefined {
  switch (state) {
    case 'corrected':
      return t.textCorrected;
    case 'proofread':
      return t.textProofread;
    case 'typed':
      return t.textTyped;
    case 'ocr':
    case undefined:
      return undefined;
  }
}

/** The original and the translations of an article, with their translators and days. */
function Translations({ context, view }: Props) {
  const { t, edition } = context;
  const { head, credits, lang } = view;
  const { original, translations, others } = credits;
  const { translated } = head;
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

/** A translation: its title, its language, its translator, and the day of the translation. */
function Translation({ context, article }: { context: Context; article: ArticleCard }) {
  const { translator, translated } = article;
  return (
    <p>
      <ArticleLink context={context} article={article} />
      <Language context={context} article={article} before=" " />
      <RetractedMark context={context} article={article} />
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

function Credit({ label, children }: { label: ComponentChildren; children: ComponentChildren }) {
  if (isEmpty(children)) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Whether children show nothing: `undefined`, an empty list, or a list of such children. */
function isEmpty(children: ComponentChildren): boolean {
  return Array.isArray(children) ? children.every(isEmpty) : !children;
}

/** Parts joined by the rules of the language: `NASA, ESA, dan JAXA`. */
function joined(context: Context, parts: readonly VNode[]): ComponentChildren {
  if (parts.length < 2) return parts;
  const indexes = parts.map((_, i) => String(i));
  return context.edition.list
    .formatToParts(indexes)
    .map(({ type, value }) => (type === 'element' ? parts[Number(value)] : value));
}

function termLinks(context: Context, terms: readonly LinkedTerm[]): ComponentChildren {
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
          (<ExternalLink url={source.url} />)
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

function ExternalLink({ url }: { url: string }) {
  return <a href={url}>{new URL(url).host}</a>;
}

/** The line above a text: its outlet, the city that it was filed from, and its date. */
export function Dateline({ context, head }: { context: Context; head: ArticleCard }) {
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
