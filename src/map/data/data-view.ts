/** The view of a data file: what stands for its rows and texts, without them. */
import type { PageView } from '../kind.ts';
import type { Parts } from '../parts.ts';
import { type Column, columnsOf } from './columns.ts';
import type { DataFile, DataFormat, DataTopic } from './data-files.ts';
import { dataOf } from './data-of.ts';

export interface DataFileView extends PageView {
  readonly topic: DataTopic;
  readonly format: DataFormat;
  readonly columns: readonly Column[];
  /** Stands for the rows, and for the texts beside them. */
  readonly rows: string;
}

export function dataFileView(file: DataFile, { archive }: Parts): DataFileView {
  const langs = archive.site.editions.map(({ lang }) => lang);
  const { topic, format } = file;
  return {
    topic,
    format,
    columns: topic === 'citations' ? [] : columnsOf(topic, format, langs),
    rows: dataOf(archive).stateOf(file).digest,
  };
}
