/** Coordinates: where a place is, in degrees. */
import { z } from 'zod';
import { text } from './schema-parts.ts';

/** Degrees, negative in the south and in the west. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** Degrees with a decimal point, at most so many in either direction. */
function degrees(most: number, expected: string) {
  return text
    .regex(/^-?\d{1,3}(?:\.\d+)?$/, expected)
    .transform(Number)
    .refine((value) => Math.abs(value) <= most, expected);
}

const lat = degrees(
  90,
  'a latitude from -90 to 90, which stands before the longitude: `[-6.2, 106.8]`',
);
const lon = degrees(180, 'a longitude from -180 to 180, such as `106.8`');

/** `[-6.2, 106.8]`, or `{ lat: -6.2, lon: 106.8 }`. */
export const coordinates = z.union(
  [
    z.tuple([lat, lon]).transform(([lat, lon]): Coordinates => ({ lat, lon })),
    z.strictObject({ lat, lon }),
  ],
  'a latitude from -90 to 90 and a longitude from -180 to 180, such as `[-6.2, 106.8]`',
);
