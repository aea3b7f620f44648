/** Lists the credits of an article: above its text, its tags below, then its sources, translators and addresses. */
import type { TextState } from '../archive/text-state.ts';
import { isExact } from '../dates/article-date.ts';
import type { Children, Html } from '../jsx/html.ts';
import type { Strings } from '../locales/locale.ts';
import { dateAddress } from '../map/addresses.ts';
import type {
  ArticleView,
  CreditedTranslation,
  CreditsView,
  SourceView,
} from '../map/kinds/article.ts';
import type { ArticleCard, DatelineView, LinkedTerm } from '../map/parts.ts';
import { ArticleDate, Day } from './ArticleDate.tsx';
import { ArticleLink, Language } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { OwnValue } from './OwnFields.tsx';
import { RightsStatement } from './RightsStatement.tsx';
import { TermLink } from './TermLinks.tsx';
import { RetractedMark } from './TextState.tsx';
import { Around, Words } from './Words.tsx';

interface Props {
  context: Context;
  view: ArticleView;
}

export function Credits({ context, view }: Props) {
  const { t } = context;
  const { credits, lang } = view;
  const words = (text: string | undefined) =>
    text && <Words context={context} text={text} lang={lang} />;
  if (!hasCredits(view)) return <footer class="credits" />;
  return (
    <footer class="credits">
      <dl>
        <Credit label={t.event}>
          {credits.event && <ArticleDate context={context} date={credits.event} full />}
        </Credit>
        <Credit label={t.dateAsPrinted}>{words(credits.dateAsPrinted)}</Credit>
        <Credit label={t.source}>
          {joined(
            context,
            credits.sources.map((source) => (
              <Source context={context} source={source} credits={credits} />
            )),
          )}
        </Credit>
        <Credit label={t.editor}>{termLinks(context, credits.editors)}</Credit>
        <InPrint context={context} view={view} />
        <Credit label={t.callNumber}>{words(credits.callNumber)}</Credit>
        <Credit label={t.sameTextIn}>
          {credits.witnesses &&
            joined(
              context,
              credits.witnesses.map((one) => <Witness context={context} article={one} />),
            )}
        </Credit>
        <Credit label={t.alsoPublishedAs}>
          {credits.reprints?.map((one) => (
            <ReprintOf context={context} reprint={one} lang={lang} credits={credits} />
          ))}
        </Credit>
        <Translations context={context} view={view} />
        <Credit label={t.textState}>{stateWords(t, view['state of the text'])}</Credit>
        <Credit label={t.originalAddress}>
          {credits.sourceUrl && (
            <>
              <OutsideLink url={credits.sourceUrl} />
              <CopyOf context={context} credits={credits} url={credits.sourceUrl} />
            </>
          )}
        </Credit>
        <Credit label={t.archivedCopy}>
          {credits.archivedUrl && <OutsideLink url={credits.archivedUrl} />}
        </Credit>
        <Credit label={t.retrieved}>
          {credits.retrieved && <Day context={context} date={credits.retrieved} />}
        </Credit>
        <Credit label={t.addedToArchive}>
          {credits.added && <Day context={context} date={credits.added} />}
        </Credit>
        <Credit label={t.rawChecksum}>{credits.sha256 && <code>{credits.sha256}</code>}</Credit>
        <Credit label={t.rights}>
          {view.rights && <RightsStatement context={context} rights={view.rights} />}
        </Credit>
        {credits.own.map((field) => (
          <Credit label={<Words context={context} {...field.name} />}>
            <OwnValue context={context} field={field} lang={lang} />
          </Credit>
        ))}
      </dl>
    </footer>
  );
}

/** Whether there is anything to list: what stands above the text and right below it is not among it. */
function hasCredits({ credits, head, rights, 'state of the text': state }: ArticleView): boolean {
  const {
    tags: _t,
    outlet: _o,
    dateline: _d,
    reporters: _r,
    print,
    originalGone,
    ...listed
  } = credits;
  const values = [...Object.values(listed), ...Object.values(print ?? {}), head.translated, rights];
  const isShown = (value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined;
  return originalGone || (state !== undefined && state !== 'ocr') || values.some(isShown);
}

/** The tags of an article, which follow its text. */
export function Tags({ context, view }: Props) {
  const { tags } = view.credits;
  if (tags.length === 0) return null;
  return (
    <p class="tags">
      <Labelled context={context} label={context.t.tags}>
        {termLinks(context, tags)}
      </Labelled>
    </p>
  );
}

/** Something after its label: `Tag: Mars dan Rusia`. */
function Labelled({
  context,
  label,
  children,
}: {
  context: Context;
  label: string;
  children: Children;
}) {
  return <Around say={(inner) => context.t.credit(label, inner)}>{children}</Around>;
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
  const { head, credits } = view;
  const { original, translations, others } = credits;
  const { translated } = head;
  const written = original?.date;
  const span =
    written && translated && isExact(written) && edition.calendar.span(written, translated);
  return (
    <>
      <Credit label={t.translator}>{optionalLink(context, credits.translator)}</Credit>
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
      <Credit label={t.throughTranslation}>
        {credits.through?.map((one) => (
          <Translation context={context} translation={one} />
        ))}
      </Credit>
      <Credit label={t.otherTranslations}>
        {credits['other translations']?.map((one) => (
          <Translation context={context} translation={one} />
        ))}
      </Credit>
      <Credit label={t.translations}>
        {translations.map((one) => (
          <Translation context={context} translation={one} />
        ))}
      </Credit>
      <Credit label={t.inOtherLanguages}>
        {others.map((one) => (
          <Translation context={context} translation={one} />
        ))}
      </Credit>
    </>
  );
}

/** A link to an article by the name of its outlet; one without an outlet is named by its title. */
function Witness({ context, article }: { context: Context; article: ArticleCard }) {
  return (
    <ArticleLink context={context} article={article} title={article.outlet ?? article.title} />
  );
}

/** The text as its outlet published it again: under another title, with a link to the page, and on another day. */
function ReprintOf({
  context,
  reprint: { title, sourceUrl, date },
  lang,
  credits,
}: {
  credits: CreditsView;
  context: Context;
  reprint: NonNullable<CreditsView['reprints']>[number];
  lang: string;
}) {
  const words = title && <Words context={context} text={title} lang={lang} />;
  const page = sourceUrl && words ? <OutsideLink url={sourceUrl}>{words}</OutsideLink> : words;
  const parts = [
    page || (sourceUrl && <OutsideLink url={sourceUrl} />),
    date && <ArticleDate context={context} date={date} />,
  ].filter((part) => part);
  return (
    <p>
      {parts[0]}
      {parts.length > 1 ? <> · {parts[1]}</> : null}
      <CopyOf context={context} credits={credits} url={sourceUrl} />
    </p>
  );
}

/** A translation: its title, its language, its translator, and the day of the translation. */
function Translation({
  context,
  translation: { article, translator },
}: {
  context: Context;
  translation: CreditedTranslation;
}) {
  const { translated } = article;
  return (
    <p>
      <ArticleLink context={context} article={article} />
      <Language context={context} article={article} before=" " />
      <RetractedMark context={context} article={article} />
      {translator ? (
        <>
          {' · '}
          <TermLink context={context} term={translator} />
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

function Credit({ label, children }: { label: Children; children: Children }) {
  if (isEmpty(children)) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Whether children show nothing: `undefined`, an empty list, or a list of such children. */
function isEmpty(children: Children): boolean {
  return Array.isArray(children) ? children.every(isEmpty) : !children;
}

/** Parts joined by the rules of the language: `NASA, ESA, dan JAXA`. */
function joined(context: Context, parts: readonly Html[]): Children {
  if (parts.length < 2) return parts;
  const indexes = parts.map((_, i) => String(i));
  return context.edition.list
    .formatToParts(indexes)
    .map(({ type, value }) => (type === 'element' ? parts[Number(value)] : value));
}

function termLinks(context: Context, terms: readonly LinkedTerm[]): Children {
  return joined(
    context,
    terms.map((term) => <TermLink context={context} term={term} />),
  );
}

function optionalLink(context: Context, term: LinkedTerm | undefined): Children {
  return term && <TermLink context={context} term={term} />;
}

/** A link to the archived copy of a page that has gone, beside the link to the page. */
function CopyOf({
  context,
  credits,
  url,
}: {
  context: Context;
  credits: CreditsView;
  url: string | undefined;
}) {
  const copy = url === undefined ? undefined : credits.archived?.[url];
  if (copy === undefined) return null;
  return (
    <>
      {' '}
      <small>
        (<OutsideLink url={copy}>{context.t.archivedLink}</OutsideLink>)
      </small>
    </>
  );
}

function Source({
  context,
  source,
  credits,
}: {
  context: Context;
  source: SourceView;
  credits: CreditsView;
}) {
  return (
    <>
      <TermLink context={context} term={source.term} />
      {source.url ? (
        <>
          {' '}
          (<OutsideLink url={source.url} />)
          <CopyOf context={context} credits={credits} url={source.url} />
        </>
      ) : null}
    </>
  );
}

/**
 * The line above a text: its outlet, the places that it was filed from, its date, and its reporters. Where it is broken
 * into lines, a dot stays with what is before it.
 * @param credits of the article's own page: where the outlet, the places and the reporters lead. There breadcrumbs lead
 *   to the day; elsewhere the date does so, if the page of the day lists the article, and the other names are no links
 */
export function Dateline({
  context,
  head,
  credits,
}: {
  context: Context;
  head: ArticleCard;
  credits?: Pick<CreditsView, 'outlet' | 'dateline' | 'reporters'>;
}) {
  // For machines the date is on the article's own page.
  const date = credits ? (
    <ArticleDate context={context} date={head.date} full />
  ) : (
    context.edition.calendar.full(head.date)
  );
  const words = (text: string | undefined) =>
    text && <Words context={context} text={text} lang={head.lang} />;
  const isBare = head.notByDate || (credits && head.period !== undefined);
  const parts = [
    ...(credits
      ? [
          optionalLink(context, credits.outlet),
          credits.dateline.length > 0 && (
            <Places context={context} head={head} parts={credits.dateline} />
          ),
        ]
      : [words(head.outlet), words(head.dateline)]),
    isBare ? date : <a href={context.href(dateAddress(context.edition, head.period))}>{date}</a>,
    credits && credits.reporters.length > 0 && (
      <Labelled context={context} label={context.t.reporter}>
        {termLinks(context, credits.reporters)}
      </Labelled>
    ),
  ].filter((part) => part);
  return (
    <p class="dateline">{parts.flatMap((part, i) => (i === 0 ? [part] : ['\u00A0· ', part]))}</p>
  );
}

/** A dateline, as it is written, with links to its places. */
function Places({
  context,
  head: { lang },
  parts,
}: {
  context: Context;
  head: ArticleCard;
  parts: readonly DatelineView[];
}) {
  return (
    <>
      {parts.map(({ text, address, ...elsewhere }) =>
        address ? (
          <TermLink context={context} term={{ address, ...elsewhere, label: { text, lang } }} />
        ) : (
          <Words context={context} text={text} lang={lang} />
        ),
      )}
    </>
  );
}
