/** The axis of a timeline: which of its years are written below it, and where. */
import type { Month } from '../dates/period.ts';
import { numberOf } from '../map/timeline.ts';

interface Tick {
  /** The first month of the year, counted from the first one of the timeline. */
  readonly at: number;
  readonly year: string;
}

/** Years from one tick to the next: such as are easily counted. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];

/** Most ticks: as many as there is room for on a phone. */
const MOST = 5;

const MONTHS_OF_YEAR = 12;

/** Years that begin within a timeline, at equal distances; none of a timeline within one year. */
export function ticksOf(from: Month, to: Month): Tick[] {
  const [start, end] = [numberOf(from), numberOf(to)];
  const first = Math.ceil(start / MONTHS_OF_YEAR);
  const last = Math.floor(end / MONTHS_OF_YEAR);
  const step = STEPS.find((one) => (last - first) / one < MOST) ?? last - first;
  const ticks: Tick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ at: year * MONTHS_OF_YEAR - start, year: String(year) });
  }
  return ticks;
}
