/** Bars of the timeline: one for each month, or one for each year if there are too many months. */
import { firstDay, lastDay } from '../calendar.ts';
import type { DateLimit, Month, MonthCount } from '../protocol.ts';

/** Most months that have a bar each. */
const MOST_MONTHS = 60;

export interface Bar {
  /** The numbers of its first and last month, counted from the archive's first, which is 0. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Makes the bars. @param months every month from the first to the last, in order */
export function barsOf(months: readonly MonthCount[]): Bar[] {
  if (months.length <= MOST_MONTHS) {
    return months.map(({ count }, i) => ({ first: i, last: i, count }));
  }
  const bars: Bar[] = [];
  for (const [i, { month, count }] of months.entries()) {
    const bar = bars.at(-1);
    if (bar && yearOf(months[bar.first]?.month) === yearOf(month)) {
      bars[bars.length - 1] = { ...bar, last: i, count: bar.count + count };
    } else bars.push({ first: i, last: i, count });
  }
  return bars;
}

function yearOf(month: Month | undefined): string | undefined {
  return month?.slice(0, 4);
}

/**
 * Finds a period among the months.
 * @returns the numbers of its first and last month; an end that is open or outside is the archive's
 */
export function monthNumbersOf(
  months: readonly MonthCount[],
  from: DateLimit | undefined,
  to: DateLimit | undefined,
): [from: number, to: number] {
  const last = months.length - 1;
  const start = from ? months.filter(({ month }) => lastDay(month) < firstDay(from)).length : 0;
  const end = to ? months.filter(({ month }) => firstDay(month) <= lastDay(to)).length - 1 : last;
  return [Math.min(start, last), Math.max(end, 0)];
}
