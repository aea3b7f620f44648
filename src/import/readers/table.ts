/** Reads tables of text: cells with commas, semicolons, tabs or bars between them, a row a line. */
import { parse } from 'csv-parse/sync';
import { isColumnName } from '../columns/names.ts';
import { type Line, linesOf } from './lines.ts';
import {
  type Beginning,
  type Cells,
  type Found,
  faultOfRow,
  LONGEST,
  LONGEST_SAID,
  type Reader,
} from './reader.ts';

/*
 * Lines are put together to rows by counting quotation marks, and csv-parse reads the rows, some hundred at a time.
 * It reads strictly: where quotation marks are wrong, rows would else run into one another unseen. Only the rows that
 * it refuses are read one by one.
 */

/** How a table is written. */
export interface Shape {
  readonly delimiter: string;
  /** Whether cells may stand in quotation marks; without, a mark is a character like others. */
  readonly quotes: boolean;
  readonly names: readonly string[];
  /** The line of the names, from 1. */
  readonly line: number;
}

/** A row before its cells are told apart. */
interface RawRow {
  readonly text: string;
  readonly line: number;
  readonly tooLong?: number;
  /** Lines of a row whose last quotation mark is missing. */
  readonly open?: true;
}

const DELIMITERS: readonly (readonly [sign: string, said: string])[] = [
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
];

/** Rows that are read at a time, at most of so many characters. */
const GROUP = 200;
const GROUP_LENGTH = 1_000_000;

/** Lines above the names: a title of the table, `sep=;`. */
const MOST_ABOVE = 4;

/** Longest name of a column. */
const LONGEST_NAME = 60;

/** Lines below the names by which a table is told. */
const TRIED = 300;

export const table: Reader = {
  name: 'a table',
  tells: (beginning) => tellShape(beginning) !== undefined,
  async *read(source) {
    const shape = tellShape(source.beginning);
    if (!shape) throw new Error('a table is read once its shape is told');
    for (let line = 1; line < shape.line; line++) {
      const fault = { line, column: 1, ...ABOVE };
      if (!isSep(lineAt(source.beginning.text, line))) yield { kind: 'fault', fault };
    }
    yield* readRows(linesOf(source.chunks()), shape);
  },
};

const ABOVE = {
  subject: 'line above the names of the columns',
  found: 'a line that is no row; it is left aside',
  expected: 'the names in the first line',
};

/** The delimiter of a table in words: `commas`. */
function saidDelimiter(delimiter: string): string {
  return DELIMITERS.find(([sign]) => sign === delimiter)?.[1] ?? delimiter;
}

function lineAt(text: string, line: number): string {
  return text.split(/\r?\n/, line)[line - 1] ?? '';
}

/** A line by which a spreadsheet is told the delimiter: `sep=;`. */
function isSep(line: string): boolean {
  return line.trim() === '' || /^"?sep=.{1,3}$/i.test(line.trim());
}

/** Tells how the table is written that a file begins with; `undefined` where it is none. */
function tellShape({ text, whole, ending }: Beginning): Shape | undefined {
  const lines = text.split(!text.includes('\n') && text.includes('\r') ? '\r' : /\r?\n/);
  if (!whole) lines.pop();
  const named = ending === '.csv' || ending === '.tsv' || ending === '.tab';
  const found = DELIMITERS.flatMap(([delimiter]) => shapeWith(delimiter, lines, named));
  const [best] = found.toSorted((a, b) => b.weight - a.weight);
  return best?.shape;
}

interface Candidate {
  readonly shape: Shape;
  readonly weight: number;
}

function shapeWith(delimiter: string, lines: readonly string[], named: boolean): Candidate[] {
  const filled = lines.map((text, i) => ({ text, line: i + 1 }));
  for (const quotes of delimiter === '\t' || delimiter === '|' ? [false, true] : [true]) {
    for (const row of cut(filled, quotes).slice(0, MOST_ABOVE + 1)) {
      const names = read(row, { delimiter, quotes });
      if (isSep(row.text) || !names || !areNames(names, delimiter)) continue;
      const shape = { delimiter, quotes, names: uniqueNames(names), line: row.line };
      const below = tryRows(filled, shape);
      // Marks that stand at both ends of cells are no characters of the cells.
      const wrapped = below.cells.some((cell) => /^".*"$/s.test(cell));
      if (!quotes && (wrapped || names.some((name) => /^".*"$/.test(name)))) break;
      const known = names.filter(isColumnName).length;
      if (!areRows(below, { known, width: names.length, named })) continue;
      const share = below.rows / (below.rows + below.faults || 1);
      return [{ shape, weight: known * 100 + share * names.length }];
    }
  }
  return [];
}

/** What the first lines below the names are, read as rows. */
interface Below {
  readonly rows: number;
  readonly faults: number;
  readonly cells: readonly string[];
}

function tryRows(lines: readonly { text: string; line: number }[], shape: Shape): Below {
  const reader = new RowReader(shape);
  const below = lines.filter(({ line }) => line > shape.line).slice(0, TRIED);
  const found = [...below.flatMap((line) => reader.push(line)), ...reader.end()];
  const cells = found.map((one) => (one.kind === 'row' ? one.cells.map(([, cell]) => cell) : []));
  const rows = cells.filter((one) => one.length > 0).length;
  return { rows, faults: found.length - rows, cells: cells.flat() };
}

/** Whether cells may be names of columns, and are not words of a sentence with a comma in it. */
function areNames(cells: readonly string[], delimiter: string): boolean {
  const names = cells.map((cell) => cell.trim());
  if (names.length < 2 || names.every((name) => name === '')) return false;
  if (names.some((name) => name.length > LONGEST_NAME || /[\n"]|[.!?…]$|:\/\//.test(name))) {
    return false;
  }
  const known = names.filter(isColumnName).length;
  const spaced = delimiter !== '\t' && cells.slice(1).some((cell) => /^\s\S/.test(cell));
  if (spaced) return known >= 2 && known * 2 >= names.length;
  // Names that nobody knows have no signs.
  const plain = names.every((name) => /^[\p{L}_][\p{L}\p{M}\p{N}_ -]{0,39}$/u.test(name));
  return known > 0 || (plain && names.length >= 3);
}

/** Whether what stands below the names are rows; the better the names are known, the more of them may be faulty. */
function areRows(
  { rows, faults }: Below,
  { known, width, named }: { known: number; width: number; named: boolean },
): boolean {
  if (rows + faults === 0) return named && known > 0;
  if (known >= 2) return rows > 0 || known === width;
  if (known === 1) return rows > 0 && rows >= faults;
  return rows >= 3 && faults * 9 <= rows;
}

function fits(cells: readonly string[] | undefined, width: number): boolean {
  return cells !== undefined && sized(cells, width) !== undefined;
}

/** Gives a row the width of its table: cells too many may be empty, as spreadsheets leave them. */
function sized(cells: readonly string[], width: number): readonly string[] | undefined {
  if (cells.length === width) return cells;
  if (cells.length < width) return undefined;
  return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : undefined;
}

/** Names of columns, each once: what is not named is `column 2`, a second `judul` is `judul (2)`. */
function uniqueNames(cells: readonly string[]): string[] {
  const times = new Map<string, number>();
  return cells.map((cell, i) => {
    const name = cell.trim() === '' ? '' : cell.trim();
    if (name === '') return i === 0 ? '' : `column ${i + 1}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}

/** Reads the rows below the names. */
async function* readRows(
  groups: AsyncIterable<readonly Line[]>,
  shape: Shape,
): AsyncGenerator<Found> {
  const reader = new RowReader(shape);
  for await (const lines of groups) {
    for (const line of lines) {
      if (line.line > shape.line) yield* reader.push(line);
    }
  }
  yield* reader.end();
}

/** Reads rows in groups, and those of a group with a faulty row one by one. */
class RowReader {
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

function linesOfRow({ text, line, tooLong }: RawRow): Line[] {
  if (tooLong !== undefined) return [{ text, line, tooLong }];
  return text.split('\n').map((one, i) => ({ text: one, line: line + i }));
}

function faultIn(
  row: RawRow,
  cells: readonly string[] | undefined,
  { names, delimiter }: Shape,
  number: number,
): Found {
  if (row.tooLong !== undefined) {
    return faultOfRow(number, row.line, `a row of ${row.tooLong} characters`, LONGEST_SAID);
  }
  return cells
    ? faultOfRow(
        number,
        row.line,
        `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`,
        `${names.length}, as the line of names has`,
      )
    : faultOfRow(
        number,
        row.line,
        'quotation marks that do not match',
        `a cell with quotation marks or ${saidDelimiter(delimiter)} in quotation marks, and each mark in it twice`,
      );
}

function foundOf(cells: readonly string[], line: number, { names }: Shape, row: number): Found {
  const values = cells.slice(0, names.length).map((cell) => cell.trim());
  const again = values.filter((value, i) => value !== '' && value === names[i]).length;
  const filled = values.filter((value) => value !== '');
  if (again >= 2 && again === filled.length) {
    return faultOfRow(row, line, 'the line of names again; it is left aside', 'one line of names');
  }
  if (row === 1 && filled.length >= 2 && filled.every(isColumnName)) {
    return faultOfRow(row, line, 'a second line of names; it is left aside', 'one line of names');
  }
  const named: Cells = names.map((name, i) => [name, cells[i] ?? ''] as const);
  return { kind: 'row', cells: named, row, line };
}

/** Reads one row in the ways that tables are written in; `undefined` where it can be read in none. */
function read(
  { text, open }: RawRow,
  shape: Pick<Shape, 'delimiter' | 'quotes'>,
): readonly string[] | undefined {
  if (open) return undefined;
  if (!shape.quotes) return text.split(shape.delimiter);
  const strict = readStrictly(text, shape);
  if (strict) return strict.length === 1 ? strict[0] : undefined;
  // Marks with a backslash before them, as databases write them.
  const escaped = text.includes('\\"') ? readStrictly(text, shape, { escapedBy: '\\' }) : undefined;
  if (escaped?.length === 1) return escaped[0];
  // A mark in the middle of a cell. In a row of several lines this could hide the beginning of another row.
  const relaxed = text.includes('\n') ? undefined : readStrictly(text, shape, { relax: true });
  return relaxed?.length === 1 ? relaxed[0] : undefined;
}

/** Reads rows of which none is faulty: those that are simple here, as the library takes ten times as long for them. */
function readPlainly(rows: readonly RawRow[], shape: Shape): string[][] | undefined {
  const simple = shape.quotes ? rows.map(({ text }) => cellsOf(text, shape.delimiter)) : [];
  const isSimple = shape.quotes && simple.every((cells) => cells !== undefined);
  if (isSimple) return simple as string[][];
  return readStrictly(rows.map(({ text }) => text).join('\n'), shape);
}

/** Reads a row in which each mark is where it should be; `undefined` for any other row. */
function cellsOf(text: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; at += delimiter.length) {
    let end: number;
    if (text.startsWith('"', at)) {
      end = text.indexOf('"', at + 1);
      while (end >= 0 && text.startsWith('"', end + 1)) end = text.indexOf('"', end + 2);
      if (end < 0) return undefined;
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      end++;
    } else {
      const next = text.indexOf(delimiter, at);
      end = next < 0 ? text.length : next;
      const cell = text.slice(at, end);
      if (/["\r\n]/.test(cell)) return undefined;
      cells.push(cell);
    }
    if (end === text.length) return cells;
    if (!text.startsWith(delimiter, end)) return undefined;
    at = end;
  }
}

function readStrictly(
  text: string,
  { delimiter, quotes }: Pick<Shape, 'delimiter' | 'quotes'>,
  { escapedBy = '"', relax = false } = {},
): string[][] | undefined {
  if (!quotes) return text.split('\n').map((line) => line.split(delimiter));
  try {
    return parse(text, {
      delimiter,
      escape: escapedBy,
      quote: '"',
      record_delimiter: ['\n', '\r\n'],
      relax_column_count: true,
      relax_quotes: relax,
      skip_empty_lines: true,
    });
  } catch {
    return undefined;
  }
}

/** Puts lines together to rows. */
function cut(lines: readonly { text: string; line: number }[], quotes: boolean): RawRow[] {
  const cutter = new RowCutter(quotes);
  return [...lines.flatMap((line) => cutter.push(line)), ...cutter.rest()];
}

/** Puts lines together to rows: a row ends with the first line up to which quotation marks are in pairs. */
class RowCutter {
  readonly #quotes: boolean;
  #lines: string[] = [];
  #line = 0;
  #length = 0;

  constructor(quotes: boolean) {
    this.#quotes = quotes;
  }

  push({ text, line, tooLong }: Line): RawRow[] {
    if (tooLong !== undefined) return [...this.rest(), { text, line, tooLong }];
    const isOdd = this.#quotes && hasOddQuotes(text);
    if (this.#lines.length === 0) {
      if (!isOdd) return [{ text, line }];
      this.#line = line;
    }
    this.#lines.push(text);
    this.#length += text.length + 1;
    if (this.#length > LONGEST) return this.rest();
    return isOdd && this.#lines.length > 1 ? [this.#take()] : [];
  }

  /** Whether no row is begun. */
  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  /** What is left where the last mark is missing. */
  rest(): RawRow[] {
    return this.#lines.length === 0 ? [] : [{ ...this.#take(), open: true }];
  }

  #take(): RawRow {
    const row = { text: this.#lines.join('\n'), line: this.#line };
    this.#lines = [];
    this.#length = 0;
    return row;
  }
}

function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}
