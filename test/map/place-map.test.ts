/** The map of places: its region, its land, its dots and their names. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeRing, encodeRings, outlinePath } from '../../src/map/place-map/outline.ts';
import { type Placed, placeMapOf } from '../../src/map/place-map/place-map.ts';
import { boundsOf, regionOf } from '../../src/map/place-map/region.ts';

const JAKARTA = { lat: -6.2, lon: 106.82 };
const MOSCOW = { lat: 55.76, lon: 37.62 };
const FIJI = { lat: -18.1, lon: 178.4 };
const SAMOA = { lat: -13.8, lon: -171.8 };

const placed = (text: string, coordinates: Placed['coordinates'], count = 1): Placed => ({
  place: { address: undefined, label: { text, lang: undefined }, count },
  coordinates,
});

/** The polygons of a path. */
function polygonsOf(path: string): [number, number][][] {
  return path
    .split('z')
    .filter((part) => part !== '')
    .map((part) => {
      let [x, y] = [0, 0];
      return [...part.matchAll(/[Ml](-?\d+)\s?(-?\d+)/g)].map(([step = '', dx, dy]) => {
        [x, y] = step.startsWith('M') ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
        return [x, y];
      });
    });
}

/** Whether a point is on land, by the rule `evenodd`. */
function isLand(path: string, [x, y]: readonly [number, number]): boolean {
  let crossings = 0;
  for (const polygon of polygonsOf(path)) {
    for (const [i, [x1, y1]] of polygon.entries()) {
      const [x2, y2] = polygon.at(i - 1) ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) crossings++;
    }
  }
  return crossings % 2 === 1;
}

describe('the region of a map', () => {
  it('has all places, with room around them, and no more of the world than they need', () => {
    const { west, east, south, north } = boundsOf([JAKARTA, MOSCOW]);
    assert.ok(west < 37 && west > 0 && east > 107 && east < 150, `${west}, ${east}`);
    assert.ok(south < -6.2 && north > 55.8 && north <= 90);
  });

  it('lies across the 180th meridian where its places do', () => {
    const { west, east } = boundsOf([FIJI, SAMOA]);
    assert.ok(east - west < 20, `${west}, ${east}`);
    assert.ok(west < 178.4 && east > 360 - 171.8);
  });

  it('is never narrower than the outline is fine, nor flatter or higher than a page takes', () => {
    for (const places of [
      [JAKARTA],
      [{ lat: 89, lon: 0 }],
      [
        { lat: -6, lon: 100 },
        { lat: -6, lon: 140 },
      ],
    ]) {
      const bounds = boundsOf(places);
      assert.ok(bounds.east - bounds.west >= 10);
      assert.ok(bounds.north <= 90 && bounds.south >= -90);
      const { width, height } = regionOf(bounds);
      assert.ok(height > 0.5 * width && height < 0.9 * width, `${width}, ${height}`);
    }
  });
});

describe('the land of a map', () => {
  it('is read as it was written', () => {
    const ring = [
      [0, 0],
      [179.98, -90],
      [-0.02, 3.5],
      [0, 0],
    ] as const;
    const [line = ''] = encodeRings([ring]);
    assert.deepEqual(decodeRing(line), ring);
  });

  for (const [name, places, land, sea] of [
    ['Java', [JAKARTA], [107.6, -7.1], [110, -4.5]],
    ['the world', [JAKARTA, MOSCOW, { lat: 34, lon: -118 }], [100, 60], [80, -10]],
    [
      'Chukotka and Alaska',
      [
        { lat: 66, lon: 175 },
        { lat: 64, lon: -155 },
      ],
      [184, 66.5],
      [185, 60],
    ],
    [
      'an inner sea',
      [
        { lat: 42, lon: 45 },
        { lat: 42, lon: 58 },
      ],
      [46, 42],
      [50.5, 42],
    ],
  ] as const) {
    it(`is where it is: ${name}`, () => {
      const region = regionOf(boundsOf(places));
      const path = outlinePath(region);
      assert.ok(isLand(path, region.place(land[0], land[1])), 'land');
      assert.ok(!isLand(path, region.place(sea[0], sea[1])), 'sea');
      for (const [x, y] of polygonsOf(path).flat()) {
        assert.ok(x >= -5 && x <= region.width + 5 && y >= -5 && y <= region.height + 5);
      }
      // One page of an edition has it.
      assert.ok(path.length < 8000, `${path.length} characters`);
    });
  }
});

describe('the dots of a map', () => {
  it('are as large as their articles are many, the largest first; places without coordinates are told', () => {
    const map = placeMapOf([
      placed('Desa', undefined),
      placed('Moskwa', MOSCOW, 1),
      placed('Jakarta', JAKARTA, 9),
    ]);
    assert.deepEqual(
      map?.dots.map(({ place }) => place.label.text),
      ['Jakarta', 'Moskwa'],
    );
    const [large, small] = map?.dots ?? [];
    assert.ok(large && small && large.radius > small.radius);
    // In the drawing, south is below north.
    assert.ok(large.x > small.x && large.y > small.y);
    assert.deepEqual(
      map?.elsewhere.map(({ label }) => label.text),
      ['Desa'],
    );
    assert.equal(placeMapOf([placed('Desa', undefined)]), undefined);
  });

  it('have names that cover neither one another nor the edge; a crowd leaves most of them out', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      placed(`Kampung nomor ${i}`, { lat: -6 - (i % 7) / 50, lon: 106 + i / 60 }, i + 1),
    );
    const map = placeMapOf([...crowd, placed('Jauh di timur', { lat: -8, lon: 125 })]);
    assert.ok(map);
    const named = map.dots.flatMap(({ name, place }) =>
      name ? [{ ...name, width: place.label.text.length * 11 }] : [],
    );
    assert.ok(named.length >= 2 && named.length < 12, `${named.length} names`);
    const { width } = regionOf(map.bounds);
    const boxes = named.map(({ x, y, anchor, width: own }) => {
      const left = { start: x, middle: x - own / 2, end: x - own }[anchor];
      assert.ok(left >= 0 && left + own <= width);
      return { left, right: left + own, top: y - 20, bottom: y };
    });
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        assert.ok(apart, JSON.stringify([a, b]));
      }
    }
  });
});
