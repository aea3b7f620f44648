/** Shows a month as a calendar does: a table of weeks, whose days link to their articles and are shaded by their number. */
import { gridOf, type MonthGrid } from '../dates/month-grid.ts';
import { dayOfMonth } from '../dates/period.ts';
import { periodAddress } from '../map/addresses.ts';
import type { CalendarMonth } from '../map/exact-days.ts';
import type { Context } from './context.ts';
import { sentence } from './sentence.ts';

/**
 * The least number of articles for each shade. They are the same in every calendar of every archive: a day has one
 * shade wherever it stands, and an article more shades its own day anew and no other.
 */
const SHADES = [1, 2, 5, 10, 20] as const;

/** The class of a number of articles, from `d1` to `d5`: see `time.css`. */
function shadeOf(count: number): string {
  return `d${SHADES.filter((least) => count >= least).length}`;
}

interface Props {
  context: Context;
  month: CalendarMonth;
  /** What the table is called: the month alone where its year is said above it. */
  caption?: 'month' | 'month and year';
}

export function MonthCalendar({ context, month, caption = 'month and year' }: Props) {
  const { edition, t } = context;
  const { calendar, lang } = edition;
  const name = caption === 'month' ? calendar.monthName(month.month) : calendar.month(month.month);
  return (
    <table class="month">
      <caption>
        <a href={context.href(periodAddress(edition, month.month))}>{sentence(name, lang)}</a>{' '}
        <small>{t.articles(month.count)}</small>
      </caption>
      <thead>
        <tr>
          {calendar.weekdays().map(({ short, long }) => (
            <th scope="col" title={sentence(long, lang)}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(gridOf(month.month)).map((week) => (
          <tr>
            {week.map((one) =>
              one > 0 ? <DayCell context={context} month={month} number={one} /> : <td />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const DAYS_OF_WEEK = 7;

/** The numbers of days in each week; 0 before the first day of the month. */
function weeksOf({ before, days }: MonthGrid): number[][] {
  const weeks = Math.ceil((before + days) / DAYS_OF_WEEK);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS_OF_WEEK }, (_, i) => week * DAYS_OF_WEEK + i + 1 - before)
      .filter((day) => day <= days)
      .map((day) => Math.max(0, day)),
  );
}

function DayCell({
  context,
  month: { month, days },
  number,
}: {
  context: Context;
  month: CalendarMonth;
  number: number;
}) {
  const count = days[number - 1] ?? 0;
  if (count === 0) return <td>{number}</td>;
  const { edition, t } = context;
  const day = dayOfMonth(month, number);
  return (
    <td class={shadeOf(count)}>
      <a
        href={context.href(periodAddress(edition, day))}
        aria-label={`${edition.calendar.dayOfMonth(day)}: ${t.articles(count)}`}
      >
        {number}
      </a>
    </td>
  );
}

/** What the shades mean. */
export function Shades({ context }: { context: Context }) {
  return (
    <p class="shades">
      {context.t.articlesADay}{' '}
      {SHADES.map((least, i) => {
        const next = SHADES[i + 1];
        const most = next === undefined ? '+' : next - 1 > least ? `–${next - 1}` : '';
        return (
          <>
            {i > 0 ? ' ' : null}
            <span class={shadeOf(least)}>
              {least}
              {most}
            </span>
          </>
        );
      })}
    </p>
  );
}
