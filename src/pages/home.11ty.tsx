/** Renders the home page of an edition: `/id/`. */
import type { Context } from '../components/context.ts';
import { EmptyArchive, EmptyEdition } from '../components/Empty.tsx';
import { EntryList } from '../components/EntryList.tsx';
import { Indexes } from '../components/Indexes.tsx';
import { Layout } from '../components/Layout.tsx';
import { Lead } from '../components/Lead.tsx';
import { Years } from '../components/Periods.tsx';
import { editionShare } from '../components/ShareMetadata.tsx';
import { siteData } from '../components/structured-data.ts';
import { CountedTerms } from '../components/TermLinks.tsx';
import { homeAddress, sectionAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { type HomeView, homeKind } from '../map/kinds/home.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(homeKind, ({ view, context }) => {
  const { t, edition } = context;
  return (
    <Layout
      context={context}
      description={edition.description}
      address={homeAddress(edition)}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
      data={siteData(context)}
      share={editionShare(context)}
      offersSearch
    >
      <Lead context={context} />
      {hasNoArticles(view.empty) ? (
        <>
          <h1>{t.latest}</h1>
          <EmptyArchive context={context} empty={view.empty} />
        </>
      ) : (
        <Articles context={context} view={view} />
      )}
    </Layout>
  );
});

function Articles({ context, view }: { context: Context; view: HomeView }) {
  const { t, edition } = context;
  return (
    <div class="columns">
      <section aria-labelledby="latest">
        <h1 id="latest">{t.latest}</h1>
        <EmptyArchive context={context} empty={view.empty} />
        {view['only others'] ? <EmptyEdition context={context} /> : null}
        <EntryList context={context} articles={view.latest} described />
        <p>
          <a href={context.href(sectionAddress(edition, 'dates'))}>
            {t.allOf(t.articles(view.count))}
          </a>
        </p>
      </section>
      <div class="aside">
        {view.tags.length > 0 ? (
          <section aria-labelledby="tags">
            <h2 id="tags">
              <a href={context.href(sectionAddress(edition, 'tag'))}>{t.tags}</a>
            </h2>
            <CountedTerms context={context} terms={view.tags} />
          </section>
        ) : null}
        {view.years.length > 0 ? (
          <section aria-labelledby="years">
            <h2 id="years">
              <a href={context.href(sectionAddress(edition, 'dates'))}>{t.years}</a>
            </h2>
            <Years context={context} years={view.years} />
          </section>
        ) : null}
        {view.indexes.length > 0 ? (
          <>
            <h2>{t.indexes}</h2>
            <Indexes context={context} kinds={view.indexes} />
          </>
        ) : null}
      </div>
    </div>
  );
}
