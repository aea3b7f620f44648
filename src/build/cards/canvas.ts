/** A canvas: fills outlines with a colour, smooth at their edges, and comes to the bytes of a PNG. */
import { deflateSync } from 'node:zlib';
import { PNG_SIGNATURE, pngChunk } from '../../content/picture-formats/png-chunk.ts';
import { UNITS } from './letters.ts';
import type { SetLine } from './outlines.ts';

/** Lines that a curve is drawn as: at the size of a headline, none is longer than some pixels. */
const LINES_OF_CURVE = 6;

type Point = readonly [x: number, y: number];

/** Steps between a colour and the ground: few, so that a card is small; enough, so that its letters are smooth. */
const LEVELS = 15;

type Color = readonly [red: number, green: number, blue: number];

export class Canvas {
  readonly #width: number;
  readonly #height: number;
  /** The place of each pixel's colour in the palette. */
  readonly #pixels: Uint8Array;
  readonly #palette: Color[] = [];

  /** @param ground its colour, `#rrggbb`, as all colours here */
  constructor(width: number, height: number, ground: string) {
    this.#width = width;
    this.#height = height;
    this.#pixels = new Uint8Array(width * height).fill(this.#placeOf(rgbOf(ground)));
  }

  /** Fills a rectangle, at whole pixels. */
  fill(x: number, y: number, width: number, height: number, color: string): void {
    const place = this.#placeOf(rgbOf(color));
    for (let row = y; row < y + height; row++) {
      this.#pixels.fill(place, row * this.#width + x, row * this.#width + x + width);
    }
  }

  /** The place of a colour in the palette, which has room for some four with their steps. */
  #placeOf([red, green, blue]: Color): number {
    const known = this.#palette.findIndex(
      (one) => one[0] === red && one[1] === green && one[2] === blue,
    );
    if (known >= 0) return known;
    if (this.#palette.length === 256) throw new Error('a card has too many colours');
    return this.#palette.push([red, green, blue]) - 1;
  }

  /**
   * Draws a line of text.
   * @param x where it begins, and `y`, its base line
   * @param size of its letters in pixels
   */
  text(line: SetLine, x: number, y: number, size: number, color: string): void {
    const scale = size / UNITS;
    // Ascents and descents of all letters are within one and a half sizes.
    const top = Math.max(0, Math.floor(y - size * 1.2));
    const height = Math.min(this.#height, Math.ceil(y + size * 0.5)) - top;
    const left = Math.max(0, Math.floor(x - size));
    const width = Math.min(this.#width, Math.ceil(x + line.width * scale + size)) - left;
    const area = new Coverage(width, height);
    for (const letter of line.letters) {
      let [atX, atY] = [x + letter.at * scale - left, y - top];
      let start: Point = [atX, atY];
      const to = (dx = 0, dy = 0): Point => [atX + dx * scale, atY - dy * scale];
      const move = ([toX, toY]: Point) => {
        area.line([atX, atY], [toX, toY]);
        [atX, atY] = [toX, toY];
      };
      for (const [sign, a, b, c = 0, d = 0] of letter.steps) {
        if (sign === 'm') {
          // An outline is closed, and the next one begins from its last point.
          area.line([atX, atY], start);
          start = to(a, b);
          [atX, atY] = start;
        } else if (sign === 'l') move(to(a, b));
        else {
          const from: Point = [atX, atY];
          const control = to(a, b);
          // The end is from the point before, as the control point is.
          const end = to(c, d);
          for (let i = 1; i <= LINES_OF_CURVE; i++) move(onCurve(from, control, end, i));
        }
      }
      area.line([atX, atY], start);
    }
    this.#blend(area, left, top, rgbOf(color));
  }

  #blend(area: Coverage, left: number, top: number, color: Color): void {
    const shares = area.shares();
    /** By the colour below, the steps towards the other. */
    const steps = new Map<number, readonly number[]>();
    for (let y = 0; y < area.height; y++) {
      for (let x = 0; x < area.width; x++) {
        const level = Math.round((shares[y * area.width + x] ?? 0) * LEVELS);
        if (level === 0) continue;
        const at = (top + y) * this.#width + left + x;
        const under = this.#pixels[at] ?? 0;
        const known = steps.get(under) ?? this.#stepsFrom(under, color);
        steps.set(under, known);
        this.#pixels[at] = known[level] ?? under;
      }
    }
  }

  #stepsFrom(place: number, color: Color): number[] {
    const ground = this.#palette[place] ?? color;
    const mixed = (i: 0 | 1 | 2, level: number) =>
      Math.round(ground[i] + ((color[i] - ground[i]) * level) / LEVELS);
    return Array.from({ length: LEVELS + 1 }, (_, level) =>
      this.#placeOf([mixed(0, level), mixed(1, level), mixed(2, level)]),
    );
  }

  /** The bytes of a PNG with a palette. */
  png(): Uint8Array {
    const row = this.#width + 1;
    // Before each row stands its filter: none.
    const rows = Buffer.alloc(row * this.#height);
    for (let y = 0; y < this.#height; y++) {
      rows.set(this.#pixels.subarray(y * this.#width, (y + 1) * this.#width), y * row + 1);
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.#width, 0);
    header.writeUInt32BE(this.#height, 4);
    // Eight bits, which are a place in the palette.
    header.set([8, 3, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from(PNG_SIGNATURE, 'latin1'),
      pngChunk('IHDR', header),
      pngChunk('PLTE', Uint8Array.from(this.#palette.flat())),
      pngChunk('IDAT', deflateSync(rows)),
      pngChunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

/** @param color `#rrggbb` */
function rgbOf(color: string): Color {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A point of a quadratic curve, of those that divide it. */
function onCurve([x0, y0]: Point, [x1, y1]: Point, [x2, y2]: Point, i: number): Point {
  const t = i / LINES_OF_CURVE;
  const u = 1 - t;
  return [u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2];
}

/**
 * How much of each pixel is within outlines: for each line, the area to its right is added in the pixels that it crosses,
 * with a sign by its direction, so that the sums along a row are the shares. The way of font-rs, without its tricks.
 */
class Coverage {
  readonly width: number;
  readonly height: number;
  readonly #areas: Float64Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#areas = new Float64Array(width * height + 1);
  }

  line([x0, y0]: Point, [x1, y1]: Point): void {
    if (y0 === y1) return;
    const sign = y0 < y1 ? 1 : -1;
    const [fromX, fromY, toX, toY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = (toX - fromX) / (toY - fromY);
    const last = Math.min(this.height, Math.ceil(toY));
    for (let row = Math.max(0, Math.floor(fromY)); row < last; row++) {
      const start = Math.max(row, fromY);
      const end = Math.min(row + 1, toY);
      const rise = sign * (end - start);
      const a = fromX + (start - fromY) * slope;
      const b = fromX + (end - fromY) * slope;
      this.#cross(row, Math.min(a, b), Math.max(a, b), rise);
    }
  }

  /** A part of a line within a row of pixels, from `left` to `right`. */
  #cross(row: number, left: number, right: number, rise: number): void {
    const first = Math.floor(left);
    const last = Math.max(first, Math.ceil(right) - 1);
    const add = (x: number, area: number) => {
      const at = Math.min(Math.max(x, 0), this.width - 1);
      this.#areas[row * this.width + at] = (this.#areas[row * this.width + at] ?? 0) + area;
    };
    /** The share of the line's height that is before a place. */
    const before = (x: number) =>
      right === left ? Number(x > left) : clamp((x - left) / (right - left));
    let covered = 0;
    for (let x = first; x <= last; x++) {
      const [start, end] = [before(x), before(x + 1)];
      const part = end - start;
      // In this pixel, what is to the right of the line's middle; in the next one, the rest.
      const middle = (Math.max(left, x) + Math.min(right, x + 1)) / 2 - x;
      add(x, rise * part * (1 - middle));
      add(x + 1, rise * part * middle);
      covered += part;
    }
    if (covered < 1) add(last + 1, rise * (1 - covered));
  }

  shares(): Float64Array {
    const shares = new Float64Array(this.width * this.height);
    for (let y = 0; y < this.height; y++) {
      let sum = 0;
      for (let x = 0; x < this.width; x++) {
        const at = y * this.width + x;
        sum += this.#areas[at] ?? 0;
        shares[at] = Math.min(1, Math.abs(sum));
      }
    }
    return shares;
  }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
