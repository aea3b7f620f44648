/** Reads `import.yaml`, which says how the data beside it are imported. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../archive/problem.ts';
import { text } from '../../archive/schema-parts.ts';
import { loadYaml } from '../../content/load-yaml.ts';
import { isTimeZone } from '../../dates/article-date.ts';
import { COLUMN_KINDS, type ColumnKind } from './names.ts';
import type { Columns } from './recognize.ts';

/** The name of the file. */
export const IMPORT_FILE = 'import.yaml';

const oneOrMore = z.union(
  [text.transform((one): readonly string[] => [one]), z.array(text).min(1)],
  'a text, or a list of texts',
);

const column = text;

const dateColumns = z.union(
  [column.transform((one): readonly string[] => [one]), z.array(column).min(1).max(2)],
  'the name of a column, or a list of two: that of the day and that of the hour',
);

const columnsSchema = z
  .strictObject({
    date: dateColumns.optional(),
    ...Object.fromEntries(
      COLUMN_KINDS.filter((kind) => kind !== 'date' && kind !== 'time').map((kind) => [
        kind,
        column.optional(),
      ]),
    ),
  } as { date: z.ZodOptional<typeof dateColumns> } & {
    [kind in Exclude<ColumnKind, 'date' | 'time'>]: z.ZodOptional<typeof column>;
  })
  .transform(({ date: [date, time] = [], ...others }): Columns => {
    const all = { ...others, date, time };
    return Object.fromEntries(Object.entries(all).filter(([, name]) => name !== undefined));
  });

/** The schema of `import.yaml`. */
const importFileSchema = z.strictObject({
  /** The columns of the table, by what they are. */
  columns: columnsSchema.optional(),
  /** The outlet of all texts that name none. */
  outlet: text.optional(),
  /** The sources of all texts that name none. */
  source: oneOrMore.optional(),
  /** The language of all texts that state none. */
  lang: text.optional(),
  /** The zone of hours that have none. */
  timeZone: text.refine(isTimeZone, 'a time zone such as Asia/Jakarta').optional(),
  /** Which of the numbers `3/4/2019` is the day. */
  dateOrder: z.enum(['D/M', 'M/D'], 'D/M or M/D').optional(),
  /** Rows that are left out: by column, the values; `*` stands for any characters. */
  drop: z.record(z.string(), oneOrMore, 'values by the name of a column').optional(),
  /** Lines, or last sentences, that are no part of a text. */
  boilerplate: oneOrMore.optional(),
  /** Tags of all articles. */
  tags: oneOrMore.optional(),
});

/** A checked `import.yaml`. */
export type ImportFile = z.infer<typeof importFileSchema>;

/** An `import.yaml` that was found, or its problems. */
export interface LoadedImportFile {
  /** Its path; none where there is no such file. */
  readonly path?: string;
  readonly value: ImportFile;
  readonly problems: readonly Problem[];
}

/**
 * Finds and reads the settings of a file of data.
 * @param file the path of the data; for standard input, of a file in the folder where it is called
 * @param given the path of an `import.yaml` that the user names
 */
export async function importFileFor(file: string, given?: string): Promise<LoadedImportFile> {
  const path = given ?? join(dirname(file), IMPORT_FILE);
  if (given === undefined && !existsSync(path)) return { value: {}, problems: [] };
  const { value, problems } = await loadYaml(path, importFileSchema);
  return { path, value: value ?? {}, problems };
}

/**
 * Reads the overrides of a call: `--map title=judul`, `--map date=tanggal+jam`.
 * @returns the columns; or what is wrong with one of them
 */
export function readMap(pairs: readonly string[]): Columns | { readonly wrong: string } {
  const columns: Partial<Record<ColumnKind, string>> = {};
  for (const pair of pairs) {
    const [, name = '', column = ''] = /^(\w{1,20})\s*=(.*)$/s.exec(pair.trim()) ?? [];
    const kind = COLUMN_KINDS.find((one) => one === name);
    if (!kind || column.trim() === '')
      return { wrong: `${pair}: expected one of ${COLUMN_KINDS.join(', ')}, = and a column` };
    const [first = '', second] = kind === 'date' ? column.trim().split('+') : [column.trim()];
    columns[kind] = first;
    if (second !== undefined) columns.time = second;
  }
  return columns;
}

/** Makes the test of drop rules: whether a row is to be left out. */
export function dropRule(
  drop: ImportFile['drop'],
): (cells: readonly (readonly [string, string])[]) => boolean {
  const rules = new Map(
    Object.entries(drop ?? {}).map(([column, patterns]) => [column, patterns.map(patternOf)]),
  );
  if (rules.size === 0) return () => false;
  return (cells) =>
    cells.some(([name, value]) =>
      rules.get(name)?.some((matches) => matches(value.trim().toLowerCase())),
    );
}

/** Matches a value against a pattern with `*`, part by part, from left to right: no text makes it slow. */
function patternOf(pattern: string): (value: string) => boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  const last = rest.pop();
  return (value) => {
    if (last === undefined) return value === first;
    if (!value.startsWith(first) || !value.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = value.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= value.length - last.length;
  };
}
