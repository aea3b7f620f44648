/** The search page: one box over all languages, `/id/cari/`. */

import type { EditionView } from '../archive/edition-view.ts';
import { Browse } from '../components/Browse.tsx';
import { JsonData } from '../components/JsonData.tsx';
import { Layout } from '../components/Layout.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { SearchExport, SearchTools } from '../components/SearchTools.tsx';
import { sectionAddress } from '../map/addresses.ts';
import { sectionAlternates } from '../map/alternates.ts';
import { searchedLanguages } from '../search/searched-languages.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<EditionView>({
  items: (archive) => archive.views,
  address: (view) => sectionAddress(view.edition, 'search'),
  shows: (view, archive) => ({
    tags: archive.shown.counts(view, 'tag'),
    periods: archive.shown.periods(view),
    languages: searchedLanguages(archive),
  }),
});

export function render(page: PageData<EditionView>): Uint8Array {
  const context = contextFor(page, page.item.edition.lang);
  const { t, edition, archive, assets } = context;
  const languages = searchedLanguages(archive);
  const several = languages.length > 1;
  return html(
    <Layout
      context={context}
      title={t.search}
      address={sectionAddress(edition, 'search')}
      alternates={sectionAlternates(archive, 'search')}
      script={assets.search[edition.lang]}
      ownSearchBox
    >
      <h1>{t.search}</h1>
      <SearchBox context={context} id="query" />
      <p class="meta search-help">{several ? t.searchHelp : t.searchHelpOne}</p>
      <noscript>
        <p class="notice">
          {t.noScript} {t.noScriptMore}
        </p>
      </noscript>
      <SearchTools context={context} several={several} />
      <ul id="search-chips" aria-label={t.activeFilters} hidden />
      <p id="search-status" role="status" data-busy={t.searching} />
      <div role="alert">
        <p id="search-failed" class="notice" hidden>
          {t.searchFailed} <button type="button">{t.tryAgain}</button>
        </p>
      </div>
      <div id="search-notes" />
      <ol id="search-results" class="entries" />
      <button type="button" id="search-more" hidden>
        {t.moreResults}
      </button>
      <SearchExport context={context} />
      <div id="search-empty" />
      <div id="search-browse">
        <Browse context={context} />
      </div>
      <JsonData id="search-languages" data={languages} />
    </Layout>,
  );
}
