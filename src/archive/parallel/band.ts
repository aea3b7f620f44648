/** The band: of all pairs of places in two texts, those near the diagonal. */

/**
 * How far from the diagonal is looked, in pieces. Texts of fewer pieces are looked at whole; for long
 * ones the time grows with their length, not with its square: 2,000 pieces and 2,000 took 0.2 seconds.
 */
const HALF_WIDTH = 100;

/**
 * Numbers the places of a table, row after row. There must not be fewer rows than columns: then the
 * diagonal goes on by one column a row at most, and a way from corner to corner is never cut.
 */
export class Band {
  readonly rows: number;
  readonly columns: number;
  readonly #width: number;
  /** The first column of each row; may be below 0. */
  readonly #first: Int32Array;

  constructor(rows: number, columns: number) {
    this.rows = rows;
    this.columns = columns;
    const half = Math.min(HALF_WIDTH, columns + 1);
    const slope = columns / Math.max(1, rows);
    this.#width = 2 * half + 1;
    this.#first = new Int32Array(rows + 1);
    for (let row = 0; row <= rows; row++) this.#first[row] = Math.round(row * slope) - half;
  }

  /** Places in all; the rows are counted from 0 to `rows`. */
  get size(): number {
    return this.#first.length * this.#width;
  }

  /** The first column of a row; may be below 0. */
  first(row: number): number {
    return this.#first[row] ?? 0;
  }

  /** The last column of a row; may be beyond the table. */
  last(row: number): number {
    return this.first(row) + this.#width - 1;
  }

  /** The number of a place, -1 where it is outside. */
  at(row: number, column: number): number {
    if (row < 0 || column < 0) return -1;
    const offset = column - this.first(row);
    return offset < 0 || offset >= this.#width ? -1 : row * this.#width + offset;
  }
}
