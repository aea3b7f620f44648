/** Renders the articles of which nobody knows the date: `/id/tanpa-tanggal/`. */
import { EntryList } from '../components/EntryList.tsx';
import { Layout } from '../components/Layout.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { undatedKind } from '../map/kinds/undated.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(undatedKind, ({ view, context }) => {
  const { t, edition } = context;
  const count = t.articles(view.articles.length);
  return (
    <Layout
      context={context}
      title={t.undated}
      description={`${t.undated}: ${count}`}
      address={sectionAddress(edition, 'undated')}
      alternates={view.alternates}
    >
      <p class="crumb">
        <a href={context.href(sectionAddress(edition, 'dates'))}>{t.dates}</a>
      </p>
      <h1>{t.undated}</h1>
      <p class="meta">{count}</p>
      <EntryList context={context} articles={view.articles} described />
    </Layout>
  );
});
