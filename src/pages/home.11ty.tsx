/** The home page of an edition: `/id/`. */

import type { EditionView } from '../archive/edition-view.ts';
import { EntryList } from '../components/EntryList.tsx';
import { Layout } from '../components/Layout.tsx';
import { Years } from '../components/Periods.tsx';
import { siteData } from '../components/structured-data.ts';
import { byUse, TermLinks } from '../components/TermLinks.tsx';
import { Words } from '../components/Words.tsx';
import { FRONT, homeAddress, sectionAddress } from '../map/addresses.ts';
import { homeAlternates } from '../map/alternates.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

const LATEST = 12;
const TAGS = 24;

export const data = pageForEach<EditionView>({
  items: (archive) => archive.views,
  address: (view) => homeAddress(view.edition),
  shows: (view, { shown }) => ({
    latest: shown.entries(view.entries.slice(0, LATEST)),
    count: view.entries.length,
    tags: shown.counts(view, 'tag'),
    periods: shown.periods(view),
  }),
});

export function render(page: PageData<EditionView>): Uint8Array {
  const context = contextFor(page, page.item.edition.lang);
  const { t, edition, view, archive } = context;
  const tags = byUse(context, view.terms('tag'));
  return html(
    <Layout
      context={context}
      description={edition.description}
      address={homeAddress(edition)}
      alternates={homeAlternates(archive, FRONT)}
      data={siteData(context)}
    >
      <p class="lead">
        <Words context={context} text={edition.description} lang={context.lang} />
      </p>
      <div class="columns">
        <section aria-labelledby="latest">
          <h1 id="latest">{t.latest}</h1>
          <EntryList context={context} entries={view.entries.slice(0, LATEST)} described />
          <p>
            <a href={context.href(sectionAddress(edition, 'dates'))}>
              {t.allOf(t.articles(view.entries.length))}
            </a>
          </p>
        </section>
        <div class="aside">
          {tags.length > 0 ? (
            <section aria-labelledby="tags">
              <h2 id="tags">
                <a href={context.href(sectionAddress(edition, 'tag'))}>{t.tags}</a>
              </h2>
              <TermLinks context={context} terms={tags.slice(0, TAGS)} counted />
            </section>
          ) : null}
          <section aria-labelledby="years">
            <h2 id="years">
              <a href={context.href(sectionAddress(edition, 'dates'))}>{t.years}</a>
            </h2>
            <Years context={context} />
          </section>
        </div>
      </div>
    </Layout>,
  );
}
