/** Renders the days of all years: `/id/pada-hari-ini/`. */
import { EmptyArchive } from '../components/Empty.tsx';
import { Layout } from '../components/Layout.tsx';
import { sentence } from '../components/sentence.ts';
import { TimeScript } from '../components/WaysByTime.tsx';
import { daysOfYear } from '../dates/month-grid.ts';
import { onThisDayAddress, sectionAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { onThisDayIndexKind } from '../map/kinds/on-this-day-index.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(onThisDayIndexKind, ({ view, context }) => {
  const { t, edition } = context;
  const { calendar, lang } = edition;
  const days = new Set(view.days);
  const months = daysOfYear().filter((month) => month.days.some((day) => days.has(day)));
  return (
    <Layout
      context={context}
      title={t.onThisDay}
      description={t.onThisDayHelp}
      address={sectionAddress(edition, 'onThisDay')}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <p class="crumb">
        <a href={context.href(sectionAddress(edition, 'dates'))}>{t.dates}</a>
      </p>
      <h1>{t.onThisDay}</h1>
      <EmptyArchive context={context} empty={view.empty} />
      {months.length > 0 ? <p class="meta">{t.onThisDayHelp}</p> : null}
      <div class="calendars">
        {months.map(({ month, days: ofMonth }) => (
          <section class="days">
            <h2>{sentence(calendar.monthName(month), lang)}</h2>
            <ol>
              {ofMonth.map((day) => (
                <li>
                  {days.has(day) ? (
                    <a
                      href={context.href(onThisDayAddress(edition, day))}
                      aria-label={calendar.dayOfYear(day)}
                    >
                      {numberOf(day)}
                    </a>
                  ) : (
                    numberOf(day)
                  )}
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <TimeScript context={context} />
    </Layout>
  );
});

/** The number of a day in its month. */
function numberOf(day: string): number {
  return Number(day.slice('02-'.length));
}
