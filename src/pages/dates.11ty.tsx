/** Renders the archive by date: `/id/arsip/`. */
import { EmptyArchive } from '../components/Empty.tsx';
import { Layout } from '../components/Layout.tsx';
import { Months } from '../components/Periods.tsx';
import { periodAddress, sectionAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { datesKind } from '../map/kinds/dates.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(datesKind, ({ view, context }) => {
  const { t, edition } = context;
  return (
    <Layout
      context={context}
      title={t.dates}
      address={sectionAddress(edition, 'dates')}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <h1>{t.dates}</h1>
      <EmptyArchive context={context} empty={view.empty} />
      {hasNoArticles(view.empty) ? null : <p class="meta">{t.articles(view.count)}</p>}
      {view.years.map(({ period, count, months }) => (
        <section>
          <h2>
            <a href={context.href(periodAddress(edition, period))}>{period}</a>{' '}
            <small>{t.articles(count)}</small>
          </h2>
          <Months context={context} months={months} />
        </section>
      ))}
      {view.undated ? (
        <section>
          <h2>
            <a href={context.href(sectionAddress(edition, 'undated'))}>{t.undated}</a>{' '}
            <small>{t.articles(view.undated)}</small>
          </h2>
        </section>
      ) : null}
    </Layout>
  );
});
