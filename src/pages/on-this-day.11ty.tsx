/** Renders a day of all years: `/id/pada-hari-ini/02/15/`. */
import { BriefList } from '../components/BriefList.tsx';
import { Layout } from '../components/Layout.tsx';
import { Pager } from '../components/Pager.tsx';
import { type DayOfYear, yearOf } from '../dates/period.ts';
import { onThisDayAddress, periodAddress, sectionAddress } from '../map/addresses.ts';
import { onThisDayKind } from '../map/kinds/on-this-day.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(onThisDayKind, ({ view, context }) => {
  const { t, edition } = context;
  const title = t.throughTheYears(edition.calendar.dayOfYear(view.day));
  const step = (day: DayOfYear | undefined) =>
    day
      ? {
          address: onThisDayAddress(edition, day),
          label: { text: edition.calendar.dayOfYear(day), lang: context.lang },
        }
      : undefined;
  const shown = view.years.filter(({ articles }) => articles.length > 0);
  const others = view.years.filter(({ articles }) => articles.length === 0);
  return (
    <Layout
      context={context}
      title={title}
      description={`${title}: ${t.articles(view.count)}`}
      address={onThisDayAddress(edition, view.day)}
      alternates={view.alternates}
    >
      <p class="crumb">
        <a href={context.href(sectionAddress(edition, 'dates'))}>{t.dates}</a> ›{' '}
        <a href={context.href(sectionAddress(edition, 'onThisDay'))}>{t.onThisDay}</a>
      </p>
      <h1>{title}</h1>
      <p class="meta">{t.articles(view.count)}</p>
      {shown.map(({ day, count, articles }) => (
        <section class="of-year">
          <h2>
            <a href={context.href(periodAddress(edition, day))}>{yearOf(day)}</a>
            {count > articles.length ? <small> {t.articles(count)}</small> : null}
          </h2>
          <BriefList context={context} articles={articles} />
        </section>
      ))}
      {others.length > 0 ? (
        <ul class="terms">
          {others.map(({ day, count }) => (
            <li>
              <a href={context.href(periodAddress(edition, day))}>{yearOf(day)}</a>
              <small> {count}</small>
            </li>
          ))}
        </ul>
      ) : null}
      <Pager context={context} newer={step(view.after)} older={step(view.before)} />
    </Layout>
  );
});
