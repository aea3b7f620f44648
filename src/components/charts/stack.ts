/** Stacks numbers: each part of a bar begins where the one before it ends. */
import { stack } from 'd3-shape';

export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The parts of a bar, one a number, in their order. */
export function stacked(counts: readonly number[]): Part[] {
  const layers = stack<readonly number[], number>()
    .keys(counts.map((_, i) => i))
    .value((row, i) => row[i] ?? 0)([counts]);
  return layers.map(([point]) => ({ from: point?.[0] ?? 0, to: point?.[1] ?? 0 }));
}
