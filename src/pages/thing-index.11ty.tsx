/** Renders an index of people or of organisations, by what names them: `/id/tokoh/`. */
import { Indexes } from '../components/Indexes.tsx';
import { Layout } from '../components/Layout.tsx';
import { sectionName } from '../components/names.ts';
import { CountedTerms } from '../components/TermLinks.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { thingIndexKind } from '../map/kinds/thing-index.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(thingIndexKind, ({ view, context }) => {
  const { t, edition } = context;
  const { thing, groups } = view;
  const title = sectionName(t, thing);
  const hasOthers = groups.some(({ terms }) => terms.some(({ others }) => others !== undefined));
  return (
    <Layout
      context={context}
      title={title}
      address={sectionAddress(edition, thing)}
      alternates={view.alternates}
    >
      <h1>{title}</h1>
      <Indexes context={context} kinds={view.indexes} current={thing} />
      {hasOthers ? <p class="meta">{t.countsNote}</p> : null}
      {groups.map(({ kind, terms, more }) => (
        <section aria-labelledby={kind}>
          <h2 id={kind}>{kind === 'tag' ? t.inTheNews : sectionName(t, kind)}</h2>
          <CountedTerms context={context} terms={terms} withOthers />
          {more > 0 ? (
            <p>
              <a href={context.href(sectionAddress(edition, kind))}>{t.more(more)}</a>
            </p>
          ) : null}
        </section>
      ))}
    </Layout>
  );
});
