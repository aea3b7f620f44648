/** Renders the archive by date: `/id/arsip/`. */
import type { Context } from '../components/context.ts';
import { inRows } from '../components/decades.ts';
import { EmptyArchive } from '../components/Empty.tsx';
import { Layout } from '../components/Layout.tsx';
import { languageIn } from '../components/languages.ts';
import { Months, Years } from '../components/Periods.tsx';
import { TimelineChart } from '../components/Timeline.tsx';
import { GoToDay, TimeScript, YEARS } from '../components/WaysByTime.tsx';
import { periodAddress, sectionAddress } from '../map/addresses.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { type DatesView, datesKind, type YearByLanguage } from '../map/kinds/dates.ts';
import { addTo } from '../text/grouping.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(datesKind, ({ view, context }) => {
  const { t, edition } = context;
  return (
    <Layout
      context={context}
      title={t.dates}
      address={sectionAddress(edition, 'dates')}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <h1>{t.dates}</h1>
      <EmptyArchive context={context} empty={view.empty} />
      {hasNoArticles(view.empty) ? null : <p class="meta">{t.articles(view.count)}</p>}
      <GoToDay context={context} lastDay={view.ways.lastDay} />
      <TimelineChart context={context} timeline={view.ways.timeline} />
      {view.ways.timeline ? <YearTable context={context} years={view.byLanguage} /> : null}
      <div id={YEARS}>
        {view.years.length > MOST_WITH_MONTHS ? (
          <Decades context={context} years={view.years} />
        ) : (
          <YearsWithMonths context={context} years={view.years} />
        )}
      </div>
      {view.undated ? (
        <section>
          <h2>
            <a href={context.href(sectionAddress(edition, 'undated'))}>{t.undated}</a>{' '}
            <small>{t.articles(view.undated)}</small>
          </h2>
        </section>
      ) : null}
      {view.ways.lastDay ? (
        <section>
          <h2>
            <a href={context.href(sectionAddress(edition, 'onThisDay'))}>{t.onThisDay}</a>
          </h2>
          <p class="meta">{t.onThisDayHelp}</p>
        </section>
      ) : null}
      {hasNoArticles(view.empty) ? null : (
        <section>
          <h2>
            <a href={context.href(sectionAddress(edition, 'figures'))}>{t.figures}</a>
          </h2>
        </section>
      )}
      <TimeScript context={context} />
    </Layout>
  );
});

/** Most years that are shown with their months. Of more years, the page of each has its months and days. */
const MOST_WITH_MONTHS = 12;

function YearsWithMonths({ context, years }: { context: Context; years: DatesView['years'] }) {
  return (
    <>
      {years.map(({ period, count, months }) => (
        <section>
          <h2>
            <a href={context.href(periodAddress(context.edition, period))}>{period}</a>{' '}
            <small>{context.t.articles(count)}</small>
          </h2>
          <Months context={context} months={months} />
        </section>
      ))}
    </>
  );
}

/** The years by decade. */
function Decades({ context, years }: { context: Context; years: DatesView['years'] }) {
  const decades = new Map<string, DatesView['years'][number][]>();
  for (const year of years) addTo(decades, year.period.slice(0, -1), year);
  return (
    <>
      {[...decades].map(([decade, ofDecade]) => (
        <section>
          <h2>{context.t.yearRange(`${decade}0`, `${decade}9`)}</h2>
          <Years context={context} years={ofDecade} />
        </section>
      ))}
    </>
  );
}

/** What the timeline shows, by year or decade and language, for whoever cannot see it or wants the numbers. */
function YearTable({ context, years }: { context: Context; years: readonly YearByLanguage[] }) {
  const { t, site } = context;
  const { rows } = inRows(context, years);
  return (
    <details class="by-year">
      <summary>{t.years}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.year}</th>
            {site.editions.map(({ lang }) => (
              <th scope="col">{languageIn(context, lang)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ year, counts }) => (
            <tr>
              <th scope="row">{year}</th>
              {counts.map((count) => (
                <td>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
