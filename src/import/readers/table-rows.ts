/** Reads the rows of a table, those with a fault one by one. */
import { isColumnName } from '../columns/names.ts';
import type { Line } from './lines.ts';
import { type Cells, type Found, faultOfRow, LONGEST_SAID } from './reader.ts';
import { fits, read, readPlainly, type Shape, saidDelimiter } from './table-cells.ts';
import { linesOfRow, type RawRow, RowCutter } from './table-cutter.ts';

/*
 * Lines are put together to rows by counting quotation marks, and csv-parse reads the rows, some hundred at a time.
 * It reads strictly: where quotation marks are wrong, rows would else run into one another unseen. Only the rows that
 * it refuses are read one by one.
 */

/** Rows that are read at a time, at most of so many characters. */
const GROUP = 200;
const GROUP_LENGTH = 1_000_000;

/** Reads rows in groups, and those of a group with a faulty row one by one. */
export class RowReader {
  readonly #shape: Shape;
  readonly #cutter: RowCutter;
  #waiting: RawRow[] = [];
  #length = 0;
  /** The number of the last row. */
  #row = 0;
  /** The last line of a faulty row behind which no row could be read yet: what is up to there is a part of it. */
  #faultyTo = 0;

  constructor(shape: Shape) {
    this.#shape = shape;
    this.#cutter = new RowCutter(shape.quotes);
  }

  push(line: Line): readonly Found[] {
    for (const row of this.#cutter.push(line)) this.#add(row);
    if (this.#waiting.length < GROUP && this.#length < GROUP_LENGTH) return [];
    return this.#readGroup();
  }

  end(): readonly Found[] {
    const found: Found[] = [];
    do {
      for (const row of this.#cutter.rest()) this.#add(row);
      found.push(...this.#readGroup());
    } while (!this.#cutter.isEmpty);
    return found;
  }

  #add(row: RawRow): void {
    this.#waiting.push(row);
    this.#length += row.text.length;
  }

  #readGroup(): readonly Found[] {
    const rows = this.#waiting.filter((row) => row.tooLong !== undefined || row.text.trim() !== '');
    const shape = this.#shape;
    this.#waiting = [];
    this.#length = 0;
    const plain = rows.every((row) => row.tooLong === undefined && !row.open);
    const read = plain ? readPlainly(rows, shape) : undefined;
    const isGood =
      read?.length === rows.length && read.every((cells) => fits(cells, shape.names.length));
    if (!read || !isGood) return this.#readAlone(rows);
    if (rows.length > 0) this.#faultyTo = 0;
    return read.map((cells, i) => foundOf(cells, rows[i]?.line ?? 0, shape, ++this.#row));
  }

  /**
   * Reads rows of which one is faulty. A faulty row of several lines lacks a mark in one of them, perhaps the first: its
   * other lines are put together anew, with those that follow.
   */
  #readAlone(rows: readonly RawRow[]): Found[] {
    const found: Found[] = [];
    // The next line is the last: lines are put back on top.
    const lines = [
      ...rows.flatMap(linesOfRow),
      ...this.#cutter.rest().flatMap(linesOfRow),
    ].reverse();
    const first = rows[0];
    // A row that is open at the end of the file stays so, whatever is put together anew.
    let queue: RawRow[] = first?.open ? [first] : [];
    if (first?.open) lines.splice(lines.length - linesOfRow(first).length);
    for (;;) {
      for (const row of queue) {
        const one = this.#readOne(row);
        if (one) found.push(one);
        const isFaulty = !one || one.kind === 'fault';
        if (isFaulty && row.text.includes('\n')) lines.push(...linesOfRow(row).slice(1).reverse());
      }
      const line = lines.pop();
      if (!line) return found;
      queue =
        line.tooLong === undefined && line.text.trim() === '' && this.#cutter.isEmpty
          ? []
          : this.#cutter.push(line);
    }
  }

  /** @returns nothing for what belongs to a row that is reported already */
  #readOne(row: RawRow): Found | undefined {
    const shape = this.#shape;
    const cells = row.tooLong === undefined ? read(row, shape) : undefined;
    if (cells && fits(cells, shape.names.length)) {
      this.#faultyTo = 0;
      return foundOf(cells, row.line, shape, ++this.#row);
    }
    if (row.line <= this.#faultyTo) return undefined;
    this.#faultyTo = row.line + linesOfRow(row).length - 1;
    return faultIn(row, cells, shape, ++this.#row);
  }
}

function faultIn(
  row: RawRow,
  cells: readonly string[] | undefined,
  { names, delimiter }: Shape,
  number: number,
): Found {
  const { line, text, tooLong } = row;
  if (tooLong !== undefined) {
    return faultOfRow(number, line, [`a row of ${tooLong} characters`, LONGEST_SAID]);
  }
  const said: readonly [string, string] = cells
    ? [
        `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`,
        `${names.length}, as the line of names has`,
      ]
    : [
        'quotation marks that do not match',
        `a cell with quotation marks or ${saidDelimiter(delimiter)} in quotation marks, and each mark in it twice`,
      ];
  return faultOfRow(number, line, said, text.split('\n', 1)[0]);
}

const ONE_LINE = 'one line of names';

function foundOf(cells: readonly string[], line: number, { names }: Shape, row: number): Found {
  const values = cells.slice(0, names.length).map((cell) => cell.trim());
  const again = values.filter((value, i) => value !== '' && value === names[i]).length;
  const filled = values.filter((value) => value !== '');
  if (again >= 2 && again === filled.length) {
    return faultOfRow(row, line, ['the line of names again; it is left aside', ONE_LINE]);
  }
  if (row === 1 && filled.length >= 2 && filled.every(isColumnName)) {
    return faultOfRow(row, line, ['a second line of names; it is left aside', ONE_LINE]);
  }
  const named: Cells = names.map((name, i) => [name, cells[i] ?? ''] as const);
  return { kind: 'row', cells: named, row, line };
}
