/** A chart over time: what it shows, one above the other, over lines at round numbers. */
import type { Context } from '../context.ts';
import { CountAxis, TimeAxis } from './Axis.tsx';
import { HEIGHT } from './height.ts';
import type { CountScale } from './scale.ts';

interface Props {
  context: Context;
  /** What the chart shows, for those who do not see it. */
  label: string;
  scale: CountScale;
  /** The width of the chart, in its own units: it is drawn as wide as there is room. */
  room: number;
  /** Outlines, each over those before it. */
  paths: readonly string[];
  ticks: readonly { readonly at: number; readonly text: string }[];
  /** Whether the first outline is the whole of which the second is a part. */
  nested?: boolean;
}

export function OverTime({ context, label, scale, room, paths, ticks, nested }: Props) {
  return (
    <div class="chart">
      <CountAxis context={context} scale={scale} />
      <svg
        class="plot"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${room} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <path
          class="grid"
          d={scale.ticks.map(({ height }) => `M0 ${HEIGHT - height}h${room}`).join('')}
        />
        {paths.map((path, i) => (
          <path class={nested && i === 0 ? 'whole' : undefined} d={path} />
        ))}
      </svg>
      <TimeAxis ticks={ticks} />
    </div>
  );
}
