/** Renders the search page, which searches all languages at once: `/id/cari/`. */
import { Browse } from '../components/Browse.tsx';
import type { Context } from '../components/context.ts';
import { EmptyArchive } from '../components/Empty.tsx';
import { JsonData } from '../components/JsonData.tsx';
import { Layout } from '../components/Layout.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { SearchTips } from '../components/SearchTips.tsx';
import { SearchExport, SearchOrder, SearchTools } from '../components/SearchTools.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { type SearchView, searchKind } from '../map/kinds/search.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(searchKind, ({ view, context }) => {
  const { t, edition, assets } = context;
  const isEmpty = hasNoArticles(view.empty);
  return (
    <Layout
      context={context}
      title={t.search}
      description={[t.search, edition.description || edition.title].join(' · ')}
      address={sectionAddress(edition, 'search')}
      alternates={view.alternates}
      script={isEmpty ? undefined : assets.search[edition.lang]}
      noSearchBox
      offersSearch
    >
      <h1>{t.search}</h1>
      {isEmpty ? <p>{t.nothingToSearch}</p> : null}
      <EmptyArchive context={context} empty={view.empty} />
      {isEmpty ? null : <Search context={context} view={view} />}
    </Layout>
  );
});

function Search({ context, view }: { context: Context; view: SearchView }) {
  const { t, edition } = context;
  const several = view.languages.length > 1;
  return (
    <>
      <SearchBox context={context} id="query" />
      <noscript>
        <p class="notice">
          {t.noScript} {t.noScriptMore}
        </p>
      </noscript>
      <div class="search-columns">
        <SearchTools context={context} several={several} />
        <div id="search-found">
          <SearchOrder context={context} />
          <ul id="search-chips" aria-label={t.activeFilters} hidden />
          {several ? <ul id="search-tabs" aria-label={t.languages} hidden /> : null}
          <p id="search-status" role="status" tabindex={-1} data-busy={t.searching} />
          <div role="alert">
            <p id="search-failed" class="notice" hidden>
              {t.searchFailed} <button type="button">{t.tryAgain}</button>
            </p>
          </div>
          <div id="search-notes" />
          <div id="search-lines" hidden />
          <ol id="search-results" class="entries" data-locale={edition.localeTag} />
          <button type="button" id="search-more" hidden>
            {t.moreResults}
          </button>
          <SearchExport context={context} />
          {/* Below the results, so that these do not move when it goes. */}
          <p class="meta search-help">{several ? t.searchHelp : t.searchHelpOne}</p>
          <SearchTips context={context} />
          <div id="search-empty" />
          <div id="search-browse">
            <Browse context={context} view={view} />
          </div>
        </div>
      </div>
      <JsonData id="search-languages" data={view.languages} />
    </>
  );
}
