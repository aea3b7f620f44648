/** The region of the world that a map shows: as much as has places, and how it is drawn. */
import type { Coordinates } from '../../archive/coordinates.ts';

/** The edges of a region in degrees; one across the 180th meridian has an east beyond 180. */
export interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** A region as it is drawn. */
export interface Region {
  /** Units of the drawing. */
  readonly width: number;
  readonly height: number;
  /** Where a place is in the drawing, which may be beyond its edges. */
  place(lon: number, lat: number): readonly [x: number, y: number];
}

/** Units of a drawing's width: two for each pixel of a phone's. */
const WIDTH = 720;

/** A map is at least so wide and so high, in degrees: of less, the outline is too coarse. */
const LEAST = { width: 10, height: 6 };

/** Its height is so much of its width, in the drawing. */
const FLATTEST = 0.56;
const HIGHEST = 0.8;

/** What is left free around the places, as a share of what they take. */
const PADDING = 0.09;

/** The bounds of the smallest map that has all places. */
export function boundsOf(places: readonly Coordinates[]): Bounds {
  const [west, east] = shortestArc(places.map(({ lon }) => lon));
  const lats = places.map(({ lat }) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const middle = { lon: (west + east) / 2, lat: (south + north) / 2 };
  const narrowing = narrowingAt(middle.lat);
  let width = Math.max((east - west) * (1 + 2 * PADDING), LEAST.width);
  let height = Math.max((north - south) * (1 + 2 * PADDING), LEAST.height);
  width = Math.min(360, Math.max(width, height / HIGHEST / narrowing));
  height = Math.min(180, Math.max(height, width * narrowing * FLATTEST));
  // Nothing is beyond the poles.
  const lat = Math.min(90 - height / 2, Math.max(height / 2 - 90, middle.lat));
  return {
    west: middle.lon - width / 2,
    east: middle.lon + width / 2,
    south: lat - height / 2,
    north: lat + height / 2,
  };
}

/** From where to where meridians have to go eastward to have all of some: they leave out the widest gap. */
function shortestArc(lons: readonly number[]): [west: number, east: number] {
  const sorted = lons.toSorted((a, b) => a - b);
  const [first = 0] = sorted;
  const gaps = sorted.map((lon, i) => (sorted[i + 1] ?? first + 360) - lon);
  const widest = gaps.indexOf(Math.max(...gaps));
  const west = sorted[widest + 1];
  const last = sorted[widest] ?? first;
  return west === undefined ? [first, last] : [west, last + 360];
}

/** How much narrower a degree of longitude is than one of latitude; not less than half, as Russia would be a thread. */
function narrowingAt(lat: number): number {
  return Math.max(0.5, Math.cos((lat * Math.PI) / 180));
}

/**
 * A region in an equirectangular projection that is true to shape along its middle: straight, so that it is
 * cheap, and fit for the width of a town as for that of the world.
 */
export function regionOf({ west, east, south, north }: Bounds): Region {
  const narrowing = narrowingAt((south + north) / 2);
  const scale = WIDTH / ((east - west) * narrowing);
  return {
    width: WIDTH,
    height: Math.round((north - south) * scale),
    place(lon, lat) {
      return [(lon - west) * narrowing * scale, (north - lat) * scale];
    },
  };
}
