/** A page of the articles under one tag, source or editor. */
import { sectionAddress, termAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { EditionView, Entry } from '../archive/edition-view.ts';
import { type ListPage, paginate } from '../archive/paging.ts';
import type { Labelled, Term, TermKind } from '../archive/term.ts';
import { termAlternates } from './alternates.ts';
import type { Context } from './context.ts';
import { EntryList } from './EntryList.tsx';
import { Layout } from './Layout.tsx';
import { Pager } from './Pager.tsx';
import { TermLink } from './TermLinks.tsx';
import { Words } from './Words.tsx';

export interface TermItem {
  readonly view: EditionView;
  readonly term: Term;
  readonly page: ListPage<Entry>;
  /** How many numbered pages the list has. */
  readonly numbered: number;
}

/** Every page of every term of a kind, in every edition. */
export function termItems(archive: Archive, kind: TermKind): TermItem[] {
  return archive.views.flatMap((view) =>
    view.terms(kind).flatMap((term) => {
      const pages = paginate(view.entriesOf(term));
      return pages.map((page) => ({ view, term, page, numbered: pages.length - 1 }));
    }),
  );
}

export function termItemAddress({ view, term, page }: TermItem) {
  return termAddress(view.edition, term, page.number);
}

interface Props {
  context: Context;
  item: TermItem;
}

export function TermPage({ context, item }: Props) {
  const { t, edition, archive } = context;
  const { term, page } = item;
  const label = term.label(context.lang);
  const parent = term.entry?.parent ? archive.terms.tag.byId(term.entry.parent) : undefined;
  const description = term.description(context.lang);
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
      <p class="crumb">
        <a href={context.href(sectionAddress(edition, term.kind))}>
          {kindName(context, term.kind)}
        </a>
      </p>
      <h1>
        <Words context={context} text={label.text} lang={label.lang} />
      </h1>
      {description ? (
        <p class="lead">
          <Words context={context} text={description} lang={context.lang} />
        </p>
      ) : null}
      <p class="meta">
        {/* A numbered page stays as it is when articles are added: it does not count them all. */}
        {page.number ? t.page(page.number) : t.articles(context.view.entriesOf(term).length)}
        {parent && context.view.entriesOf(parent).length > 0 ? (
          <>
            {' · '}
            {t.partOf} <TermLink context={context} term={parent} />
          </>
        ) : null}
        {term.entry?.url ? (
          <>
            {' · '}
            <a href={term.entry.url}>{new URL(term.entry.url).host}</a>
          </>
        ) : null}
      </p>
      <EntryList context={context} entries={page.items} described />
      <Pager context={context} {...neighbourPages(context, item)} />
    </Layout>
  );
}

/** The newest page has no number; below it they count down to 1, the oldest. */
function neighbourPages({ t }: Context, { view, term, page, numbered }: TermItem) {
  const step = (number: number) => ({
    address: termAddress(view.edition, term, number > numbered ? undefined : number),
    label:
      number > numbered
        ? term.label(view.edition.lang)
        : { text: t.page(number), lang: view.edition.lang },
  });
  const number = page.number ?? numbered + 1;
  return {
    newer: page.number ? step(number + 1) : undefined,
    older: number > 1 ? step(number - 1) : undefined,
  };
}

function kindName({ t }: Context, kind: TermKind): string {
  return { tag: t.tags, source: t.sources, editor: t.editors }[kind];
}

function titleOf({ t }: Context, term: Term, label: Labelled): string {
  const title = { tag: t.tagTitle, source: t.sourceTitle, editor: t.editorTitle }[term.kind];
  return title(label.text);
}
