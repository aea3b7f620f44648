/** Exports an archive as two tables of Dublin Core: one for Omeka S, one for CollectionBuilder. */
import type { ExportFile, ExportFormat, ExportInput } from '../format.ts';
import { COLUMNS, type Column, ownColumns, pictureFile } from './columns.ts';
import { csvRow } from './row.ts';
import { type Row, rowsOf } from './rows.ts';

export const csv: ExportFormat = {
  description: 'Dublin Core as CSV, for Omeka S and for CollectionBuilder',
  files,
  pictureFile: (picture) => pictureFile(picture).slice(1),
};

function* files(input: ExportInput): Iterable<ExportFile> {
  const rows = [...rowsOf(input)];
  const columns = [...COLUMNS, ...ownColumns(input.archive.site.fields)];
  yield { path: 'omeka-s.csv', text: table(rows, columns, ({ omeka }) => omeka) };
  yield {
    path: 'collectionbuilder.csv',
    text: table(rows, columns, ({ collectionBuilder }) => collectionBuilder),
  };
}

/**
 * Writes a table, in UTF-8 without a byte order mark, which both programs would take for a part of the first header.
 * @param headerOf the header of a column, if this table has it
 */
function table(
  rows: readonly Row[],
  all: readonly Column[],
  headerOf: (column: Column) => string | undefined,
): string {
  const columns = all.filter((column) => headerOf(column) !== undefined);
  const head = columns.map((column) => headerOf(column) ?? '');
  const body = rows.map((row) => columns.map(({ value }) => value(row)));
  return [head, ...body].map(csvRow).join('');
}
