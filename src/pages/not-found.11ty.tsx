/** Renders `/404.html`, in all languages: GitHub Pages shows it for every address without a page. */
import type { Context } from '../components/context.ts';
import { FrontLayout } from '../components/FrontLayout.tsx';
import { sectionLinks } from '../components/names.ts';
import { SearchBox } from '../components/SearchBox.tsx';
import { notFoundKind } from '../map/kinds/not-found.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(notFoundKind, ({ context }) => {
  const contexts = context.inAllEditions;
  return (
    <FrontLayout
      contexts={contexts}
      title={contexts.map(({ t }) => t.notFound).join(' · ')}
      script={context.assets.notFound}
    >
      {contexts.map((one) => (
        <NotFound context={one} />
      ))}
    </FrontLayout>
  );
});

/** The part of one language. The script finds its words here, and puts its offer into the status. */
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
