/** Renders the articles of a tag, source or editor: `/id/tag/rusia/`. */
import type { Labelled } from '../archive/term.ts';
import type { Context } from '../components/context.ts';
import { EntriesByYear } from '../components/EntriesByYear.tsx';
import { Layout } from '../components/Layout.tsx';
import { sectionName } from '../components/names.ts';
import { Pager, type Step } from '../components/Pager.tsx';
import { PointsTo, TagsAround } from '../components/TagNeighbours.tsx';
import { TermLink } from '../components/TermLinks.tsx';
import { Words } from '../components/Words.tsx';
import { YearsOfTerm } from '../components/YearsOfTerm.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { type TermView, termKind } from '../map/kinds/term.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(termKind, ({ view, context }) => {
  const { t } = context;
  const { label, description, url, number, whole } = view;
  const neighbours = whole?.neighbours;
  return (
    <Layout
      context={context}
      title={[titleOf(context, view), number && t.page(number)].filter(Boolean).join(' · ')}
      description={description}
      address={view.address}
      alternates={view.alternates}
    >
      <Crumbs context={context} view={view} />
      <h1>
        <Words context={context} text={label.text} lang={label.lang} />
      </h1>
      {description ? (
        <p class="lead">
          <Words context={context} text={description} lang={context.lang} />
        </p>
      ) : null}
      <p class="meta">
        {whole ? t.articles(whole.count) : number && t.page(number)}
        {url ? (
          <>
            {' · '}
            <a href={url}>{new URL(url).host}</a>
          </>
        ) : null}
      </p>
      {neighbours ? <TagsAround context={context} neighbours={neighbours} /> : null}
      {whole ? <YearsOfTerm context={context} list={whole} /> : null}
      <EntriesByYear context={context} articles={view.articles} />
      <Pager context={context} {...stepsOf(context, view)} />
      {neighbours ? <PointsTo context={context} neighbours={neighbours} /> : null}
    </Layout>
  );
});

/** The index, and the tags that a tag is part of, the widest first. */
function Crumbs({ context, view }: { context: Context; view: TermView }) {
  return (
    <p class="crumb">
      <a href={context.href(sectionAddress(context.edition, view.kind))}>
        {sectionName(context.t, view.kind)}
      </a>
      {view.above.map((one) => (
        <>
          {' › '}
          <TermLink context={context} term={one} />
        </>
      ))}
    </p>
  );
}

/** Steps to the other pages of the list: below the newest, they are numbered down to 1, the oldest. */
function stepsOf(
  { t, lang }: Context,
  { pages, number, label }: TermView,
): Record<'newer' | 'older' | 'newest' | 'oldest', Step | undefined> {
  const last = pages.length;
  const own = number ?? last;
  const step = (to: number): Step | undefined => {
    const address = pages[to - 1];
    const text: Labelled = to === last ? label : { text: t.page(to), lang };
    return address && { address, label: text };
  };
  return {
    newer: number ? step(own + 1) : undefined,
    older: step(own - 1),
    oldest: own > 2 ? step(1) : undefined,
    newest: number && own < last - 1 ? step(last) : undefined,
  };
}

function titleOf({ t }: Context, { kind, label }: TermView): string {
  const title = { tag: t.tagTitle, source: t.sourceTitle, editor: t.editorTitle }[kind];
  return title(label.text);
}
