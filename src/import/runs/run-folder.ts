/** The folder of a run, `_raw/2026-11-30-1/`: the raw texts, the settings, and a line for each article. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse, posix, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { FolderError } from '../../archive/problem.ts';
import { errorCode, exists } from '../../content/files.ts';
import { takeLock } from '../../content/lock.ts';
import { replaceFile } from '../../content/whole-file.ts';
import { compare } from '../../text/compare.ts';
import { IMPORT_FILE } from '../columns/import-file.ts';
import type { Origin } from '../raw.ts';
import { REPORT_JSON, REPORT_PAGE } from '../report/files.ts';

/** The folder of all runs, beside the content folder. */
export const RAW_FOLDER = '_raw';

/** Bytes from which on a file is packed. Smaller ones can be read without a tool. */
const WORTH_PACKING = 100_000;

const RUN_FILE = 'run.json';
const ARTICLES_FILE = 'articles.jsonl';

/** The file that is there while a run is under way: an interrupted one has it still. */
const UNFINISHED = 'unfinished';

/** The name of a run. */
const RUN_ID = /^\d{4}-\d\d-\d\d-\d+$/;

/** What a run was told, so that it can be done again. */
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

const runSchema = z.strictObject({
  /** The form of these files. */
  version: z.literal(1),
  /** The day, which all articles of the run have as `added`. */
  added: z.string(),
  settings: settingsSchema,
  /** The files that were read: as they were named, their SHA-256, and where they are kept below the run's folder. */
  files: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string(),
      kept: z.string().optional(),
      /** What it has instead of raw texts. */
      role: z.enum(['settings', 'dates']).optional(),
    }),
  ),
});

const articleSchema = z.strictObject({
  /** The key of its raw text: `rows.csv#128`. */
  key: z.string(),
  /** Its file, below the content folder. */
  file: z.string(),
  address: z.string(),
  /** The SHA-256 of the file as it was written. */
  written: z.string(),
});

/** See the schema. */
export type RunSettings = z.infer<typeof settingsSchema>;
/** See the schema. */
export type RunFile = z.infer<typeof runSchema>;
/** An article that a run has written. */
export type RunArticle = z.infer<typeof articleSchema> & {
  /** The SHA-256 that the file had before: an interruption may have kept the run from writing it anew. */
  readonly before?: string;
};

/** A run whose folder is there. */
export interface Run {
  /** `2026-11-30-1`: the day, and which run of that day it was. */
  readonly id: string;
  readonly folder: string;
  readonly file: RunFile;
  /** Whether it was interrupted, or is under way. */
  readonly isUnfinished: boolean;
}

/** A file of raw texts, or of what is needed to read them. */
export interface RawFile {
  /** As the user knows it. */
  readonly file: string;
  readonly path: string;
  readonly role?: 'settings' | 'dates';
}

/**
 * Locks the folder of all runs: one import at a time writes to an archive.
 * @returns what unlocks it, and removes the folder where no run is in it
 * @throws FolderError where another import is under way
 */
export async function lockRuns(root: string): Promise<() => Promise<void>> {
  const folder = join(root, RAW_FOLDER);
  await mkdir(folder, { recursive: true });
  const release = takeLock(folder, 'import');
  return async () => {
    release();
    await rmdir(folder).catch(() => undefined);
  };
}

/** @returns the names of an archive's runs, in order of their days */
export async function runsOf(root: string): Promise<string[]> {
  const names = await readdir(join(root, RAW_FOLDER)).catch(() => []);
  return names.filter((name) => RUN_ID.test(name)).sort(compare);
}

/**
 * Begins a run, or goes on with one that was interrupted: of the same files, with the same settings. Nobody else may be
 * at it: see `lockRuns`. A new run gets a folder, in which the raw files are kept, packed where they are large.
 * @param root the archive's folder
 * @param keep whether the files are kept; if not, only their names are
 * @throws the error of the file system
 */
export async function beginRun(
  root: string,
  files: readonly RawFile[],
  { added, settings, keep }: { added: string; settings: RunSettings; keep: boolean },
): Promise<Run> {
  const hashed: (RawFile & { sha256: string })[] = [];
  for (const one of files) hashed.push({ ...one, sha256: await hashOfFile(one.path) });
  const interrupted = await findInterrupted(root, { files: hashed, settings, keep });
  if (interrupted) return interrupted;
  const { id, folder } = await makeFolder(join(root, RAW_FOLDER), added);
  try {
    await writeFile(join(folder, UNFINISHED), '');
    const names = new Set([RUN_FILE, ARTICLES_FILE, UNFINISHED, REPORT_PAGE, REPORT_JSON]);
    const kept: RunFile['files'] = [];
    for (const { file, path, sha256, role } of hashed) {
      const name = keep ? freeName(file, names) : undefined;
      const packs = role === undefined;
      const place = name && (await keepFile(path, join(folder, name), packs));
      kept.push({ file, sha256, ...(place && { kept: place }), ...(role && { role }) });
    }
    const file: RunFile = { version: 1, added, settings, files: kept };
    await writeFile(join(folder, ARTICLES_FILE), '');
    replaceFile(join(folder, RUN_FILE), `${JSON.stringify(file, undefined, 2)}\n`);
    return { id, folder, file, isUnfinished: true };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Finds a run that was interrupted, and removes what is left of those that had not begun. */
async function findInterrupted(
  root: string,
  {
    files,
    settings,
    keep,
  }: {
    files: readonly (RawFile & { sha256: string })[];
    settings: RunSettings;
    keep: boolean;
  },
): Promise<Run | undefined> {
  const wanted = identityOf(
    settings,
    files.map(({ file, sha256 }) => ({ file, sha256, isKept: keep })),
  );
  for (const id of await runsOf(root)) {
    const folder = join(root, RAW_FOLDER, id);
    if (!(await exists(join(folder, UNFINISHED)))) continue;
    if (!(await exists(join(folder, RUN_FILE)))) {
      await rm(folder, { recursive: true, force: true });
      continue;
    }
    const run = await openRun(root, id);
    const noted = run.file.files.map(({ file, sha256, kept }) => ({
      file,
      sha256,
      isKept: kept !== undefined,
    }));
    if (identityOf(run.file.settings, noted) === wanted) return run;
  }
  return undefined;
}

function identityOf(settings: RunSettings, files: readonly unknown[]): string {
  const sorted = Object.entries(settings).sort(([a], [b]) => compare(a, b));
  return JSON.stringify([sorted, files]);
}

/** Notes an article before it is written, so that no interruption leaves one that nobody knows. */
export async function noteArticle({ folder }: Run, article: RunArticle): Promise<void> {
  await appendFile(join(folder, ARTICLES_FILE), `${JSON.stringify(article)}\n`);
}

/** Ends a run: its list of articles is complete. */
export async function finishRun(run: Run, articles: readonly RunArticle[]): Promise<void> {
  await writeArticles(run, articles);
  await rm(join(run.folder, UNFINISHED), { force: true });
}

/**
 * Notes the settings with which a run was done again, and keeps the `import.yaml` that was used.
 * @param used the paths of settings that were read
 */
export async function noteSettings(
  run: Run,
  settings: RunSettings,
  used: readonly string[],
): Promise<void> {
  const isInRun = (path: string) => resolve(dirname(path)) === resolve(run.folder);
  const fresh = [...new Set(used)].filter((path) => !isInRun(path));
  const keeps = run.file.files.some(({ kept }) => kept !== undefined);
  const files = run.file.files.filter(({ role }) => fresh.length === 0 || role !== 'settings');
  for (const path of fresh) {
    const sha256 = await hashOfFile(path);
    // Under the name by which settings beside data are found.
    const kept = settings.importFile === undefined ? IMPORT_FILE : basename(path);
    if (keeps) replaceFile(join(run.folder, kept), await readFile(path, 'utf8'));
    files.push({ file: path, sha256, ...(keeps && { kept }), role: 'settings' });
  }
  const file: RunFile = { ...run.file, settings, files };
  replaceFile(join(run.folder, RUN_FILE), `${JSON.stringify(file, undefined, 2)}\n`);
}

/** Forgets files of raw texts that are not kept any more. */
export async function forgetFiles(run: Run, gone: ReadonlySet<string>): Promise<void> {
  const files = run.file.files.filter(({ file }) => !gone.has(file));
  const file: RunFile = { ...run.file, files };
  replaceFile(join(run.folder, RUN_FILE), `${JSON.stringify(file, undefined, 2)}\n`);
}

/** Begins to write to a run again: until it is finished, it counts as interrupted. */
export async function reopenRun({ folder }: Run): Promise<void> {
  await writeFile(join(folder, UNFINISHED), '');
}

/** Removes the folder of a run that has written nothing. */
export async function forgetRun({ folder }: Run): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rmdir(dirname(folder)).catch(() => undefined);
}

/** Replaces the list of articles, of a run that was done again. */
export async function writeArticles(run: Run, articles: readonly RunArticle[]): Promise<void> {
  const lines = articles.map(({ before: _, ...article }) => `${JSON.stringify(article)}\n`);
  replaceFile(join(run.folder, ARTICLES_FILE), lines.join(''));
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

/**
 * Reads which articles a run has written. A line that an interrupted run has not finished counts as none; of two lines
 * of one text, the second counts.
 */
export async function articlesOf(run: Run): Promise<RunArticle[]> {
  const text = await readFile(join(run.folder, ARTICLES_FILE), 'utf8');
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  const articles = new Map<string, RunArticle>();
  for (const line of lines.filter(Boolean)) {
    const article = articleSchema.parse(JSON.parse(line));
    const before = articles.get(article.key)?.written;
    articles.set(article.key, { ...article, ...(before !== undefined && { before }) });
  }
  return [...articles.values()];
}

/** Whether a run has noted any article. */
export async function hasArticles({ folder }: Run): Promise<boolean> {
  const found = await stat(join(folder, ARTICLES_FILE)).catch(() => undefined);
  return found !== undefined && found.size > 0;
}

/**
 * Makes the function that says where a raw text is kept.
 * @returns for an origin, its path from the archive's folder on, with its row: `_raw/2026-11-30-1/rows.csv.gz#128`; the
 *   name of the file alone where it is not kept
 */
export function rawPaths({ id, file }: Run): (origin: Origin) => string {
  const kept = new Map(file.files.map((one) => [one.file, one.kept]));
  return ({ file: path, row }) => {
    const [outer = path, inner] = path.split(INSIDE, 2);
    const name = kept.get(outer);
    const place = name ? posix.join(RAW_FOLDER, id, name) : basename(outer);
    return `${place}${inner ? `${INSIDE}${inner}` : ''}${row === undefined ? '' : `#${row}`}`;
  };
}

/** Between the path of a packed file and that of a file inside. */
const INSIDE = '!/';

async function makeFolder(parent: string, day: string): Promise<{ id: string; folder: string }> {
  await mkdir(parent, { recursive: true });
  for (let number = 1; ; number++) {
    const id = `${day}-${number}`;
    try {
      await mkdir(join(parent, id));
      return { id, folder: join(parent, id) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

/** The name that a file is kept under: its own, with a number where that is taken. */
function freeName(file: string, names: Set<string>): string {
  const { name, ext } = parse(file);
  let free = name + ext;
  const isTaken = () => names.has(free) || names.has(`${free}.gz`);
  for (let number = 2; isTaken(); number++) free = `${name}-${number}${ext}`;
  names.add(free);
  names.add(`${free}.gz`);
  return free;
}

/** The SHA-256 of a file. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** @returns the name under which it is kept */
async function keepFile(file: string, place: string, packs: boolean): Promise<string> {
  const { size } = await stat(file);
  const isPlain = !packs || size < WORTH_PACKING || /\.(?:gz|zip)$/i.test(place);
  const path = isPlain ? place : `${place}.gz`;
  const out = createWriteStream(path, { flags: 'wx' });
  if (isPlain) await pipeline(createReadStream(file), out);
  else await pipeline(createReadStream(file), createGzip(), out);
  return basename(path);
}
