/** Renders the articles of which nobody knows the date: `/id/tanpa-tanggal/`. */
import { EntryList } from '../components/EntryList.tsx';
import { Layout } from '../components/Layout.tsx';
import { articleCounts } from '../components/languages.ts';
import { MixButton, OtherLanguages } from '../components/OtherLanguages.tsx';
import { OlderPage } from '../components/Pager.tsx';
import { longPeriodAddress, sectionAddress } from '../map/addresses.ts';
import { undatedKind } from '../map/kinds/undated.ts';
import { MOST_DESCRIBED } from '../map/list-of-period.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(undatedKind, ({ view, context }) => {
  const { t, edition } = context;
  const { articles, numbered } = view;
  const counts = articleCounts(context, view.counts);
  const others = view['other languages'];
  return (
    <Layout
      context={context}
      title={t.undated}
      description={`${t.undated}: ${counts}`}
      address={sectionAddress(edition, 'undated')}
      alternates={view.alternates}
    >
      <p class="crumb">
        <a href={context.href(sectionAddress(edition, 'dates'))}>{t.dates}</a>
      </p>
      <h1>{t.undated}</h1>
      <p class="meta">{counts}</p>
      <MixButton context={context} own={articles} others={others} />
      {articles.length > 0 ? (
        <EntryList
          context={context}
          articles={articles}
          described={articles.length <= MOST_DESCRIBED}
        />
      ) : null}
      {numbered > 0 ? (
        <OlderPage
          context={context}
          address={longPeriodAddress(edition, undefined, numbered)}
          number={numbered}
        />
      ) : null}
      <OtherLanguages context={context} others={others} />
    </Layout>
  );
});
