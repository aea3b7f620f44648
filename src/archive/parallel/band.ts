/** The band: of all pairs of places in two texts, those near the diagonal. */

/**
 * How far from the diagonal is looked, in pieces. Texts of fewer pieces are looked at whole; for long
 * ones the time grows with their length, not with its square: 2,000 pieces and 2,000 took 0.4 seconds.
 */
const HALF_WIDTH = 100;

/**
 * Numbers the places of a table, row after row. There must not be fewer rows than columns: then the
 * diagonal goes on by one column a row at most, and a way from corner to corner is never cut.
 */
export class Band {
  readonly #rows: number;
  readonly #slope: number;
  readonly #half: number;
  readonly #width: number;

  constructor(rows: number, columns: number) {
    this.#rows = rows;
    this.#slope = columns / Math.max(1, rows);
    this.#half = Math.min(HALF_WIDTH, columns + 1);
    this.#width = 2 * this.#half + 1;
  }

  /** Places in all; the rows are counted from 0 to `rows`. */
  get size(): number {
    return (this.#rows + 1) * this.#width;
  }

  /** The first column of a row; may be below 0. */
  first(row: number): number {
    return Math.round(row * this.#slope) - this.#half;
  }

  /** The last column of a row; may be beyond the table. */
  last(row: number): number {
    return this.first(row) + this.#width - 1;
  }

  /** The number of a place, -1 where it is outside. */
  at(row: number, column: number): number {
    const offset = column - this.first(row);
    const outside = row < 0 || column < 0 || offset < 0 || offset >= this.#width;
    return outside ? -1 : row * this.#width + offset;
  }
}
