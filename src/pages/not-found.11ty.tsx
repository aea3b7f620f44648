/** `/404.html`, in all languages: GitHub Pages shows it for every address that is none. */
import type { Archive } from '../archive/archive.ts';
import type { Context } from '../components/context.ts';
import { FrontLayout } from '../components/FrontLayout.tsx';
import { sectionLinks } from '../components/names.ts';
import { SearchBox } from '../components/SearchBox.tsx';
import { contextFor, html, type PageData, pageForEach } from './page.ts';

export const data = pageForEach<Archive>({
  items: (archive) => [archive],
  address: () => '/404.html',
  shows: () => ({}),
});

export function render(page: PageData<Archive>): Uint8Array {
  const contexts = page.archive.views.map(({ edition }) => contextFor(page, edition.lang));
  return html(
    <FrontLayout
      contexts={contexts}
      title={contexts.map(({ t }) => t.notFound).join(' · ')}
      script={page.assets.notFound}
    >
      {contexts.map((context) => (
        <NotFound context={context} />
      ))}
    </FrontLayout>,
  );
}

/** What one language says. The script finds its words here, and puts its offer into the status. */
function NotFound({ context }: { context: Context }) {
  const { t, edition, lang } = context;
  const links = sectionLinks(context, ['search', 'tag', 'dates']);
  return (
    <section
      lang={lang}
      class="edition"
      data-title={`${t.notFound} · ${edition.title}`}
      data-language={edition.locale.name}
    >
      <h1>{t.notFound}</h1>
      <p>{t.notFoundHelp}</p>
      <p
        class="offer"
        role="status"
        data-elsewhere={t.foundElsewhere}
        data-other-language={t.foundInOtherLanguage}
      />
      <SearchBox context={context} />
      <ul class="terms">
        {links.map(([address, text]) => (
          <li>
            <a href={context.href(address)}>{text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
