/** Renders the articles of a year, a month or a day: `/id/2021/02/`. */
import type { Context } from '../components/context.ts';
import { EntryList } from '../components/EntryList.tsx';
import { Layout } from '../components/Layout.tsx';
import { articleCounts } from '../components/languages.ts';
import { periodHeading } from '../components/names.ts';
import { MixButton, mixScript, OtherLanguages } from '../components/OtherLanguages.tsx';
import { OlderPage, Pager } from '../components/Pager.tsx';
import { Days, Months } from '../components/Periods.tsx';
import { isDay, type Period, periodsAround } from '../dates/period.ts';
import { longPeriodAddress, periodAddress, sectionAddress } from '../map/addresses.ts';
import { periodKind } from '../map/kinds/period.ts';
import { MOST_DESCRIBED } from '../map/list-of-period.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(periodKind, ({ view, context }) => {
  const { edition } = context;
  const { period, articles, months, days, numbered } = view;
  const counts = articleCounts(context, view.counts);
  const others = view['other languages'];
  const step = (other: Period | undefined) =>
    other
      ? {
          address: periodAddress(edition, other),
          label: { text: periodHeading(edition, other), lang: context.lang },
        }
      : undefined;
  const title = periodHeading(edition, period);
  return (
    <Layout
      context={context}
      title={title}
      description={`${title}: ${counts}`}
      address={view.address}
      alternates={view.alternates}
      script={mixScript(context, { own: articles, others })}
    >
      <Crumbs context={context} period={period} />
      <h1>{title}</h1>
      <p class="meta">{counts}</p>
      {months.length > 0 ? <Months context={context} months={months} /> : null}
      {days.length > 0 ? <Days context={context} days={days} /> : null}
      <MixButton context={context} own={articles} others={others} />
      {articles.length > 0 ? (
        <EntryList
          context={context}
          articles={articles}
          described={isDay(period) && articles.length <= MOST_DESCRIBED}
        />
      ) : null}
      {numbered > 0 ? (
        <OlderPage
          context={context}
          address={longPeriodAddress(edition, period, numbered)}
          number={numbered}
        />
      ) : null}
      <OtherLanguages context={context} others={others} />
      <Pager context={context} newer={step(view.newer)} older={step(view.older)} />
    </Layout>
  );
});

/** Links to the periods that a period is in: all dates, the year, the month. */
function Crumbs({ context, period }: { context: Context; period: Period }) {
  const { edition, t } = context;
  const around = periodsAround(period).slice(0, -1);
  return (
    <p class="crumb">
      <a href={context.href(sectionAddress(edition, 'dates'))}>{t.dates}</a>
      {around.map((one) => (
        <>
          {' › '}
          <a href={context.href(periodAddress(edition, one))}>{periodHeading(edition, one)}</a>
        </>
      ))}
    </p>
  );
}
