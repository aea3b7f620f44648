/** Names of months and periods in the page's language. */
import type { Month } from '../protocol.ts';

/** Names a month: `Maret 2019`, `март 2019 г.` */
export function monthName(month: Month): string {
  return format().format(dateOf(month));
}

/** Names the months from one to another: `Maret 2019 – Mei 2021`; an open end is `…`. */
export function monthsName(from: Month | undefined, to: Month | undefined): string {
  if (from && to) return format().formatRange(dateOf(from), dateOf(to));
  return `${from ? monthName(from) : '…'} – ${to ? monthName(to) : '…'}`;
}

function format(): Intl.DateTimeFormat {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function dateOf(month: Month): Date {
  return new Date(`${month}-01`);
}
