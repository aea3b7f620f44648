/** Who wrote, edited and translated an article, what it draws on, and where it came from. */
import type { ComponentChildren, VNode } from 'preact';
import type { Article } from '../archive/article.ts';
import { isOriginalGone, originalOf, translationsOf } from '../archive/story.ts';
import type { Term, TermKind } from '../archive/term.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import { periodAddress } from '../map/addresses.ts';
import { ArticleLink, Language } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { TermLink } from './TermLinks.tsx';
import { Words } from './Words.tsx';

export function Credits({ context, article }: { context: Context; article: Article }) {
  const { t, edition } = context;
  const { meta } = article;
  const name = (text: string) => <Words context={context} text={text} lang={article.lang} />;
  return (
    <footer class="credits">
      <dl>
        <Terms context={context} article={article} kind="source" label={t.source} />
        <Terms context={context} article={article} kind="editor" label={t.editor} />
        <Credit label={t.reporter}>
          {meta.reporter && name(edition.list.format(meta.reporter))}
        </Credit>
        <Credit label={t.outlet}>{meta.outlet && name(meta.outlet)}</Credit>
        <Translations context={context} article={article} />
        <Credit label={t.originalAddress}>
          {meta.sourceUrl && <Outside url={meta.sourceUrl} />}
        </Credit>
        <Credit label={t.archivedCopy}>
          {meta.archivedUrl && <Outside url={meta.archivedUrl} />}
        </Credit>
        <Credit label={t.retrieved}>
          {meta.retrieved && <Day context={context} date={meta.retrieved} />}
        </Credit>
        <Terms context={context} article={article} kind="tag" label={t.tags} />
      </dl>
    </footer>
  );
}

/** What an article was translated from and into, by whom and when. */
function Translations({ context, article }: { context: Context; article: Article }) {
  const { t, archive, edition } = context;
  const { meta } = article;
  const story = archive.storyOf(article);
  const original = originalOf(story, article);
  const translations = translationsOf(story, article);
  const told = new Set([article, original, ...translations]);
  const others = [...story.articles.values()].filter((one) => !told.has(one));
  const span = original && meta.translated && edition.calendar.span(original.date, meta.translated);
  return (
    <>
      <Credit label={t.translator}>
        {meta.translator && <Words context={context} text={meta.translator} lang={article.lang} />}
      </Credit>
      <Credit label={t.translated}>
        {meta.translated && <Day context={context} date={meta.translated} />}
        {span && ` (${t.afterOriginal(span)})`}
      </Credit>
      <Credit label={t.original}>
        {original ? (
          <>
            <ArticleLink context={context} article={original} />
            <Language context={context} article={original} before=" " />
          </>
        ) : (
          isOriginalGone(story, article) && t.originalGone
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
function Translation({ context, article }: { context: Context; article: Article }) {
  const { translator, translated } = article.meta;
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
function List({ context, children }: { context: Context; children: readonly VNode[] }) {
  if (children.length === 1) return <>{children}</>;
  const places = children.map((_, i) => String(i));
  return (
    <>
      {context.edition.list
        .formatToParts(places)
        .map(({ type, value }) => (type === 'element' ? children[Number(value)] : value))}
    </>
  );
}

function Terms({
  context,
  article,
  kind,
  label,
}: {
  context: Context;
  article: Article;
  kind: TermKind;
  label: string;
}) {
  const terms = context.archive.termsOf(article, kind);
  if (terms.length === 0) return null;
  return (
    <Credit label={label}>
      <List context={context}>
        {terms.map((term) => (
          <>
            <TermLink context={context} term={term} />
            {kind === 'source' ? (
              <SourceLink context={context} article={article} term={term} />
            ) : null}
          </>
        ))}
      </List>
    </Credit>
  );
}

/** The page of a source that the article gives, unless it is the one on the source's own page. */
function SourceLink({
  context,
  article,
  term,
}: {
  context: Context;
  article: Article;
  term: Term;
}) {
  const { source } = context.archive.terms;
  const { url } = article.sources.find(({ name }) => source.of(name, article.lang) === term) ?? {};
  if (!url || url === term.entry?.url) return null;
  return (
    <>
      {' '}
      (<Outside url={url} />)
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

/** The line above a text: where it appeared, where it was filed, and when. */
export function Dateline({ context, article }: { context: Context; article: Article }) {
  const { meta } = article;
  const { calendar } = context.edition;
  return (
    <p class="dateline">
      {[meta.outlet, meta.dateline].flatMap((text) =>
        text ? [<Words context={context} text={text} lang={article.lang} />, ' · '] : [],
      )}
      <a href={context.href(periodAddress(context.edition, article.day))}>
        <time datetime={calendar.machine(article.date)}>{calendar.full(article.date)}</time>
      </a>
    </p>
  );
}
