/** Tells the cells of a row apart. */
import { parse } from 'csv-parse/sync';
import type { RawRow } from './table-cutter.ts';

/** How a table is written. */
export interface Shape {
  readonly delimiter: string;
  /** Whether cells may stand in quotation marks; without, a mark is a character like others. */
  readonly quotes: boolean;
  readonly names: readonly string[];
  /** The line of the names, from 1. */
  readonly line: number;
}

/** Signs between cells, and their names. */
export const DELIMITERS: readonly (readonly [sign: string, said: string])[] = [
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
];

/** The delimiter of a table in words: `commas`. */
export function saidDelimiter(delimiter: string): string {
  return DELIMITERS.find(([sign]) => sign === delimiter)?.[1] ?? delimiter;
}

/** Reads one row in the ways that tables are written in; `undefined` where it can be read in none. */
export function read(
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
export function readPlainly(rows: readonly RawRow[], shape: Shape): string[][] | undefined {
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

/** Reads rows strictly; `undefined` where quotation marks are wrong. */
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

/** Whether a row has as many cells as its table. */
export function fits(cells: readonly string[] | undefined, width: number): boolean {
  return cells !== undefined && sized(cells, width) !== undefined;
}

/** Gives a row the width of its table: cells too many may be empty, as spreadsheets leave them. */
function sized(cells: readonly string[], width: number): readonly string[] | undefined {
  if (cells.length === width) return cells;
  if (cells.length < width) return undefined;
  return cells.slice(width).every((cell) => cell.trim() === '') ? cells.slice(0, width) : undefined;
}
