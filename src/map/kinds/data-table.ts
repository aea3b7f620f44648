/** Data of the whole archive: stories, references, wanted titles, terms, glossary: `/data/stories.csv.gz`. */
import type { Archive } from '../../archive/archive.ts';
import type { DataBody } from '../data/columns.ts';
import { dataBody } from '../data/data-body.ts';
import { type DataFile, dataFiles } from '../data/data-files.ts';
import { type DataFileView, dataFileView } from '../data/data-view.ts';
import { ON_ALL_ARTICLES, ON_ALL_TERMS, ON_REFERENCES } from '../dependencies.ts';
import { defineKind } from '../kind.ts';

interface DataTable extends DataFile {
  readonly archive: Archive;
}

export const dataTableKind = defineKind<DataTable, DataFileView, DataBody>({
  name: 'data-table',
  items: (archive: Archive) =>
    dataFiles(archive).flatMap((file) => (file.part === undefined ? [{ ...file, archive }] : [])),
  targets: (catalogue) =>
    dataFiles(catalogue).flatMap(({ part, address }) => (part === undefined ? address : [])),
  address: ({ address }) => address,
  inSitemap: false,
  view: dataFileView,
  body: (file, texts) => dataBody(file, file.archive, texts),
  dependencies: () => [ON_ALL_ARTICLES, ON_ALL_TERMS, ON_REFERENCES],
});
