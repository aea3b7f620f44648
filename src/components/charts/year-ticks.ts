/** The years below a chart of years. */
import type { Month } from '../../dates/period.ts';
import { ticksOf } from '../timeline-axis.ts';

/** Years at equal distances, each below the middle of its column. */
export function yearTicks(
  from: number,
  to: number,
  room: number,
): { readonly at: number; readonly text: string }[] {
  const month = (year: number, number: string) =>
    `${String(year).padStart(4, '0')}-${number}` as Month;
  const inYear = 12;
  return ticksOf(month(from, '01'), month(to, '12')).map(({ at, year }) => ({
    at: (at / inYear + 0.5) / room,
    text: year,
  }));
}
