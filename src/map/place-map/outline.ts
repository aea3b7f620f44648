/** The outline of a map: coasts of the world, and the part of them that a region shows. */
import { OUTLINE } from './outline-data.ts';
import type { Region } from './region.ts';
import { simplified } from './simplify.ts';

/** A place in degrees: longitude, then latitude. */
type Point = readonly [lon: number, lat: number];

/**
 * A coast, or a shore of an inner sea: its last point is its first. One across the 180th meridian goes on beyond it.
 */
export type Ring = readonly Point[];

/** Steps of a degree in which coasts are kept. */
const STEPS = 50;

/** Digits of numbers with 64 values each: 5 bits, and one that says that more follow. None needs an escape. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Writes coasts as text, one a line: the way from each point to the next. */
export function encodeRings(rings: readonly Ring[]): string[] {
  return rings.map((ring) => {
    let [x, y] = [0, 0];
    return ring
      .map(([lon, lat]) => {
        const [nextX, nextY] = [Math.round(lon * STEPS), Math.round(lat * STEPS)];
        const way = digitsOf(nextX - x) + digitsOf(nextY - y);
        [x, y] = [nextX, nextY];
        return way;
      })
      .join('');
  });
}

function digitsOf(number: number): string {
  let rest = number < 0 ? -2 * number - 1 : 2 * number;
  let digits = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) digits += DIGITS[32 + (rest % 32)];
  return digits + DIGITS[rest];
}

/** Reads what `encodeRings` wrote. */
export function decodeRing(line: string): Ring {
  const numbers: number[] = [];
  let [number, factor] = [0, 1];
  for (const digit of line) {
    const value = DIGITS.indexOf(digit);
    number += (value % 32) * factor;
    if (value >= 32) {
      factor *= 32;
      continue;
    }
    numbers.push(number % 2 ? -(number + 1) / 2 : number / 2);
    [number, factor] = [0, 1];
  }
  let [x, y] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, i) => {
    x += numbers[2 * i] ?? 0;
    y += numbers[2 * i + 1] ?? 0;
    return [x / STEPS, y / STEPS] as const;
  });
}

let known: readonly Ring[] | undefined;

/** All coasts, which are read when the first map is made. */
function coasts(): readonly Ring[] {
  known ??= OUTLINE.trim().split('\n').map(decodeRing);
  return known;
}

/** Units beyond the edge of a map at which coasts are cut, so that the cut is not seen. */
const MARGIN = 4;

/** Units by which a coast may be displaced: on a phone, a pixel has two. */
const TOLERANCE = 1.5;

/** Units of width and height together below which an island is left out. */
const LEAST = 6;

/**
 * The land of a region, as the path of an SVG, to be filled by the rule `evenodd`. Coasts are shown a turn of the world
 * to the west and to the east, too, as a region may lie across the 180th meridian.
 */
export function outlinePath(region: Region): string {
  return coasts()
    .flatMap((ring) => [-360, 0, 360].map((turn) => pathOf(ring, turn, region)))
    .join('');
}

function pathOf(ring: Ring, turn: number, region: Region): string {
  const projected = ring.map(([lon, lat]) => region.place(lon + turn, lat));
  const { width, height } = region;
  const inside = clipped(projected, [-MARGIN, -MARGIN, width + MARGIN, height + MARGIN]);
  let path = '';
  let last: readonly [number, number] | undefined;
  for (const [exactX, exactY] of simplified(inside, TOLERANCE)) {
    const [x, y] = [Math.round(exactX), Math.round(exactY)];
    if (!last) path = `M${x} ${y}`;
    else if (x === last[0] && y === last[1]) continue;
    else path += `l${x - last[0]} ${y - last[1]}`.replace(' -', '-');
    last = [x, y];
  }
  // Less than three points are no land.
  return extentOf(inside) >= LEAST && path.split('l').length > 2 ? `${path}z` : '';
}

/** The width and the height of a coast together. */
export function extentOf(ring: readonly (readonly [number, number])[]): number {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return right - left + bottom - top;
}

/** The part of a polygon that is inside a rectangle: cut at one side after another (Sutherland and Hodgman's way). */
function clipped(
  ring: readonly (readonly [number, number])[],
  [left, top, right, bottom]: readonly [number, number, number, number],
): readonly (readonly [number, number])[] {
  // Most coasts are on another side of the world.
  const misses = (axis: 0 | 1, from: number, to: number) =>
    ring.every((point) => point[axis] < from) || ring.every((point) => point[axis] > to);
  if (misses(0, left, right) || misses(1, top, bottom)) return [];
  const sides = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ] as const;
  return sides.reduce((points, [axis, limit, sign]) => cut(points, axis, limit, sign), ring);
}

function cut(
  points: readonly (readonly [number, number])[],
  axis: 0 | 1,
  limit: number,
  sign: 1 | -1,
): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const [i, point] of points.entries()) {
    const before = points.at(i - 1) ?? point;
    const depth = (point[axis] - limit) * sign;
    const depthBefore = (before[axis] - limit) * sign;
    if (depth >= 0 !== depthBefore >= 0) {
      const share = depthBefore / (depthBefore - depth);
      kept.push([
        before[0] + share * (point[0] - before[0]),
        before[1] + share * (point[1] - before[1]),
      ]);
    }
    if (depth >= 0) kept.push(point);
  }
  return kept;
}
