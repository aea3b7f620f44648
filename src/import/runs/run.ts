/** Defines runs: what is kept of an import in its folder, `_raw/2026-11-30-1/`, and how that is read and written. */
import { appendFileSync } from 'node:fs';
import { open, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { FolderError } from '../../archive/problem.ts';
import { errorCode, exists } from '../../content/files.ts';
import { replaceFile } from '../../content/whole-file.ts';
import { compare } from '../../text/compare.ts';

/** The folder of all runs, beside the content folder. */
export const RAW_FOLDER = '_raw';

/** The file that says what a run was told, and what it read. */
export const RUN_FILE = 'run.json';

/** The file with a line for each article. */
export const ARTICLES_FILE = 'articles.jsonl';

/** The file that is there while a run is under way: an interrupted one has it still. */
export const UNFINISHED = 'unfinished';

/** The name of a run. */
const RUN_ID = /^\d{4}-\d\d-\d\d-\d+$/;

/** What a run was told, so that it can be done again. Files have the names that the run gave them. */
const settingsSchema = z.strictObject({
  lang: z.string().optional(),
  date: z.string().optional(),
  title: z.string().optional(),
  publish: z.boolean(),
  /** Fewest texts that have a keyword, for it to be a tag. */
  tagsFrom: z.number().optional(),
  /** What the command was told of the files: see `readTexts`. */
  map: z.array(z.string()).optional(),
  importFile: z.string().optional(),
  encoding: z.string().optional(),
  separator: z.string().optional(),
  /** Which texts were chosen: see `SelectionRules`. */
  limit: z.number().optional(),
  random: z.number().optional(),
  only: z.array(z.string()).optional(),
  dateFrom: z.string().optional(),
});

const fileSchema = z.strictObject({
  /** Its name: see `fileNames`. */
  file: z.string(),
  sha256: z.string(),
  /** Where it is kept, below the run's folder. */
  kept: z.string().optional(),
  /** What it has instead of raw texts. */
  role: z.enum(['settings', 'dates']).optional(),
  /** Of raw texts, the name of the `import.yaml` by which they were read. */
  settings: z.string().optional(),
});

const runSchema = z.strictObject({
  /** The form of these files. */
  version: z.literal(1),
  /** The day, which all articles of the run have as `added`. */
  added: z.string(),
  settings: settingsSchema,
  /** The files that were read. */
  files: z.array(fileSchema),
});

const articleSchema = z.strictObject({
  /** The key of its raw text: `rows.csv#128`. */
  key: z.string(),
  /** Its file, below the content folder. */
  file: z.string(),
  address: z.string(),
  /** The SHA-256 of the file as it was written. */
  written: z.string(),
  /** Whether somebody had removed it when the run was last done again: it is not written anew. */
  isGone: z.boolean().optional(),
});

/** See the schema. */
export type RunSettings = z.infer<typeof settingsSchema>;
/** See the schema. */
export type RunFile = z.infer<typeof runSchema>;
/** An article that a run has written. */
export type RunArticle = WrittenArticle & {
  /** What was noted of it before: an interruption may have kept the run from writing it anew. */
  readonly before?: WrittenArticle;
};
type WrittenArticle = z.infer<typeof articleSchema>;

/** A run whose folder is there. */
export interface Run {
  /** `2026-11-30-1`: the day, and which run of that day it was. */
  readonly id: string;
  readonly folder: string;
  readonly file: RunFile;
  /** Whether it was interrupted, or is under way. */
  readonly isUnfinished: boolean;
}

/** @returns the names of an archive's runs, in order of their days */
export async function runsOf(root: string): Promise<string[]> {
  const names = await readdir(join(root, RAW_FOLDER)).catch(() => []);
  return names.filter((name) => RUN_ID.test(name)).sort(compare);
}

/**
 * Opens the folder of a run.
 * @throws FolderError where there is no such run, or its files are not as they were written
 */
export async function openRun(root: string, id: string): Promise<Run> {
  const folder = join(root, RAW_FOLDER, id);
  const path = join(folder, RUN_FILE);
  try {
    const file = runSchema.parse(JSON.parse(await readFile(path, 'utf8')));
    return { id, folder, file, isUnfinished: await exists(join(folder, UNFINISHED)) };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      const runs = await runsOf(root);
      const known = runs.length > 0 ? `one of ${runs.join(', ')}` : 'one, but there is none yet';
      throw new FolderError(`${folder}: found no run; expected ${known}`);
    }
    throw new FolderError(`${path}: found ${String(error)}; expected the file as it was written`);
  }
}

/** Writes what a run was told, and what it read. */
export async function writeRunFile({ folder }: Pick<Run, 'folder'>, file: RunFile): Promise<void> {
  replaceFile(join(folder, RUN_FILE), `${JSON.stringify(file, undefined, 2)}\n`);
}

/**
 * Reads which articles a run has written. A line that an interrupted run has not finished counts as none; of two lines
 * of one text, the second counts.
 */
export async function articlesOf(run: Pick<Run, 'folder'>): Promise<RunArticle[]> {
  const text = await readFile(join(run.folder, ARTICLES_FILE), 'utf8');
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  const articles = new Map<string, RunArticle>();
  for (const line of lines.filter(Boolean)) {
    const article = articleSchema.parse(JSON.parse(line));
    const { before: _, ...before } = articles.get(article.key) ?? {};
    articles.set(article.key, { ...article, ...('key' in before && { before }) });
  }
  return [...articles.values()];
}

/** Whether a run has noted any article. */
export async function hasArticles({ folder }: Run): Promise<boolean> {
  const found = await stat(join(folder, ARTICLES_FILE)).catch(() => undefined);
  return found !== undefined && found.size > 0;
}

/** Notes an article before it is written, so that no interruption leaves one that nobody knows. */
export async function noteArticle({ folder }: Run, article: RunArticle): Promise<void> {
  // At once: a request to the threads of Node takes several times as long as the writing.
  appendFileSync(join(folder, ARTICLES_FILE), `${JSON.stringify(article)}\n`);
}

/** Replaces the list of articles. */
export async function writeArticles(run: Run, articles: readonly RunArticle[]): Promise<void> {
  const lines = articles.map(({ before: _, ...article }) => `${JSON.stringify(article)}\n`);
  replaceFile(join(run.folder, ARTICLES_FILE), lines.join(''));
}

/**
 * Begins to write to a run again: until it is finished, it counts as interrupted.
 * @param articles its list, which is written anew: an interruption may have left half a line
 */
export async function reopenRun(run: Run, articles: readonly RunArticle[]): Promise<void> {
  // In this order: what the list says of articles that were removed counts from when the run is unfinished.
  await writeArticles(run, articles);
  await writeFile(join(run.folder, UNFINISHED), '');
}

/** Ends a run: its list of articles is complete. */
export async function finishRun(run: Run, articles: readonly RunArticle[]): Promise<void> {
  await writeArticles(run, articles);
  await rm(join(run.folder, UNFINISHED), { force: true });
}

/**
 * Ends a run that had noted nothing before: its list has each article already, in their order.
 * @param unwritten the keys of those that it noted, and that could not be written
 */
export async function finishNewRun(run: Run, unwritten: ReadonlySet<string>): Promise<void> {
  if (unwritten.size > 0) {
    const articles = (await articlesOf(run)).filter(({ key }) => !unwritten.has(key));
    return finishRun(run, articles);
  }
  // Not before it is on the disk.
  const list = await open(join(run.folder, ARTICLES_FILE), 'r+');
  await list.sync().finally(() => list.close());
  await rm(join(run.folder, UNFINISHED), { force: true });
}

/** Removes the folder of a run. */
export async function forgetRun({ folder }: Run): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rmdir(dirname(folder)).catch(() => undefined);
}
