/** Writes rows as the files that a scraper leaves. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readMarked } from './marked.ts';
import type { Role, Row, Table } from './rows.ts';

/** How rows are given to the importer: as the tables that they are, or each as a text file of its own. */
export type Form = 'tables' | 'texts';

/** A row, and where the importer finds it. */
export interface Placed {
  readonly row: Row;
  /** As the importer is told it. */
  readonly file: string;
  /** From 1; none in a text file. */
  readonly number: number | undefined;
}

/**
 * Writes tables below a folder.
 * @returns the files in which the rows are
 */
export async function writeTables(
  tables: readonly Table[],
  folder: string,
  form: Form,
): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const table of tables) {
    if (form === 'tables' && table.format !== 'txt') {
      const file = join(folder, table.file);
      await put(file, formatTable(table));
      placed.push(...table.rows.map((row, i) => ({ row, file, number: i + 1 })));
    } else {
      for (const row of table.rows) {
        const file = join(folder, 'papka', row.name ?? textName(row));
        const own = row.name === undefined ? asText(row) : row;
        await put(file, own.text.raw);
        placed.push({ row: own, file, number: undefined });
      }
    }
  }
  return placed;
}

async function put(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

function formatTable(table: Table): string {
  switch (table.format) {
    case 'csv':
      return [namesOf(table), ...table.rows.map((row, i) => cellsOf(row, i, table))]
        .map(csvLine)
        .join('');
    case 'tsv':
      return [namesOf(table), ...table.rows.map((row, i) => cellsOf(row, i, table))]
        .map((cells) => `${cells.join('\t')}\n`)
        .join('');
    case 'jsonl':
      return table.rows.map((row) => `${JSON.stringify(recordOf(row, table))}\n`).join('');
    case 'json':
      return `${JSON.stringify(
        table.rows.map((row) => recordOf(row, table)),
        null,
        1,
      )}\n`;
    case 'txt':
      return '';
  }
}

/** The names of the columns of a table. */
export function namesOf({ index, columns }: Pick<Table, 'index' | 'columns'>): string[] {
  return [...(index === undefined ? [] : [index]), ...Object.values(columns)];
}

/** The cells of a row, in the order of the columns. */
export function cellsOf(
  row: Row,
  number: number,
  { index, columns }: Pick<Table, 'index' | 'columns'>,
): string[] {
  const roles = Object.keys(columns) as Role[];
  return [
    ...(index === undefined ? [] : [String(number)]),
    ...roles.map((role) => cell(row, role)),
  ];
}

function cell(row: Row, role: Role): string {
  return role === 'body' ? row.text.raw : (row.cells[role] ?? '');
}

/** A line of a CSV file, quoted where it has to be (RFC 4180). */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells.map((one) =>
    /[",\n\r]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one,
  );
  return `${quoted.join(',')}\n`;
}

function recordOf(row: Row, { columns }: Table): Record<string, string> {
  const roles = Object.keys(columns) as Role[];
  return Object.fromEntries(
    roles.flatMap((role) => {
      const value = cell(row, role);
      // As scrapers do, a column that a row has not is left out.
      return value === '' && role !== 'body' ? [] : [[columns[role] ?? role, value]];
    }),
  );
}

/** The name of a row's own text file: the day that only its address has is in it. */
function textName({ id, cells: { date, url } }: Row): string {
  const day = date === undefined ? /\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(url ?? '') : null;
  return day ? `${day.slice(1).join('-')}-${id}.txt` : `${id}.txt`;
}

/** The row as a text file, with title and date above its text, and no other cell. */
function asText(row: Row): Row {
  const { cells, expect, text } = row;
  const { title, date, url: _url, ...others } = cells;
  const above = [title, date].flatMap((cell) => (cell ? [`⟦-${cell}⟧\n`] : [])).join('');
  const head = readMarked(above);
  const { sourceUrl: _, ...left } = expect;
  const isTold = (cell: string | undefined) => cell === undefined || text.raw.includes(cell);
  return {
    ...row,
    cells: isTold(others.author) ? others : {},
    text: { ...text, raw: `${head.raw}${text.raw}\n`, words: [...head.words, ...text.words] },
    expect: {
      ...left,
      title,
      outlet: isTold(others.outlet) ? expect.outlet : undefined,
      source: isTold(others.source) ? expect.source : undefined,
      mayReview: [...(expect.mayReview ?? []), 'title', 'date'],
    },
  };
}
