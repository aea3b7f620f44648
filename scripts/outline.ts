/**
 * Prints `src/map/place-map/outline-data.ts`: the coasts of the world, from Natural Earth. To be run when `world-atlas`
 * is updated: `npm run --silent outline > src/map/place-map/outline-data.ts`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { encodeRings, type Ring } from '../src/map/place-map/outline.ts';

/**
 * Degrees by which a coast may be displaced: three kilometres, which is a pixel or two on the narrowest region that a
 * map shows.
 */
const TOLERANCE = 0.03;

/** Degrees of width and height together below which an island is left out. */
const LEAST = 3 * TOLERANCE;

const path = createRequire(import.meta.url).resolve('world-atlas/land-50m.json');
const topology: Parameters<typeof feature>[0] = JSON.parse(await readFile(path, 'utf8'));
const { land } = topology.objects;
if (!land) throw new Error('world-atlas has no outline of the land');
const shape = feature(topology, land);
const geometries = shape.type === 'FeatureCollection' ? shape.features : [shape];
const rings = geometries.flatMap(({ geometry }): Ring[] => {
  if (geometry.type === 'Polygon') return geometry.coordinates as unknown as Ring[];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat() as unknown as Ring[];
  return [];
});
const lines = encodeRings(
  rings
    .map(unrolled)
    .filter((ring) => extentOf(ring) > LEAST)
    .map(simplified),
);
console.log(`/** Coasts of the world, one a line, as \`npm run outline\` prints them; \`outline.ts\` reads them. */

/*
 * From Natural Earth, which is in the public domain (https://www.naturalearthdata.com/), by world-atlas.
 */
export const OUTLINE = \`
${lines.join('\n')}
\`;`);

/**
 * Coasts of a sphere jump from 180 degrees to -180; on paper they go on. The one that goes around a pole is closed along
 * the paper's edge.
 */
function unrolled(ring: Ring): Ring {
  let turn = 0;
  const points = ring.map(([lon, lat], i) => {
    const before = ring[i - 1]?.[0] ?? lon;
    if (Math.abs(lon - before) > 180) turn += lon < before ? 360 : -360;
    return [lon + turn, lat] as const;
  });
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || turn === 0) return points;
  const pole = last[1] < 0 ? -90 : 90;
  return [...points, [last[0], pole], [first[0], pole], first];
}

function extentOf(ring: Ring): number {
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return spread(ring.map(([lon]) => lon)) + spread(ring.map(([, lat]) => lat));
}

/** Leaves out the points that lie next to the line between others (Douglas and Peucker's way). */
function simplified(ring: Ring): Ring {
  const kept = new Set([0, ring.length - 1]);
  const spans: [number, number][] = [[0, ring.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [far, most] = [from, 0];
    for (let i = from + 1; i < to; i++) {
      const distance = distanceOf(ring[i], ring[from], ring[to]);
      if (distance > most) [far, most] = [i, distance];
    }
    if (most <= TOLERANCE) continue;
    kept.add(far);
    spans.push([from, far], [far, to]);
  }
  return ring.filter((_, i) => kept.has(i));
}

/** The distance of a point from the line between two others, in degrees. */
function distanceOf(point: Ring[number] = [0, 0], a: Ring[number] = [0, 0], b = a): number {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const length = x * x + y * y;
  const along = length ? ((point[0] - a[0]) * x + (point[1] - a[1]) * y) / length : 0;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point[0] - a[0] - at * x, point[1] - a[1] - at * y);
}
