/** Writes a file of the archive's data in its format, before it is packed. */
import { bibtex } from '../citations/bibtex.ts';
import { csvTable, type Delimiter } from '../citations/csv-table.ts';
import { ris } from '../citations/ris.ts';
import type { Column, DataRow, Value } from '../map/data/columns.ts';
import type { DataFileView } from '../map/data/data-view.ts';
import { citationOf } from './citations.ts';
import { tmx } from './tmx.ts';

/** What joins the values of a list in a cell. */
export const LIST_DELIMITER = '; ';

/**
 * Writes a file.
 * @param rows as the columns of the view have them
 * @param program and its version, for machines
 */
export function dataFile(view: DataFileView, rows: Iterable<DataRow>, program: string): string {
  switch (view.format) {
    case 'jsonl':
      return jsonLines(view.columns, rows);
    case 'csv':
      return table(view.columns, rows, ',');
    case 'tsv':
      return table(view.columns, rows, '\t');
    case 'bib':
      return bibtex([...rows].map(citationOf));
    case 'ris':
      return ris([...rows].map(citationOf));
    case 'tmx':
      return tmx(rows, program);
  }
}

/** An object a line, in the order of the columns; what is not known is left out. */
function jsonLines(columns: readonly Column[], rows: Iterable<DataRow>): string {
  const lines: string[] = [];
  for (const row of rows) {
    const values: Record<string, Value> = {};
    for (const { name } of columns) values[name] = row[name];
    lines.push(`${JSON.stringify(values)}\n`);
  }
  return lines.join('');
}

function table(columns: readonly Column[], rows: Iterable<DataRow>, delimiter: Delimiter): string {
  const cells = [...rows].map((row) => columns.map(({ name }) => cellOf(row[name])));
  const header = columns.map(({ name }) => name);
  return csvTable(header, cells, delimiter);
}

function cellOf(value: Value): string | number {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) {
    return value.map((one) => String(one).replaceAll(';', '；')).join(LIST_DELIMITER);
  }
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
