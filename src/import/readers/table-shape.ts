/** Tells how the table is written that a file begins with: its delimiter, its quotation marks, the names of its columns. */
import { isColumnName } from '../columns/names.ts';
import type { Beginning } from './reader.ts';
import { DELIMITERS, read, type Shape } from './table-cells.ts';
import { cut } from './table-cutter.ts';
import { RowReader } from './table-rows.ts';

/** Lines above the names: a title of the table, `sep=;`. */
const MOST_ABOVE = 4;

/** Longest name of a column. */
const LONGEST_NAME = 60;

/** Lines below the names by which a table is told. */
const TRIED = 300;

/** Tells how the table is written that a file begins with; `undefined` where it is none. */
export function tellShape({ text, whole, ending }: Beginning): Shape | undefined {
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

/** A line by which a spreadsheet is told the delimiter: `sep=;`. */
export function isSep(line: string): boolean {
  return line.trim() === '' || /^"?sep=.{1,3}$/i.test(line.trim());
}
