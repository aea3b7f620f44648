/** Leaves out the points of a line that are hardly seen: next to the line between others. */

type Point = readonly [x: number, y: number];

/**
 * Simplifies a line by Douglas and Peucker's way.
 * @param tolerance how far the line may be displaced, in the units of its points
 */
export function simplified(line: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [far, most] = [from, 0];
    for (let i = from + 1; i < to; i++) {
      const distance = distanceOf(line[i], line[from], line[to]);
      if (distance > most) [far, most] = [i, distance];
    }
    if (most <= tolerance) continue;
    kept.add(far);
    spans.push([from, far], [far, to]);
  }
  return line.filter((_, i) => kept.has(i));
}

/** The distance of a point from the line between two others. */
function distanceOf(point: Point = [0, 0], a: Point = [0, 0], b: Point = a): number {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const length = x * x + y * y;
  const along = length ? ((point[0] - a[0]) * x + (point[1] - a[1]) * y) / length : 0;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - a[0] - at * x, point[1] - a[1] - at * y);
}
