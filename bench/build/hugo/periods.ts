/** Writes the pages of time for Hugo: years, months and days as sections, the days of all years as a taxonomy. */
import type { Locale } from '../../../src/locales/locale.ts';
import { folderOf } from './index.ts';
import { type HugoPage, page } from './page.ts';

/** Units of time by the length of their names, `2012-03`, and what of a date names one below the next. */
const UNITS = [
  { unit: 'year', length: 4, short: { year: 'numeric' } },
  { unit: 'month', length: 7, short: { month: 'long' } },
  { unit: 'day', length: 10, short: { day: 'numeric' } },
] as const;

/** The files of a year: the page, and its articles as data. */
const OF_YEAR = ['html', 'rows', 'lines', 'bib', 'ris'];

/** @param periods of articles, oldest first */
export function* periodPages(locale: Locale, periods: readonly string[]): Generator<HugoPage> {
  const { lang } = locale;
  for (const { unit, length, short } of UNITS) {
    const own = periods.filter((period) => period.length === length);
    const folder = (period: string | undefined) => period && folderOf(period);
    for (const [i, period] of own.entries()) {
      yield page(`${lang}${folderOf(period)}/_index.md`, {
        title: periodName(lang, period),
        short: named(lang, period, short),
        date: `${period}-01-01`.slice(0, 10),
        unit,
        newer: folder(own[i + 1]),
        older: folder(own[i - 1]),
        ...(unit === 'year' ? { outputs: OF_YEAR } : {}),
      });
    }
  }
  yield* daysOfYear(locale, periods);
}

/** A day of all years each: `/id/pada-hari-ini/03-25/`. */
function* daysOfYear(
  { lang, sections, strings }: Locale,
  periods: readonly string[],
): Generator<HugoPage> {
  const section = sections.onThisDay;
  const days = [
    ...new Set(periods.filter(({ length }) => length === 10).map((day) => day.slice(5))),
  ].sort();
  yield page(`${lang}/${section}/_index.md`, {
    title: strings.onThisDay,
    translationKey: 'onThisDay',
    layout: 'daysofyear',
  });
  const path = (day: string | undefined) => day && `/${section}/${day}`;
  for (const [i, day] of days.entries()) {
    yield page(`${lang}/${section}/${day}/_index.md`, {
      // A leap year, which has all days.
      title: named(lang, `2012-${day}`, { day: 'numeric', month: 'long' }),
      translationKey: `onThisDay ${day}`,
      layout: 'onthisday',
      weight: i + 1,
      before: path(days[i - 1]),
      after: path(days[i + 1]),
    });
  }
}

/** `2012`, `Maret 2012`, `Minggu, 25 Maret 2012`. */
function periodName(lang: string, period: string): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' } as const;
  const { year, month } = parts;
  return named(lang, period, { 4: { year }, 7: { year, month }, 10: parts }[period.length]);
}

function named(
  lang: string,
  period: string,
  parts: Intl.DateTimeFormatOptions | undefined,
): string {
  const format = new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC' });
  const name = format.format(new Date(period));
  return name.charAt(0).toUpperCase() + name.slice(1);
}
