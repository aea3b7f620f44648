/** Renders the articles of a year, a month or a day: `/id/2021/02/`. */
import { BriefList } from '../components/BriefList.tsx';
import type { Context } from '../components/context.ts';
import { EntryList } from '../components/EntryList.tsx';
import { Layout } from '../components/Layout.tsx';
import { MonthCalendar, Shades } from '../components/MonthCalendar.tsx';
import { periodName } from '../components/names.ts';
import { Pager } from '../components/Pager.tsx';
import { sentence } from '../components/sentence.ts';
import { TimeScript } from '../components/WaysByTime.tsx';
import { isDay, isMonth, isYear, type Period, periodsAround } from '../dates/period.ts';
import { periodAddress, sectionAddress } from '../map/addresses.ts';
import type { CalendarMonth } from '../map/exact-days.ts';
import { type PeriodGroup, periodKind } from '../map/kinds/period.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(periodKind, ({ view, context }) => {
  const { t, edition } = context;
  const { period, count } = view;
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
      {isYear(period) ? <Calendars context={context} months={view.calendars} /> : null}
      <div class={isMonth(period) ? 'beside-calendar' : undefined}>
        {isMonth(period) ? <Calendars context={context} months={view.calendars} /> : null}
        <div>
          {view.groups.map((group) => (
            <Group context={context} group={group} of={period} />
          ))}
        </div>
      </div>
      <Pager context={context} newer={step(view.newer)} older={step(view.older)} />
      <TimeScript context={context} />
    </Layout>
  );
});

function Calendars({ context, months }: { context: Context; months: readonly CalendarMonth[] }) {
  const isWhole = months.length > 1;
  return (
    <div>
      <div class="calendars">
        {months.map((month) => (
          <MonthCalendar
            context={context}
            month={month}
            caption={isWhole ? 'month' : 'month and year'}
          />
        ))}
      </div>
      <Shades context={context} />
    </div>
  );
}

/** A part of the list; it has a heading, unless it is all of it. */
function Group({ context, group, of }: { context: Context; group: PeriodGroup; of: Period }) {
  const { edition, t } = context;
  const { period, isDayUnknown, count, articles } = group;
  const isWhole = period === of;
  if (isWhole && !isDayUnknown) {
    return <EntryList context={context} articles={articles} described={isDay(of)} />;
  }
  const link = (
    <a href={context.href(periodAddress(edition, period))}>{periodHeading(context, period)}</a>
  );
  return (
    <section class="year">
      <h2>
        {isWhole ? null : link}
        {isDayUnknown ? (isWhole ? t.dayUnknown : `: ${t.dayUnknown}`) : null}{' '}
        <small>{t.articles(count)}</small>
      </h2>
      {isDay(period) ? (
        <BriefList context={context} articles={articles} />
      ) : (
        <EntryList context={context} articles={articles} level={3} />
      )}
    </section>
  );
}

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
