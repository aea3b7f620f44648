/** Reads the rows that are written by hand: tables of made-up newsrooms, with the article that each row must become. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { type MarkedText, readMarked } from './marked.ts';

/** Columns by what they mean; the text of a row is `body`. */
export type Role =
  | 'title'
  | 'date'
  | 'body'
  | 'url'
  | 'outlet'
  | 'source'
  | 'author'
  | 'keywords'
  | 'topic';

const ROLES = [
  'title',
  'date',
  'body',
  'url',
  'outlet',
  'source',
  'author',
  'keywords',
  'topic',
] as const satisfies readonly Role[];

const names = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const maybe = z.string().nullable().optional();

/** The article that a row must become. */
const expectation = z.strictObject({
  title: z.string().optional(),
  /** As front matter has it; null where nothing says it. */
  date: maybe,
  editor: names.optional(),
  reporter: names.optional(),
  source: names.optional(),
  /** Null takes back what the table says of all rows. */
  outlet: maybe,
  /** An agency that stands in the dateline: an article may have it as its outlet or its source. */
  agency: z.string().optional(),
  dateline: z.string().optional(),
  sourceUrl: z.string().optional(),
  /** What may be in review; everything else that is there is listed. */
  mayReview: z.array(z.string()).optional(),
  /** Why nothing is imported. */
  notImported: z.enum(['placeholder', 'refused']).optional(),
  /** The row whose article this one is, too. */
  sameAs: z.string().optional(),
  sameTextAs: z.string().optional(),
  versionOf: z.string().optional(),
});

export type Expectation = z.infer<typeof expectation>;

const cells = z.partialRecord(z.enum(ROLES), z.string());

const tableSchema = z.strictObject({
  file: z.string(),
  format: z.enum(['csv', 'tsv', 'json', 'jsonl', 'txt']),
  lang: z.string().optional(),
  /** The names of the columns, in their order. */
  columns: z.partialRecord(z.enum(ROLES), z.string()),
  /** A column that numbers the rows. */
  index: z.string().optional(),
  /** Cells that all rows have. */
  constant: cells.optional(),
  /** What is expected of all rows. */
  expect: expectation,
  rows: z.array(
    z.strictObject({
      id: z.string(),
      /** The kinds of fault that the row has, by the numbers of the list that they were counted in. */
      faults: z.array(z.number().int().min(1).max(33)),
      lang: z.string().optional(),
      /** The name of a text file. */
      name: z.string().optional(),
      cells: cells.optional(),
      text: z.string().optional(),
      /** The row whose text it has, too. */
      sameText: z.string().optional(),
      expect: expectation,
    }),
  ),
});

/** A row, as a scraper has it and as an archivist reads it. */
export interface Row {
  readonly id: string;
  readonly faults: readonly number[];
  readonly lang: string | undefined;
  /** The name of its file, where it is a text file. */
  readonly name: string | undefined;
  /** All cells but the text. */
  readonly cells: Readonly<Partial<Record<Role, string>>>;
  readonly text: MarkedText;
  readonly expect: Expectation;
}

/** The rows of one file, or of a folder of text files. */
export interface Table {
  readonly file: string;
  readonly format: z.infer<typeof tableSchema>['format'];
  readonly columns: Readonly<Partial<Record<Role, string>>>;
  readonly index: string | undefined;
  readonly rows: readonly Row[];
}

const FOLDER = fileURLToPath(new URL('rows', import.meta.url));

/** Reads all tables that are written by hand. */
export async function readTables(): Promise<Table[]> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => readTable(await readFile(join(FOLDER, name), 'utf8'))),
  );
}

function readTable(yaml: string): Table {
  const { file, format, lang, columns, index, constant, expect, rows } = tableSchema.parse(
    parse(yaml),
  );
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return {
    file,
    format,
    columns,
    index,
    rows: rows.map((row) => ({
      id: row.id,
      faults: row.faults,
      lang: row.lang ?? lang,
      name: row.name,
      cells: { ...constant, ...row.cells },
      text: readMarked(texts.get(row.sameText ?? row.id) ?? ''),
      expect: {
        ...expect,
        ...row.expect,
        mayReview: [...(expect.mayReview ?? []), ...(row.expect.mayReview ?? [])],
      },
    })),
  };
}
