/** Columns of charts by year: where each stands, and their outlines as one path. */
import { scaleBand } from 'd3-scale';
import { HEIGHT } from './height.ts';

/** Share of a year's room that is between two columns. */
const GAP = 0.2;

/** Fewest years that the chart has room for: fewer would be a wall, not columns. */
const FEWEST = 8;

export interface Columns {
  /** The width of the chart: one unit a year. */
  readonly room: number;
  /** The outline of the columns that have a height. */
  readonly path: (heights: readonly number[]) => string;
}

/** @param count of years */
export function columnsOf(count: number): Columns {
  const room = Math.max(count, FEWEST);
  const places = Array.from({ length: room }, (_, i) => i);
  const scale = scaleBand(places, [0, room])
    .paddingInner(GAP)
    .paddingOuter(GAP / 2);
  const short = (number: number) => Math.round(number * 100) / 100;
  const width = short(scale.bandwidth());
  return {
    room,
    path: (heights) =>
      heights
        .map((height, i) =>
          height === 0 ? '' : `M${short(scale(i) ?? i)} ${HEIGHT}v${-height}h${width}v${height}z`,
        )
        .join(''),
  };
}
