/** The body of a data file: rows and texts; those of articles are read while the file is written, one after the other. */

import type { Archive } from '../../archive/archive.ts';
import { type Block, textOf } from '../../archive/article.ts';
import type { Texts } from '../kind.ts';
import type { DataBody, DataRow } from './columns.ts';
import type { DataFile } from './data-files.ts';
import { dataOf } from './data-of.ts';
import { dataBlocks } from './data-text.ts';

/** The rows of a file, with the texts that it has. */
export function dataBody(file: DataFile, archive: Archive, texts: Texts): DataBody {
  if (file.topic === 'parallel') return { rows: rowsOfPairs(file, archive, texts) };
  const rows = dataOf(archive).rowsOf(file);
  return { rows: file.format === 'jsonl' ? withTexts(rows, file, archive, texts) : rows };
}

/** The rows of articles with the texts that may be handed on. */
function* withTexts(
  rows: readonly DataRow[],
  { articles }: DataFile,
  archive: Archive,
  texts: Texts,
): Iterable<DataRow> {
  for (const [i, article] of articles.entries()) {
    const text = archive.permitsReuse(article) ? textOf(texts.blocksOf(article)) : undefined;
    yield { ...rows[i], text };
  }
}

/** Rows of pairs, by their pairs: two files have the same ones, and the second takes what was made for the first. */
const shared = new WeakMap<DataFile['pairs'], readonly DataRow[]>();

function rowsOfPairs(file: DataFile, archive: Archive, texts: Texts): readonly DataRow[] {
  const known = shared.get(file.pairs);
  const rows = known ?? [...parallelRows(file, archive, texts)];
  // A table needs all rows of its file in memory in any case. They are dropped once the second file has them.
  if (known) shared.delete(file.pairs);
  else shared.set(file.pairs, rows);
  return rows;
}

/** The paragraphs that translate one another, as the pages side by side pair them; those without a partner are none. */
function* parallelRows(file: DataFile, archive: Archive, texts: Texts): Iterable<DataRow> {
  const heads = dataOf(archive).rowsOf(file);
  for (const [i, pair] of file.pairs.entries()) {
    for (const [row, { left, right }] of texts.rowsOf(pair).entries()) {
      const [source, target] = [
        wordsOf(dataBlocks(left, pair.left, archive)),
        wordsOf(dataBlocks(right, pair.right, archive)),
      ];
      if (source === '' || target === '') continue;
      yield { ...heads[i], row_number: row + 1, source_text: source, target_text: target };
    }
  }
}

/** The words of the blocks on one side of a row; of a reference, its title. */
function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.kind === 'reference' ? block.reference.title : block.text))
    .filter((text) => text !== '')
    .join('\n');
}
