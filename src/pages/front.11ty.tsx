/** Renders the front page, `/`: all editions side by side. */
import { ROOT } from '../archive/address.ts';
import type { Context } from '../components/context.ts';
import { EmptyArchive, EmptyEdition } from '../components/Empty.tsx';
import { EntryList } from '../components/EntryList.tsx';
import { FrontLayout } from '../components/FrontLayout.tsx';
import { latestHeading, RecentlyAdded } from '../components/LatestLists.tsx';
import { Lead } from '../components/Lead.tsx';
import { SearchBox } from '../components/SearchBox.tsx';
import { WaysByTime } from '../components/WaysByTime.tsx';
import { homeAddress } from '../map/addresses.ts';
import { frontKind } from '../map/kinds/front.ts';
import type { LatestView } from '../map/latest.ts';
import type { WaysByTime as View } from '../map/ways-by-time.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(frontKind, ({ view, context }) => {
  const contexts = context.inAllEditions;
  return (
    <FrontLayout contexts={contexts} address={ROOT} alternates={view.alternates}>
      <div class="editions">
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
            {view.empty ? null : <SearchBox context={context} isOneOfMany />}
            <Latest context={context} latest={view.latest[i]} />
          </section>
        ))}
      </div>
      {/* Behind all of them, so that a phone's first screen has each language. */}
      <div class="editions">
        {contexts.map((context, i) => (
          <Below context={context} latest={view.latest[i]} ways={view.ways[i]} />
        ))}
      </div>
    </FrontLayout>
  );
});

/** What an edition has besides its latest articles; nothing of an empty one. */
function Below({
  context,
  latest,
  ways,
}: {
  context: Context;
  latest: LatestView | undefined;
  ways: View | undefined;
}) {
  if (!latest?.added && !ways?.timeline) return null;
  return (
    <section lang={context.lang}>
      {latest ? <RecentlyAdded context={context} latest={latest} level={2} /> : null}
      {ways ? <WaysByTime context={context} ways={ways} isOneOfMany /> : null}
    </section>
  );
}

function Latest({ context, latest }: { context: Context; latest: LatestView | undefined }) {
  if (!latest || latest.byDate.length === 0) return null;
  return (
    <>
      {/* Alone, it needs no heading but that of its edition. */}
      {latest.added ? <h2>{latestHeading(context, latest)}</h2> : null}
      <EntryList context={context} articles={latest.byDate} level={latest.added ? 3 : 2} />
    </>
  );
}
