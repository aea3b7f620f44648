/** Axes of charts: pictures of their own beside the charts, whose letters do not become wider with these. */
import type { Context } from '../context.ts';
import { numberIn } from '../languages.ts';
import { HEIGHT } from './height.ts';
import type { CountScale } from './scale.ts';

interface Tick {
  /** Its place in the width of the chart, from 0 to 1. */
  readonly at: number;
  readonly text: string;
}

/** What stands below a chart. */
export function TimeAxis({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <svg class="axis" aria-hidden="true">
      {ticks.map(({ at, text }) => (
        <Label at={at} text={text} margin={0.06} />
      ))}
    </svg>
  );
}

/** What stands before a chart: its round numbers. */
export function CountAxis({ context, scale }: { context: Context; scale: CountScale }) {
  return (
    <svg class="counts" aria-hidden="true">
      {scale.ticks.map(({ count, height }) => (
        <text x="100%" y={`${HEIGHT - height}%`} dy=".3em" text-anchor="end">
          {numberIn(context, count)}
        </text>
      ))}
    </svg>
  );
}

/**
 * A text at a place of the chart's width.
 * @param at from 0 to 1
 * @param margin how near to an end it stands within the chart, not half beside it
 */
export function Label({ at, text, margin }: Tick & { margin: number }) {
  const anchor = at < margin ? undefined : at > 1 - margin ? 'end' : 'middle';
  return (
    <text x={`${Math.round(at * 1000) / 10}%`} y="14" text-anchor={anchor}>
      {text}
    </text>
  );
}
