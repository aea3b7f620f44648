/** A map of places: the region that has them, and a dot for each, as large as its articles are many. */
import type { Coordinates } from '../../archive/coordinates.ts';
import type { CountedTerm } from '../parts.ts';
import { type Bounds, boundsOf, regionOf } from './region.ts';

/** A place on a map, in units of the drawing. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly place: CountedTerm;
  /** Where its name is written; none where others leave no room for it. */
  readonly name: NamePosition | undefined;
}

/** Where a name begins, ends or has its middle. */
interface NamePosition {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PlaceMapView {
  readonly bounds: Bounds;
  /** The largest first, so that small ones are above these. */
  readonly dots: readonly Dot[];
  /** Places of which nobody has said where they are. */
  readonly elsewhere: readonly CountedTerm[];
}

/** A place with where it is, if somebody knows. */
export interface Placed {
  readonly place: CountedTerm;
  readonly coordinates: Coordinates | undefined;
}

const LEAST_RADIUS = 7;
const LARGEST_RADIUS = 20;

/** Height of a letter, and the width of an average one, on a phone: on wider screens, names are smaller. */
const LETTER = { width: 13, height: 22 };

/** Between a dot and its name. */
const GAP = 5;

/** Most dots that are named: the largest. Each name is held against all dots, so that a bound keeps maps of many places quick. */
const MOST_NAMED = 60;

/** Makes the map of some places; none where nobody has said where any of them is. */
export function placeMapOf(places: readonly Placed[]): PlaceMapView | undefined {
  const located = places.flatMap(({ place, coordinates }) =>
    coordinates ? [{ place, coordinates }] : [],
  );
  if (located.length === 0) return undefined;
  const bounds = boundsOf(located.map(({ coordinates }) => coordinates));
  const region = regionOf(bounds);
  const most = located.reduce((max, { place }) => Math.max(max, articlesOf(place)), 0);
  const bare = located
    .toSorted((a, b) => articlesOf(b.place) - articlesOf(a.place))
    .map(({ place, coordinates: { lat, lon } }) => {
      const turned = lon < bounds.west ? lon + 360 : lon;
      const [x, y] = region.place(turned, lat);
      const share = Math.sqrt(articlesOf(place) / most);
      const radius = Math.round(LEAST_RADIUS + share * (LARGEST_RADIUS - LEAST_RADIUS));
      return { x: Math.round(x), y: Math.round(y), radius, place };
    });
  const taken = bare.map(
    ({ x, y, radius }): Box => [x - radius, y - radius, x + radius, y + radius],
  );
  const dots = bare.map((dot, own): Dot => {
    if (own >= MOST_NAMED) return { ...dot, name: undefined };
    for (const name of positionsOf(dot)) {
      const box = boxOf(name, dot.place.label.text);
      const isInside =
        box[0] >= 0 && box[1] >= 0 && box[2] <= region.width && box[3] <= region.height;
      if (!isInside || taken.some((other, i) => i !== own && overlap(box, other))) continue;
      taken.push(box);
      return { ...dot, name };
    }
    return { ...dot, name: undefined };
  });
  const elsewhere = places.flatMap(({ place, coordinates }) => (coordinates ? [] : [place]));
  return { bounds, dots, elsewhere };
}

/** How many articles name a place, in any language. */
export function articlesOf({ count, others = 0 }: CountedTerm): number {
  return count + others;
}

/** Left, top, right, bottom. */
type Box = readonly [number, number, number, number];

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** Where a name may stand, the best place first: beside its dot, above it, below it. */
function positionsOf({ x, y, radius }: Pick<Dot, 'x' | 'y' | 'radius'>): NamePosition[] {
  const middle = y + Math.round(LETTER.height / 3);
  return [
    { x: x + radius + GAP, y: middle, anchor: 'start' },
    { x: x - radius - GAP, y: middle, anchor: 'end' },
    { x, y: y - radius - GAP, anchor: 'middle' },
    { x, y: y + radius + LETTER.height, anchor: 'middle' },
  ];
}

/** The room that a name takes. */
function boxOf({ x, y, anchor }: NamePosition, text: string): Box {
  const width = [...text].length * LETTER.width;
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return [left, y - LETTER.height, left + width, y + LETTER.height / 4];
}
