/** Names of months and ranges of time in the page's language. */
import { firstDay, lastDay } from '../calendar.ts';
import type { DateLimit, Month } from '../protocol.ts';
import { periodName } from './known-date.ts';

/** Names a month: `Maret 2019`, `март 2019 г.` */
export function monthName(month: Month): string {
  return formatFor(month).format(new Date(firstDay(month)));
}

/** Names a range of time: `Maret 2019 – Mei 2021`, `3 – 5 Maret 2019`, `2019`; an open end is `…`. */
export function periodsName(from: DateLimit | undefined, to: DateLimit | undefined): string {
  if (from !== undefined && from === to) return periodName(from, document.documentElement.lang);
  if (!from || !to) return `${from ? endName(from) : '…'} – ${to ? endName(to) : '…'}`;
  return formatFor(from, to).formatRange(new Date(firstDay(from)), new Date(lastDay(to)));
}

function endName(end: DateLimit): string {
  return periodName(end, document.documentElement.lang);
}

/** The format for periods: with the day if one of them is a day. */
function formatFor(...periods: readonly DateLimit[]): Intl.DateTimeFormat {
  const day = periods.some(({ length }) => length === 10) ? ({ day: 'numeric' } as const) : {};
  const options = { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(document.documentElement.lang, options);
}
