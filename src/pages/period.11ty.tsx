/** Renders the articles of a year, a month or a day: `/id/2021/02/`. */
import type { Context } from '../components/context.ts';
import { EntryList } from '../components/EntryList.tsx';
import { Layout } from '../components/Layout.tsx';
import { periodName } from '../components/names.ts';
import { Pager } from '../components/Pager.tsx';
import { Months } from '../components/Periods.tsx';
import { sentence } from '../components/sentence.ts';
import { isDay, type Period, periodsAround } from '../dates/period.ts';
import { periodAddress, sectionAddress } from '../map/addresses.ts';
import { periodKind } from '../map/kinds/period.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(periodKind, ({ view, context }) => {
  const { t, edition } = context;
  const { period, articles, count, months } = view;
  const step = (other: Period | undefined) =>
    other
      ? {
          address: periodAddress(edition, other),
          label: { text: periodHeading(context, other), lang: context.lang },
        }
      : undefined;
  const title = periodHeading(context, period);
  return (
    <Layout
      context={context}
      title={title}
      description={`${title}: ${t.articles(count)}`}
      address={view.address}
      alternates={view.alternates}
    >
      <Crumbs context={context} period={period} />
      <h1>{title}</h1>
      <p class="meta">{t.articles(count)}</p>
      {months.length > 0 ? <Months context={context} months={months} /> : null}
      {articles.length > 0 ? (
        <EntryList context={context} articles={articles} described={isDay(period)} />
      ) : null}
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
          <a href={context.href(periodAddress(edition, one))}>{periodHeading(context, one)}</a>
        </>
      ))}
    </p>
  );
}

/** The name of a period in the heading of its page; a day has its weekday. */
function periodHeading({ edition }: Context, period: Period): string {
  const { calendar, lang } = edition;
  return sentence(isDay(period) ? calendar.weekday(period) : periodName(edition, period), lang);
}
