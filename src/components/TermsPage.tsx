/** The index of tags, sources or editors: by use and by alphabet. */
import { sectionAddress } from '../archive/addresses.ts';
import type { TermKind } from '../archive/term.ts';
import { sectionAlternates } from './alternates.ts';
import type { Context } from './context.ts';
import { Layout } from './Layout.tsx';
import { byUse, TermLinks } from './TermLinks.tsx';

interface Props {
  context: Context;
  kind: TermKind;
  title: string;
}

/** Fewer terms than this are seen at a glance, in whatever order. */
const WORTH_TWO_ORDERS = 12;
const MOST_USED = 12;

export function TermsPage({ context, kind, title }: Props) {
  const { t, edition, view, archive } = context;
  const terms = view.terms(kind);
  return (
    <Layout
      context={context}
      title={title}
      address={sectionAddress(edition, kind)}
      alternates={sectionAlternates(archive, kind)}
    >
      <h1>{title}</h1>
      {terms.length === 0 ? <p>{t.nothingHere}</p> : null}
      {terms.length > WORTH_TWO_ORDERS ? (
        <section aria-labelledby="by-use">
          <h2 id="by-use">{t.byUse}</h2>
          <TermLinks context={context} terms={byUse(context, terms).slice(0, MOST_USED)} counted />
          <h2>{t.alphabetical}</h2>
        </section>
      ) : null}
      <TermLinks context={context} terms={terms} counted />
    </Layout>
  );
}
