/** Names of months and ranges of time in the page's language. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { firstDay, lastDay } from '../calendar.ts';
import type { DateLimit, Month } from '../protocol.ts';
import { dateLanguage } from './date-language.ts';
import { periodName } from './known-date.ts';

/** Names a month: `Maret 2019`, `март 2019 г.` */
export function monthName(month: Month): string {
  return formatFor(month).format(new Date(firstDay(month)));
}

/** Names a range of time: `Maret 2019 – Mei 2021`, `3 – 5 Maret 2019`, `1960–1969`, `2019`; an open end is `…`. */
export function periodsName(
  from: DateLimit | undefined,
  to: DateLimit | undefined,
  t: SearchStrings,
): string {
  if (from !== undefined && from === to) return endName(from);
  if (!from || !to) return `${from ? endName(from) : '…'} – ${to ? endName(to) : '…'}`;
  if (from.length === 4 && to.length === 4) return t.yearRange(from, to);
  return formatFor(from, to).formatRange(new Date(firstDay(from)), new Date(lastDay(to)));
}

function endName(end: DateLimit): string {
  return periodName(end, dateLanguage());
}

/** The format for periods: with the day if one of them is a day. */
function formatFor(...periods: readonly DateLimit[]): Intl.DateTimeFormat {
  const day = periods.some(({ length }) => length === 10) ? ({ day: 'numeric' } as const) : {};
  const options = { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(dateLanguage(), options);
}
