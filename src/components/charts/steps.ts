/** Outlines of charts over time, in as few bytes as may be: a long archive has 1,500 months. */
import { HEIGHT } from './height.ts';

/** The outline of a chart as steps from one month to the next, each one unit wide. */
export function steps(heights: readonly number[]): string {
  let path = `M0 ${HEIGHT}`;
  let height = 0;
  let width = 0;
  const advance = () => {
    if (width > 0) path += `h${width}`;
    width = 0;
  };
  for (const next of heights) {
    if (next !== height) {
      advance();
      path += `v${height - next}`;
      height = next;
    }
    width++;
  }
  advance();
  return `${path}V${HEIGHT}`;
}
