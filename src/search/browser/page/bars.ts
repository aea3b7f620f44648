/** Months as bars: one a month, or one a year where there are too many. */
import type { Month, MonthCount } from '../protocol.ts';

/** Months that are still drawn one by one. */
const MOST_MONTHS = 60;

export interface Bar {
  /** The first and the last of its months, counted from the archive's first. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** @param months every one from the first to the last, in order */
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
 * Where a range is among the months.
 * @returns the places of its ends, which an open end has at the archive's; one outside of it is moved in
 */
export function placesOf(
  months: readonly MonthCount[],
  from: Month | undefined,
  to: Month | undefined,
): [from: number, to: number] {
  const last = months.length - 1;
  const start = from ? months.filter(({ month }) => month < from).length : 0;
  const end = to ? months.filter(({ month }) => month <= to).length - 1 : last;
  return [Math.min(start, last), Math.max(end, 0)];
}
