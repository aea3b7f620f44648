/** Band: the cells of the alignment table that are near the diagonal. */

/**
 * Half the width of the band, in units. For texts with fewer units it covers the whole table; for longer ones the
 * time grows with their length, not with its square: two texts of 2,000 units took 0.2 seconds.
 */
const HALF_WIDTH = 100;

/**
 * Numbers the cells of the band, row by row. Rows and columns are the positions before, between and after the
 * units of two texts. There must not be fewer rows than columns: then the diagonal advances by at most one column
 * per row, and the band connects the corners of the table.
 */
export class Band {
  readonly rows: number;
  readonly columns: number;
  readonly #width: number;
  /** The first column of each row; may be below 0. */
  readonly #first: Int32Array;

  /**
   * @param rows the number of units in the longer text
   * @param columns the number of units in the other one
   */
  constructor(rows: number, columns: number) {
    this.rows = rows;
    this.columns = columns;
    const half = Math.min(HALF_WIDTH, columns + 1);
    const slope = columns / Math.max(1, rows);
    this.#width = 2 * half + 1;
    this.#first = new Int32Array(rows + 1);
    for (let row = 0; row <= rows; row++) this.#first[row] = Math.round(row * slope) - half;
  }

  /** The number of cells; rows are numbered from 0 to `rows`. */
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

  /** The number of a cell; -1 outside the band. */
  at(row: number, column: number): number {
    if (row < 0 || column < 0) return -1;
    const offset = column - this.first(row);
    return offset < 0 || offset >= this.#width ? -1 : row * this.#width + offset;
  }
}
