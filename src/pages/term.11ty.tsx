/** Renders the articles of a term, such as a tag or a place: `/id/tag/rusia/`. */
import { Crumbs } from '../components/Breadcrumbs.tsx';
import type { Context } from '../components/context.ts';
import { EntriesByYear } from '../components/EntriesByYear.tsx';
import { Layout } from '../components/Layout.tsx';
import { articleCounts } from '../components/languages.ts';
import { termTitle } from '../components/names.ts';
import { MixButton, OtherLanguages } from '../components/OtherLanguages.tsx';
import { OutsideLink } from '../components/OutsideLink.tsx';
import { Pager, type Step } from '../components/Pager.tsx';
import { termData } from '../components/structured-lists.ts';
import { PointsTo, TagsAround } from '../components/TagNeighbours.tsx';
import { termTrail } from '../components/trail.ts';
import { Words } from '../components/Words.tsx';
import { YearsOfTerm } from '../components/YearsOfTerm.tsx';
import { listPageAddress } from '../map/addresses.ts';
import { type ProfileView, type TermView, termKind } from '../map/kinds/term.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(termKind, ({ view, context }) => {
  const { t } = context;
  const { label, description, url, number, whole, profile } = view;
  const { neighbours, others = [] } = whole ?? {};
  return (
    <Layout
      context={context}
      title={[termTitle(t, view.kind, label.text), number && t.page(number)]
        .filter(Boolean)
        .join(' · ')}
      description={description}
      address={view.address}
      alternates={view.alternates}
      data={termData(context, view)}
      feed={whole?.feed}
    >
      <p class="crumb">
        <Crumbs context={context} trail={termTrail(context, view)} />
      </p>
      <h1>
        <Words context={context} text={label.text} lang={label.lang} />
      </h1>
      {description ? (
        <p class="lead">
          <Words context={context} text={description} lang={context.lang} />
        </p>
      ) : null}
      <p class="meta">
        {whole ? articleCounts(context, whole.counts) : number && t.page(number)}
        {url ? (
          <>
            {' · '}
            <OutsideLink url={url} />
          </>
        ) : null}
      </p>
      {profile ? <Elsewhere context={context} profile={profile} /> : null}
      {neighbours ? <TagsAround context={context} neighbours={neighbours} /> : null}
      {whole ? <YearsOfTerm context={context} list={whole} /> : null}
      <MixButton context={context} own={view.articles} others={others} isCut={view.numbered > 0} />
      {/*
       * A tag is a subject, which its newest articles tell something of. Who looks for a credit, or goes back through
       * the years, has titles and dates.
       */}
      <EntriesByYear
        context={context}
        articles={view.articles}
        described={view.kind === 'tag' && whole !== undefined}
      />
      <Pager context={context} {...stepsOf(context, view)} />
      <OtherLanguages context={context} others={others} />
      {neighbours ? <PointsTo context={context} neighbours={neighbours} /> : null}
      {whole?.feed ? (
        <p class="meta">
          <a href={context.href(whole.feed)}>{t.feedOfList}</a>
        </p>
      ) : null}
    </Layout>
  );
});

/** Where a term is, and the pages of other hosts about it. */
function Elsewhere({ context, profile }: { context: Context; profile: ProfileView }) {
  const { sameAs, coordinates } = profile;
  const position = coordinates && `${coordinates.lat}, ${coordinates.lon}`;
  if (!position && sameAs.length === 0) return null;
  return (
    <p class="meta">
      {position ? (
        <>
          {context.t.coordinates}: <data value={position}>{position}</data>
        </>
      ) : null}
      {sameAs.map((url, i) => (
        <>
          {position || i > 0 ? ' · ' : null}
          <OutsideLink url={url} />
        </>
      ))}
    </p>
  );
}

/** Steps to the other pages of the list: the newest has no number, the others are numbered from 1, the oldest. */
function stepsOf(
  { t, lang }: Context,
  { list, numbered, number, label }: TermView,
): Record<'newer' | 'older' | 'newest' | 'oldest', Step | undefined> {
  const last = numbered + 1;
  const own = number ?? last;
  const step = (to: number): Step | undefined => {
    if (to < 1) return undefined;
    if (to === last) return { address: list, label };
    return { address: listPageAddress(list, to), label: { text: t.page(to), lang } };
  };
  return {
    newer: number ? step(own + 1) : undefined,
    older: step(own - 1),
    oldest: own > 2 ? step(1) : undefined,
    newest: number && own < last - 1 ? step(last) : undefined,
  };
}
