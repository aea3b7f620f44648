/** Who wrote, edited and translated an article, what it draws on, and where it came from. */
import type { ComponentChildren } from 'preact';
import { periodAddress } from '../archive/addresses.ts';
import type { Article } from '../archive/article.ts';
import type { Term, TermKind } from '../archive/term.ts';
import type { ArticleDate } from '../dates/article-date.ts';
import { ArticleLink } from './ArticleLink.tsx';
import type { Context } from './context.ts';
import { TermLink } from './TermLinks.tsx';
import { Words } from './Words.tsx';

export function Credits({ context, article }: { context: Context; article: Article }) {
  const { t, archive } = context;
  const { meta } = article;
  const { original } = archive.storyOf(article);
  const name = (text: string) => <Words context={context} text={text} lang={article.lang} />;
  return (
    <footer class="credits">
      <dl>
        <Terms context={context} article={article} kind="source" label={t.source} />
        <Terms context={context} article={article} kind="editor" label={t.editor} />
        <Credit label={t.reporter}>{meta.reporter && name(meta.reporter.join(', '))}</Credit>
        <Credit label={t.outlet}>{meta.outlet && name(meta.outlet)}</Credit>
        <Credit label={t.translator}>{meta.translator && name(meta.translator)}</Credit>
        <Credit label={t.translated}>
          {meta.translated && <Day context={context} date={meta.translated} />}
        </Credit>
        <Credit label={t.original}>
          {original !== article && <ArticleLink context={context} article={original} />}
        </Credit>
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

function Credit({ label, children }: { label: string; children: ComponentChildren }) {
  if (!children) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
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
      {terms.map((term, i) => (
        <>
          {i > 0 ? ', ' : null}
          <TermLink context={context} term={term} />
          {kind === 'source' ? (
            <SourceLink context={context} article={article} term={term} />
          ) : null}
        </>
      ))}
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
