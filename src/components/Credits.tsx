/** Lists the credits of an article: its sources, authors and translators, and the web address it was taken from. */
import type { ComponentChildren, VNode } from 'preact';
import type { ArticleDate } from '../dates/article-date.ts';
import { periodAddress } from '../map/addresses.ts';
import type { ArticleView, SourceView } from '../map/kinds/article.ts';
import type { ArticleCard, LinkedTerm } from '../map/parts.ts';
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
        <Credit label={t.sameTextIn}>
          {credits.witnesses &&
            joined(
              context,
              credits.witnesses.map((one) => <Witness context={context} article={one} />),
            )}
        </Credit>
        <Translations context={context} view={view} />
        <Credit label={t.originalAddress}>
          {credits.sourceUrl && <ExternalLink url={credits.sourceUrl} />}
        </Credit>
        <Credit label={t.archivedCopy}>
          {credits.archivedUrl && <ExternalLink url={credits.archivedUrl} />}
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
      <Credit label={t.throughTranslation}>
        {credits.through?.map((one) => (
          <Translation context={context} article={one} />
        ))}
      </Credit>
      <Credit label={t.otherTranslations}>
        {credits['other translations']?.map((one) => (
          <Translation context={context} article={one} />
        ))}
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

/** A link to an article by the name of its outlet; one without an outlet is named by its title. */
function Witness({ context, article }: { context: Context; article: ArticleCard }) {
  return (
    <ArticleLink context={context} article={article} title={article.outlet ?? article.title} />
  );
}

/** A translation: its title, its language, its translator, and the day of the translation. */
function Translation({ context, article }: { context: Context; article: ArticleCard }) {
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
