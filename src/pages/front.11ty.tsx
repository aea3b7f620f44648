/** `/`: all editions side by side. */

import type { Archive } from '../archive/archive.ts';
import { EntryList } from '../components/EntryList.tsx';
import { FrontLayout } from '../components/FrontLayout.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { Words } from '../components/Words.tsx';
import { FRONT, homeAddress } from '../map/addresses.ts';
import { homeAlternates } from '../map/alternates.ts';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

const LATEST = 6;

export const data = pageForEach<Archive>({
  items: (archive) => [archive],
  address: () => FRONT,
  shows: ({ views, shown }) => ({
    latest: views.map(({ entries }) => shown.entries(entries.slice(0, LATEST))),
  }),
});

export function render(page: PageData<Archive>): Uint8Array {
  const contexts = page.archive.views.map(({ edition }) => contextFor(page, edition.lang));
  return html(
    <FrontLayout
      contexts={contexts}
      address={FRONT}
      alternates={homeAlternates(page.archive, FRONT)}
    >
      {contexts.map((context) => (
        <section lang={context.lang} class="edition">
          <h1>
            <a href={context.href(homeAddress(context.edition))} hreflang={context.lang}>
              {context.edition.locale.name}
            </a>
          </h1>
          <p class="lead">
            <Words context={context} text={context.edition.description} lang={context.lang} />
          </p>
          <SearchBox context={context} />
          <EntryList context={context} entries={context.view.entries.slice(0, LATEST)} />
        </section>
      ))}
    </FrontLayout>,
  );
}
