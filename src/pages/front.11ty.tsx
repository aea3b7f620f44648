/** Renders the front page, `/`: all editions side by side. */
import { ROOT } from '../archive/address.ts';
import type { Context } from '../components/context.ts';
import { EmptyArchive, EmptyEdition } from '../components/Empty.tsx';
import { EntryList } from '../components/EntryList.tsx';
import { FrontLayout } from '../components/FrontLayout.tsx';
import { Lead } from '../components/Lead.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { WaysByTime } from '../components/WaysByTime.tsx';
import { homeAddress } from '../map/addresses.ts';
import { frontKind } from '../map/kinds/front.ts';
import type { ArticleCard } from '../map/parts.ts';
import type { WaysByTime as View } from '../map/ways-by-time.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(frontKind, ({ view, context }) => {
  const contexts = context.inAllEditions;
  return (
    <FrontLayout contexts={contexts} address={ROOT} alternates={view.alternates}>
      {contexts.map((context, i) => (
        <section lang={context.lang} class="edition">
          <h1>
            <a href={context.href(homeAddress(context.edition))} hreflang={context.lang}>
              {context.edition.locale.name}
            </a>
          </h1>
          <Lead context={context} />
          <EmptyArchive context={context} empty={view.empty} />
          {view['only others'][i] ? <EmptyEdition context={context} /> : null}
          <Latest context={context} articles={view.latest[i] ?? []} />
          <Ways context={context} ways={view.ways[i]} />
        </section>
      ))}
    </FrontLayout>
  );
});

function Ways({ context, ways }: { context: Context; ways: View | undefined }) {
  return ways ? <WaysByTime context={context} ways={ways} isOneOfMany /> : null;
}

function Latest({ context, articles }: { context: Context; articles: readonly ArticleCard[] }) {
  if (articles.length === 0) return null;
  return (
    <>
      <SearchBox context={context} isOneOfMany />
      <EntryList context={context} articles={articles} />
    </>
  );
}
