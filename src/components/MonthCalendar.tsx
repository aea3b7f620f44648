/** Shows a month as a calendar does: a table of weeks, whose days link to their articles and are shaded by their number. */
import { gridOf, type MonthGrid } from '../dates/month-grid.ts';
import { dayOfMonth } from '../dates/period.ts';
import { periodAddress } from '../map/addresses.ts';
import type { Counts } from '../map/by-language.ts';
import type { CalendarDay, CalendarMonth } from '../map/exact-days.ts';
import type { Context } from './context.ts';
import { articleCounts } from './languages.ts';
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
  /** What is above the table: the month alone where its year is said before; nothing on the page of the month. */
  caption?: 'month' | 'month and year' | 'none';
}

export function MonthCalendar({ context, month, caption = 'month and year' }: Props) {
  const { calendar, lang } = context.edition;
  const name = caption === 'month' ? calendar.monthName(month.month) : calendar.month(month.month);
  const days = new Map(month.days.map((one) => [one.day, one]));
  const title = sentence(name, lang);
  return (
    <table class="month" aria-label={caption === 'none' ? title : undefined}>
      {caption === 'none' ? null : (
        <caption>
          <a href={context.href(periodAddress(context.edition, month.month))}>{title}</a>{' '}
          <small>{articleCounts(context, month.counts)}</small>
        </caption>
      )}
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
            {week.map((number) => {
              if (number === 0) return <td />;
              const day = days.get(dayOfMonth(month.month, number));
              return day ? (
                <DayCell context={context} day={day} number={number} />
              ) : (
                <td>{number}</td>
              );
            })}
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

/** A day that has articles: all of them shade it, as its page has all. */
function DayCell({
  context,
  day: { day, counts },
  number,
}: {
  context: Context;
  day: CalendarDay;
  number: number;
}) {
  const { edition } = context;
  return (
    <td class={shadeOf(totalOf(counts))}>
      <a
        href={context.href(periodAddress(edition, day))}
        aria-label={`${edition.calendar.dayOfMonth(day)}: ${articleCounts(context, counts)}`}
      >
        {number}
      </a>
    </td>
  );
}

/** How many articles there are in all languages. */
function totalOf({ own, others }: Counts): number {
  return others.reduce((sum, { count }) => sum + count, own);
}

/** What the shades in calendars mean: those up to the day with most articles. */
export function Shades({
  context,
  months,
}: {
  context: Context;
  /** The months of the calendars. */
  months: readonly CalendarMonth[];
}) {
  const most = Math.max(
    0,
    ...months.flatMap(({ days }) => days.map(({ counts }) => totalOf(counts))),
  );
  if (most === 0) return null;
  return (
    <p class="shades">
      {context.t.articlesADay}{' '}
      {SHADES.filter((least) => least <= most).map((least, i) => {
        const next = SHADES[i + 1];
        const end = next === undefined ? '+' : next - 1 > least ? `–${next - 1}` : '';
        return (
          <>
            {i > 0 ? ' ' : null}
            <span class={shadeOf(least)}>
              {least}
              {end}
            </span>
          </>
        );
      })}
    </p>
  );
}
