/** Renders the articles of a year, a month or a day: `/id/2021/02/`. */
import { Crumbs } from '../components/Breadcrumbs.tsx';
import { BriefList } from '../components/BriefList.tsx';
import type { Context } from '../components/context.ts';
import { EntryList } from '../components/EntryList.tsx';
import { Layout } from '../components/Layout.tsx';
import { articleCounts } from '../components/languages.ts';
import { MonthCalendar, Shades } from '../components/MonthCalendar.tsx';
import { periodHeading } from '../components/names.ts';
import { MixButton, OtherLanguages } from '../components/OtherLanguages.tsx';
import { OlderPage, Pager } from '../components/Pager.tsx';
import { sentence } from '../components/sentence.ts';
import { listData } from '../components/structured-lists.ts';
import { periodTrail } from '../components/trail.ts';
import { TimeScript } from '../components/WaysByTime.tsx';
import { isDay, isMonth, isYear, type Period, periodsAround } from '../dates/period.ts';
import { longPeriodAddress, periodAddress } from '../map/addresses.ts';
import type { CalendarMonth } from '../map/exact-days.ts';
import { type PeriodGroup, periodKind } from '../map/kinds/period.ts';
import { MOST_DESCRIBED } from '../map/list-of-period.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(periodKind, ({ view, context }) => {
  const { edition } = context;
  const { period, groups, numbered } = view;
  const counts = articleCounts(context, view.counts);
  const others = view['other languages'];
  // The few titles of days in a large month are not mixed.
  const isInDays = groups.some((group) => isBrief(group.period, period));
  const own = isInDays ? [] : groups.flatMap(({ articles }) => articles);
  const step = (other: Period | undefined) =>
    other
      ? {
          address: periodAddress(edition, other),
          label: { text: periodHeading(edition, other), lang: context.lang },
        }
      : undefined;
  const title = periodHeading(edition, period);
  const trail = periodTrail(context, periodsAround(period).slice(0, -1));
  const lists = (
    <>
      <MixButton context={context} own={own} others={others} />
      {groups.map((group) => (
        <Group context={context} group={group} of={period} />
      ))}
      {numbered > 0 ? (
        <OlderPage
          context={context}
          address={longPeriodAddress(edition, period, numbered)}
          number={numbered}
        />
      ) : null}
      <OtherLanguages context={context} others={others} />
    </>
  );
  return (
    <Layout
      context={context}
      title={title}
      description={`${title}: ${counts}`}
      address={view.address}
      alternates={view.alternates}
      data={listData(context, { address: view.address, name: title, trail })}
    >
      <p class="crumb">
        <Crumbs context={context} trail={trail} />
      </p>
      <h1>{title}</h1>
      <p class="meta">{sentence(counts, context.lang)}</p>
      {isYear(period) ? (
        <Calendars context={context} months={view.calendars} caption="month" />
      ) : null}
      {isMonth(period) ? (
        <div class="beside-calendar">
          <Calendars context={context} months={view.calendars} caption="none" />
          <div>{lists}</div>
        </div>
      ) : (
        lists
      )}
      <Pager context={context} newer={step(view.newer)} older={step(view.older)} />
      <TimeScript context={context} />
    </Layout>
  );
});

function Calendars({
  context,
  months,
  caption,
}: {
  context: Context;
  months: readonly CalendarMonth[];
  caption: 'month' | 'none';
}) {
  return (
    <div>
      <div class="calendars">
        {months.map((month) => (
          <MonthCalendar context={context} month={month} caption={caption} />
        ))}
      </div>
      <Shades context={context} months={months} />
    </div>
  );
}

/** Whether a part of the list is a day of a large month, of which there are but a few titles. */
function isBrief(period: Period, of: Period): boolean {
  return isDay(period) && period !== of;
}

/** A part of the list; it has a heading, unless it is all of it. */
function Group({ context, group, of }: { context: Context; group: PeriodGroup; of: Period }) {
  const { edition, t } = context;
  const { period, isDayUnknown, count, articles } = group;
  const isWhole = period === of;
  if (isWhole && !isDayUnknown) {
    return (
      <EntryList
        context={context}
        articles={articles}
        described={isDay(of) && articles.length <= MOST_DESCRIBED}
      />
    );
  }
  const link = (
    <a href={context.href(periodAddress(edition, period))}>{periodHeading(edition, period)}</a>
  );
  return (
    <section class="year">
      <h2 {...(isDayUnknown ? {} : { id: `y${period}` })}>
        {isWhole ? null : link}
        {isDayUnknown ? (isWhole ? t.dayUnknown : `: ${t.dayUnknown}`) : null}{' '}
        <small>{t.articles(count)}</small>
      </h2>
      {isBrief(period, of) ? (
        <BriefList context={context} articles={articles} />
      ) : (
        <EntryList context={context} articles={articles} level={3} />
      )}
    </section>
  );
}
