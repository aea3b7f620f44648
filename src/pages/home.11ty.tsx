/** Renders the home page of an edition: `/id/`. */
import type { Context } from '../components/context.ts';
import { EmptyArchive, EmptyEdition } from '../components/Empty.tsx';
import { EntryList } from '../components/EntryList.tsx';
import { Indexes } from '../components/Indexes.tsx';
import { latestHeading, RecentlyAdded } from '../components/LatestLists.tsx';
import { Layout } from '../components/Layout.tsx';
import { Lead } from '../components/Lead.tsx';
import { allCounts } from '../components/languages.ts';
import { MixButton, OtherLanguages } from '../components/OtherLanguages.tsx';
import { Years } from '../components/Periods.tsx';
import { editionShare } from '../components/ShareMetadata.tsx';
import { siteData } from '../components/structured-lists.ts';
import { CountedTerms } from '../components/TermLinks.tsx';
import { WaysByTime } from '../components/WaysByTime.tsx';
import { feedAddress, homeAddress, sectionAddress } from '../map/addresses.ts';
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
      feed={feedAddress(edition)}
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
  const others = view['other languages'];
  return (
    <>
      <div class="columns">
        <section aria-labelledby="latest">
          <h1 id="latest">{latestHeading(context, view.latest)}</h1>
          <MixButton context={context} own={view.latest.byDate} others={others} isCut />
          <EmptyArchive context={context} empty={view.empty} />
          {view['only others'] ? <EmptyEdition context={context} /> : null}
          {view.latest.byDate.length > 0 ? (
            <EntryList context={context} articles={view.latest.byDate} described />
          ) : null}
          <p>
            <a href={context.href(sectionAddress(edition, 'dates'))}>
              {t.allOf(allCounts(context, view.counts))}
            </a>
          </p>
        </section>
        <div class="aside">
          <RecentlyAdded context={context} latest={view.latest} level={2} />
          <WaysByTime context={context} ways={view.ways} />
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
      {/* Behind all that is in the reader's language, on a phone too. */}
      <OtherLanguages context={context} others={others} />
    </>
  );
}
