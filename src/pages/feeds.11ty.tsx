/** Renders the page of an edition's feeds: `/id/langganan/`. */
import type { Address } from '../archive/address.ts';
import type { Context } from '../components/context.ts';
import { EmptyArchive } from '../components/Empty.tsx';
import { Layout } from '../components/Layout.tsx';
import { sectionName } from '../components/names.ts';
import { Words } from '../components/Words.tsx';
import {
  addedFeedAddress,
  correctionsFeedAddress,
  feedAddress,
  opmlAddress,
  sectionAddress,
} from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { feedsKind, type TermFeeds } from '../map/kinds/feeds.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(feedsKind, ({ view, context }) => {
  const { t, edition } = context;
  const own: readonly (readonly [string, Address])[] = [
    [t.latestByDate, feedAddress(edition)],
    [t.recentlyAdded, addedFeedAddress(edition)],
    [t.corrections, correctionsFeedAddress(edition)],
    [t.feedAsJson, feedAddress(edition, 'json')],
  ];
  return (
    <Layout
      context={context}
      title={t.feeds}
      description={t.feedsHelp}
      address={sectionAddress(edition, 'feeds')}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
      feed={feedAddress(edition)}
    >
      <h1>{t.feeds}</h1>
      <p class="lead">{t.feedsHelp}</p>
      <EmptyArchive context={context} empty={view.empty} />
      <section aria-labelledby="edition">
        <h2 id="edition">{t.feedsOfEdition}</h2>
        <ul>
          {own.map(([name, address]) => (
            <li>
              <a href={context.href(address)}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
      {view.terms.map((one) => (
        <Terms context={context} terms={one} />
      ))}
      {view.terms.length > 0 ? <p>{t.feedsOfTerms}</p> : null}
      <section aria-labelledby="all">
        <h2 id="all">{t.allFeeds}</h2>
        <p>{t.allFeedsHelp}</p>
        <p>
          <a href={context.href(opmlAddress(edition))} download>
            {t.downloadOpml}
          </a>
        </p>
      </section>
    </Layout>
  );
});

function Terms({ context, terms }: { context: Context; terms: TermFeeds }) {
  const { kind, feeds } = terms;
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{sectionName(context.t, kind)}</h2>
      <ul class="terms">
        {feeds.map(({ label, address }) => (
          <li>
            <a href={context.href(address)}>
              <Words context={context} text={label.text} lang={label.lang} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
