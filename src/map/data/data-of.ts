/** The archive's data: the rows of each file, and a digest by which a build knows whether they are the same. */
import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { articleRow, originalRow, rightsWords } from './article-row.ts';
import type { DataRow } from './columns.ts';
import type { DataFile } from './data-files.ts';
import { dataTextKey } from './data-text.ts';
import { rowsOfTable, type WholeTable } from './tables.ts';

/** Digits, base 64, of a digest: as many as of a page's fingerprint. */
const LENGTH = 16;

/** Rows that are kept between the view of a file and its body: of a small archive all, some 30 MB of them. */
const MOST_ROWS = 20_000;

/** Rows with a digest of them, and one of them and the texts beside them. */
interface Part {
  readonly name: string;
  readonly ofRows: string;
  readonly digest: string;
  readonly count: number;
  /** None where they were let go. */
  rows: readonly DataRow[] | undefined;
}

/** The rows of an archive's files, of which those asked for last are kept. */
class ArchiveData {
  readonly #archive: Archive;
  readonly #parts = new Map<string, Part>();
  /** The parts whose rows are kept, the one that was asked for last at the end. */
  readonly #kept: Part[] = [];
  #keptRows = 0;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Stands for the rows of a file, and for the texts that it has; with the number of rows. */
  stateOf(file: DataFile): Pick<Part, 'digest' | 'count'> {
    const { ofRows, digest, count } = this.#partOf(file);
    return { digest: hasTexts(file) ? digest : ofRows, count };
  }

  /** The rows of a file that is not of the parallel texts. */
  rowsOf(file: DataFile): readonly DataRow[] {
    const part = this.#partOf(file);
    if (!part.rows) this.#keep(part, this.#make(file));
    return part.rows ?? [];
  }

  #partOf(file: DataFile): Part {
    const name = nameOf(file);
    const known = this.#parts.get(name);
    if (known) return known;
    const rows = this.#make(file);
    const hash = createHash('sha256');
    for (const row of rows) hash.update(JSON.stringify(row));
    const ofRows = hash.copy().digest('base64url').slice(0, LENGTH);
    for (const text of textsIn(file, this.#archive)) hash.update(text);
    const digest = hash.digest('base64url').slice(0, LENGTH);
    const part = { name, ofRows, digest, count: rows.length, rows: undefined };
    this.#parts.set(name, part);
    this.#keep(part, rows);
    return part;
  }

  #keep(part: Part, rows: readonly DataRow[]): void {
    part.rows = rows;
    this.#kept.push(part);
    this.#keptRows += part.count;
    while (this.#keptRows > MOST_ROWS && this.#kept.length > 1) {
      const first = this.#kept.shift();
      if (!first) return;
      first.rows = undefined;
      this.#keptRows -= first.count;
    }
  }

  #make({ topic, articles, pairs }: DataFile): DataRow[] {
    const archive = this.#archive;
    switch (topic) {
      case 'articles':
      case 'citations':
        return articles.map((article) => ({
          ...articleRow(archive, article),
          ...originalRow(archive, article),
        }));
      case 'parallel':
        return pairs.map(({ left, right }) => ({
          source_article: left.address,
          target_article: right.address,
          source_language: left.lang,
          target_language: right.lang,
          ...rightsOfPair(left, right, archive),
        }));
      default:
        return rowsOfTable(topic as WholeTable, archive);
    }
  }
}

/** Whether a file has texts beside its rows: an edit of a text makes no other one anew. */
export function hasTexts({ topic, format }: DataFile): boolean {
  return topic === 'parallel' || format === 'jsonl';
}

/** The files of one year that are made of the same rows have one name. */
function nameOf({ topic, part }: DataFile): string {
  return `${topic === 'citations' ? 'articles' : topic} ${part ?? ''}`;
}

function rightsOfPair(left: Article, right: Article, archive: Archive): DataRow {
  const said = [left, right].map((one) => rightsWords(archive.rightsOf(one), one.lang));
  return { rights: [...new Set(said)].join('; ') };
}

/** Stand for the texts that a file has. */
function* textsIn({ topic, articles, pairs }: DataFile, archive: Archive): Iterable<string> {
  if (topic === 'parallel') {
    for (const { left, right } of pairs)
      yield `${dataTextKey(left, archive)} ${dataTextKey(right, archive)}`;
  } else {
    for (const one of articles) if (archive.permitsReuse(one)) yield dataTextKey(one, archive);
  }
}

const known = new WeakMap<Archive, ArchiveData>();

/** The data of an archive, the same whenever it is asked for. */
export function dataOf(archive: Archive): ArchiveData {
  const data = known.get(archive) ?? new ArchiveData(archive);
  known.set(archive, data);
  return data;
}
