/** The archive by date: every year with its months, `/id/arsip/`. */

import type { EditionView } from '../archive/edition-view.ts';
import { Layout } from '../components/Layout.tsx';
import { Months } from '../components/Periods.tsx';
import { periodAddress, sectionAddress } from '../map/addresses.ts';
import { sectionAlternates } from '../map/alternates.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<EditionView>({
  items: (archive) => archive.views,
  address: (view) => sectionAddress(view.edition, 'dates'),
  shows: (view, { shown }) => ({ periods: shown.periods(view) }),
});

export function render(page: PageData<EditionView>): Uint8Array {
  const context = contextFor(page, page.item.edition.lang);
  const { t, edition, view } = context;
  return html(
    <Layout
      context={context}
      title={t.dates}
      address={sectionAddress(edition, 'dates')}
      alternates={sectionAlternates(page.archive, 'dates')}
    >
      <h1>{t.dates}</h1>
      <p class="meta">{t.articles(view.entries.length)}</p>
      {[...view.periods('year')].map(([year, entries]) => (
        <section>
          <h2>
            <a href={context.href(periodAddress(edition, year))}>{year}</a>{' '}
            <small>{t.articles(entries.length)}</small>
          </h2>
          <Months context={context} year={year} />
        </section>
      ))}
      {view.entries.length === 0 ? <p>{t.nothingHere}</p> : null}
    </Layout>,
  );
}
