/** Scales of charts: how high a number of articles is, and which numbers stand beside the chart. */
import { scaleLinear } from 'd3-scale';
import { HEIGHT } from './height.ts';

/** Height of a few articles: one is still visible beside a thousand. */
const LOWEST = 3;

/** Share of a bar's room that a few articles have, in percent. */
const NARROWEST = 0.6;

/** About as many numbers stand beside a chart. */
const TICKS = 2;

export interface CountScale {
  /** The height of a number, from the ground; none has no height. */
  readonly heightOf: (count: number) => number;
  /** Round numbers from the ground to the top, each with its height. */
  readonly ticks: readonly { readonly count: number; readonly height: number }[];
}

/** @param most the greatest number of the chart, or of all charts that are to be compared with it */
export function countScale(most: number): CountScale {
  const scale = scaleLinear([0, Math.max(1, most)], [0, HEIGHT]).nice(TICKS);
  return {
    heightOf: (count) => (count === 0 ? 0 : Math.max(LOWEST, Math.round(scale(count)))),
    // There is no half of an article.
    ticks: scale
      .ticks(TICKS)
      .filter(Number.isInteger)
      .map((count) => ({ count, height: scale(count) })),
  };
}

/** The share that a number has of the greatest one, in percent: the width of its bar. */
export function widthOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(NARROWEST, Math.round((count / most) * 1000) / 10);
}
