/** `/404.html`, in all languages: GitHub Pages shows it for every address that is none. */
import { homeAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { FrontLayout } from '../components/FrontLayout.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach(
  (archive) => [archive],
  () => '/404.html',
);

export function render(page: PageData<Archive>): string {
  const contexts = page.archive.views.map(({ edition }) => contextFor(page, edition.lang));
  return html(
    <FrontLayout contexts={contexts} title={contexts.map(({ t }) => t.notFound).join(' · ')}>
      {contexts.map((context) => (
        <section lang={context.lang} class="edition">
          <h1>{context.t.notFound}</h1>
          <p>{context.t.notFoundHelp}</p>
          <SearchBox context={context} id={`q-${context.lang}`} />
          <p>
            <a href={context.href(homeAddress(context.edition))}>{context.t.home}</a>
          </p>
        </section>
      ))}
    </FrontLayout>,
  );
}
