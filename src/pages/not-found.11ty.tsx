/** Renders `/404.html` in all languages; GitHub Pages shows it at every address without a page. */
import type { Context } from '../components/context.ts';
import { EmptyArchive } from '../components/Empty.tsx';
import { FrontLayout } from '../components/FrontLayout.tsx';
import { sectionLinks } from '../components/names.ts';
import { SearchBox } from '../components/SearchBox.tsx';
import { type Emptiness, hasNoArticles } from '../map/emptiness.ts';
import { notFoundKind } from '../map/kinds/not-found.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(notFoundKind, ({ view, context }) => {
  const contexts = context.inAllEditions;
  return (
    <FrontLayout
      contexts={contexts}
      title={contexts.map(({ t }) => t.notFound).join(' · ')}
      script={context.assets.notFound}
    >
      <div class="editions">
        {contexts.map((one) => (
          <NotFound context={one} empty={view.empty} />
        ))}
      </div>
    </FrontLayout>
  );
});

/** The part in one language. The script takes its words from here, and writes its offer into the status. */
function NotFound({ context, empty }: { context: Context; empty: Emptiness | undefined }) {
  const { t, edition, lang } = context;
  const isEmpty = hasNoArticles(empty);
  const links = sectionLinks(context, isEmpty ? ['about'] : ['search', 'tag', 'dates']);
  return (
    <section
      lang={lang}
      class="edition"
      data-title={`${t.notFound} · ${edition.title}`}
      // In the order of the editions, as the sections stand.
      data-languages={context.site.editions.map((one) => context.languageLabel(one.lang)).join('|')}
    >
      <h1>{t.notFound}</h1>
      {isEmpty ? null : <p>{t.notFoundHelp}</p>}
      <p
        class="offer"
        role="status"
        data-elsewhere={t.foundElsewhere}
        data-nearest={t.foundNearest}
        data-other-language={t.foundInOtherLanguage}
      />
      <EmptyArchive context={context} empty={empty} />
      {isEmpty ? null : <SearchBox context={context} isOneOfMany />}
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
