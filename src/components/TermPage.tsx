/** A page of the articles under one tag, source or editor. */

import type { Labelled, Term } from '../archive/term.ts';
import { sectionAddress, termAddress } from '../map/addresses.ts';
import { termAlternates } from '../map/alternates.ts';
import { type TermItem, termItemAddress } from '../map/site-pages.ts';
import type { Context } from './context.ts';
import { EntriesByYear } from './EntriesByYear.tsx';
import { Layout } from './Layout.tsx';
import { sectionName } from './names.ts';
import { Pager } from './Pager.tsx';
import { PointsTo, RelatedTags, Subtags } from './TagNeighbours.tsx';
import { TermLink } from './TermLinks.tsx';
import { Words } from './Words.tsx';
import { YearsOfTerm } from './YearsOfTerm.tsx';

interface Props {
  context: Context;
  item: TermItem;
}

export function TermPage({ context, item }: Props) {
  const { t, edition, archive, view } = context;
  const { term, page } = item;
  const label = term.label(context.lang);
  const description = term.description(context.lang);
  // A numbered page stays as it is when articles are added: it says nothing of all of them.
  const first = page.number === undefined;
  const isTag = first && term.kind === 'tag';
  return (
    <Layout
      context={context}
      title={[titleOf(context, term, label), page.number && t.page(page.number)]
        .filter(Boolean)
        .join(' · ')}
      description={description}
      address={termItemAddress(item)}
      alternates={termAlternates(archive, term, edition, page.number)}
    >
      <Crumbs context={context} term={term} />
      <h1>
        <Words context={context} text={label.text} lang={label.lang} />
      </h1>
      {description ? (
        <p class="lead">
          <Words context={context} text={description} lang={context.lang} />
        </p>
      ) : null}
      <p class="meta">
        {page.number ? t.page(page.number) : t.articles(view.entriesOf(term).length)}
        {term.entry?.url ? (
          <>
            {' · '}
            <a href={term.entry.url}>{new URL(term.entry.url).host}</a>
          </>
        ) : null}
      </p>
      {isTag ? <Subtags context={context} term={term} /> : null}
      {isTag ? <RelatedTags context={context} term={term} /> : null}
      {first ? <YearsOfTerm context={context} term={term} /> : null}
      <EntriesByYear context={context} entries={page.items} />
      <Pager context={context} {...neighbourPages(context, item)} />
      {isTag ? <PointsTo context={context} term={term} /> : null}
    </Layout>
  );
}

/** The index, and the tags that a tag is part of, the widest first. */
function Crumbs({ context, term }: { context: Context; term: Term }) {
  const { edition, archive, view } = context;
  const around = archive.terms.tag.above(term).filter((one) => view.has(one));
  return (
    <p class="crumb">
      <a href={context.href(sectionAddress(edition, term.kind))}>
        {sectionName(context.t, term.kind)}
      </a>
      {around.map((one) => (
        <>
          {' › '}
          <TermLink context={context} term={one} />
        </>
      ))}
    </p>
  );
}

/** The newest page has no number; below it they count down to 1, the oldest. */
function neighbourPages({ t }: Context, { view, term, page, numbered }: TermItem) {
  const step = (number: number, label?: string) => ({
    address: termAddress(view.edition, term, number > numbered ? undefined : number),
    label:
      number > numbered
        ? term.label(view.edition.lang)
        : { text: label ?? t.page(number), lang: view.edition.lang },
  });
  const number = page.number ?? numbered + 1;
  return {
    newer: page.number ? step(number + 1) : undefined,
    older: number > 1 ? step(number - 1) : undefined,
    oldest: number > 2 ? step(1) : undefined,
    newest: page.number && number < numbered ? step(numbered + 1) : undefined,
  };
}

function titleOf({ t }: Context, term: Term, label: Labelled): string {
  const title = { tag: t.tagTitle, source: t.sourceTitle, editor: t.editorTitle }[term.kind];
  return title(label.text);
}
