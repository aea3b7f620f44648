/** Renders the wanted titles, which articles refer to and the archive does not have: `/id/belum-ada/`. */
import { LongArticleList } from '../components/ArticleList.tsx';
import type { Context } from '../components/context.ts';
import { EmptyArchive } from '../components/Empty.tsx';
import { Layout } from '../components/Layout.tsx';
import { OutsideLink } from '../components/OutsideLink.tsx';
import { FallbackLink, titleId } from '../components/ReferenceBlock.tsx';
import { Words } from '../components/Words.tsx';
import { hasNoArticles } from '../map/emptiness.ts';
import { type WantedTitleView, type WantedView, wantedKind } from '../map/kinds/wanted.ts';
import { templateOf } from './page.ts';

/** Most referring articles shown before the list is opened. */
const SHOWN = 3;

export const { data, render } = templateOf(wantedKind, ({ view, context }) => {
  const { t } = context;
  return (
    <Layout
      context={context}
      title={view.page > 1 ? `${t.wanted} · ${t.page(view.page)}` : t.wanted}
      description={t.wantedHelp}
      address={view.pages[view.page - 1]}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <h1>{t.wanted}</h1>
      <EmptyArchive context={context} empty={view.empty} />
      {view.count === 0 ? (
        <NothingWanted context={context} view={view} />
      ) : (
        <>
          <p class="lead">{t.wantedHelp}</p>
          <p class="meta">{t.wantedTitles(view.count)}</p>
          <ul class="entries">
            {view.titles.map((wanted, i) => (
              <Title context={context} wanted={wanted} name={String(i)} />
            ))}
          </ul>
        </>
      )}
      <Pages context={context} view={view} />
    </Layout>
  );
});

function NothingWanted({ context, view }: { context: Context; view: WantedView }) {
  return hasNoArticles(view.empty) ? null : <p>{context.t.nothingWanted}</p>;
}

function Title({
  context,
  wanted,
  name,
}: {
  context: Context;
  wanted: WantedTitleView;
  name: string;
}) {
  const title = <Words context={context} text={wanted.title} lang={context.lang} />;
  return (
    <li>
      <h2 id={titleId(name)}>
        {wanted.href ? <OutsideLink url={wanted.href}>{title}</OutsideLink> : title}
      </h2>
      <p class="meta">
        {context.t.references(wanted.referrers.length)} ·{' '}
        <FallbackLink context={context} fallback={wanted.fallback} name={name} />
      </p>
      <p class="meta">{context.t.referredToBy}:</p>
      <LongArticleList context={context} articles={wanted.referrers} shown={SHOWN} />
    </li>
  );
}

function Pages({ context, view }: { context: Context; view: WantedView }) {
  if (view.pages.length < 2) return null;
  return (
    <nav aria-label={context.t.wanted}>
      <ul class="terms">
        {view.pages.map((address, i) => (
          <li>
            {i + 1 === view.page ? (
              <span aria-current="page">{i + 1}</span>
            ) : (
              <a href={context.href(address)}>{i + 1}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
