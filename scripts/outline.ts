/**
 * Prints `src/map/place-map/outline-data.ts`: the coasts of the world, from Natural Earth. To be run when `world-atlas`
 * is updated: `npm run --silent outline > src/map/place-map/outline-data.ts`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { encodeRings, extentOf, type Ring } from '../src/map/place-map/outline.ts';
import { simplified } from '../src/map/place-map/simplify.ts';

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
    .map((ring) => simplified(ring, TOLERANCE)),
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
