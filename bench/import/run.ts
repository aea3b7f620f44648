/** Imports rows as a person would, into a folder of its own, and scores what comes out. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReadArticle, readArticles } from './article.ts';
import { articleFinder } from './find-article.ts';
import { type Form, type Placed, writeTables } from './raw-files.ts';
import type { Row, Table } from './rows.ts';
import { type Score, Scorer } from './score.ts';

/** Runs `kliping import` with paths and options, and returns what it says on standard output. */
export type Importer = (args: readonly string[]) => Promise<string>;

export interface ScoreOptions {
  /** How the rows are given. */
  readonly form: Form;
  /** A folder that stays, for a look at what was made; by default one that is removed. */
  readonly keep?: string | undefined;
}

/** Imports tables, all in one import, and scores the articles. */
export async function scoreImport(
  tables: readonly Table[],
  { form, keep }: ScoreOptions,
  importer: Importer,
): Promise<Score> {
  const folder = keep ?? (await mkdtemp(join(tmpdir(), 'kliping-bench-import-')));
  try {
    const placed = await writeTables(tables, join(folder, 'raw'), form);
    const { call, content } = await makeSite(folder);
    const files = [
      ...new Set(placed.map(({ file, number }) => (number ? file : join(folder, 'raw', 'papka')))),
    ];
    const said = await importer([...call, ...files]);
    return await scoreFolder(placed, content, said);
  } finally {
    if (keep === undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Makes a site of two editions for articles to be imported into. */
export async function makeSite(folder: string): Promise<{ call: string[]; content: string }> {
  const [content, data] = [join(folder, 'content'), join(folder, 'data')];
  await mkdir(data, { recursive: true });
  await writeFile(
    join(data, 'site.yaml'),
    'title: Uji\ntimeZone: Asia/Jakarta\neditions: [id, { lang: ru, timeZone: Europe/Moscow }]\n',
  );
  return { call: ['--content', content, '--data', data, '--no-progress'], content };
}

/** Scores the articles of a folder. */
export async function scoreFolder(
  placed: readonly Placed[],
  content: string,
  said: string,
): Promise<Score> {
  const articles: ReadArticle[] = [];
  for await (const article of readArticles(content)) articles.push(article);
  const scorer = new Scorer(placed, articles, articleFinder(articles, said));
  for (const one of placed) scorer.add(one);
  return scorer.score;
}

/** The first rows of each table that no other row needs, for a short test. */
export function firstRows(tables: readonly Table[], each: number): Table[] {
  const isAlone = ({ expect }: Row) =>
    [expect.sameAs, expect.sameTextAs, expect.versionOf].every((id) => id === undefined);
  return tables.map((table) => ({ ...table, rows: table.rows.filter(isAlone).slice(0, each) }));
}
