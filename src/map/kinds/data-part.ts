/** Data of a year: its articles, their citations and parallel texts: `/data/articles-2021.jsonl.gz`. */
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { DataBody } from '../data/columns.ts';
import { dataBody } from '../data/data-body.ts';
import { type DataFile, dataFiles } from '../data/data-files.ts';
import { hasTexts } from '../data/data-of.ts';
import { type DataFileView, dataFileView } from '../data/data-view.ts';
import { onLinks, onNames, onStories, onTexts } from '../dependencies.ts';
import { defineKind } from '../kind.ts';

interface DataPart extends DataFile {
  readonly archive: Archive;
  /** Its first article: the process that makes that one's page makes most pages of the year. */
  readonly first: Article;
}

export const dataPartKind = defineKind<DataPart, DataFileView, DataBody>({
  name: 'data-part',
  items: (archive: Archive) =>
    dataFiles(archive).flatMap((file) => {
      const first = file.articles[0] ?? file.pairs[0]?.left;
      return first ? [{ ...file, archive, first }] : [];
    }),
  targets: (catalogue) =>
    dataFiles(catalogue).flatMap(({ part, address }) => (part === undefined ? [] : address)),
  address: ({ address }) => address,
  inSitemap: false,
  article: ({ first }) => first,
  view: dataFileView,
  body: (file, texts) => dataBody(file, file.archive, texts),
  dependencies(file) {
    const { address, articles, pairs } = file;
    const all = () => [...articles, ...pairs.flatMap(({ left, right }) => [left, right])];
    return [
      { part: 'data', address },
      onStories(all),
      onNames(all),
      ...(hasTexts(file) ? [onTexts(all), onLinks(all)] : []),
    ];
  },
});
