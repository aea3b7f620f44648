/** The folder of a run, `_raw/2026-11-30-1/`: the raw texts, the settings, and a line for each article. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, parse, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { FolderError } from '../../archive/problem.ts';
import { errorCode } from '../../content/files.ts';
import type { Origin } from '../raw.ts';

/** The folder of all runs, beside the content folder. */
export const RAW_FOLDER = '_raw';

/** Bytes from which on a file is packed. Smaller ones can be read without a tool. */
const WORTH_PACKING = 100_000;

const RUN_FILE = 'run.json';
const ARTICLES_FILE = 'articles.jsonl';

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
});

const runSchema = z.strictObject({
  /** The form of these files. */
  version: z.literal(1),
  /** The day, which all articles of the run have as `added`. */
  added: z.string(),
  settings: settingsSchema,
  /** The files that were read: as they were named, their SHA-256, and where they are kept below the run's folder. */
  files: z.array(
    z.strictObject({ file: z.string(), sha256: z.string(), kept: z.string().optional() }),
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
export type RunArticle = z.infer<typeof articleSchema>;

/** A run whose folder is there. */
export interface Run {
  /** `2026-11-30-1`: the day, and which run of that day it was. */
  readonly id: string;
  readonly folder: string;
  readonly file: RunFile;
}

/** A file of raw texts. */
export interface RawFile {
  /** As the user knows it. */
  readonly file: string;
  readonly path: string;
}

/**
 * Begins a run: makes its folder and keeps the raw files, packed where they are large.
 * @param root the archive's folder
 * @param keep whether the files are kept; if not, only their names are
 * @throws the error of the file system
 */
export async function beginRun(
  root: string,
  files: readonly RawFile[],
  { added, settings, keep }: { added: string; settings: RunSettings; keep: boolean },
): Promise<Run> {
  const { id, folder } = await makeFolder(join(root, RAW_FOLDER), added);
  const names = new Set([RUN_FILE, ARTICLES_FILE]);
  const kept: RunFile['files'] = [];
  for (const one of files) {
    const { file, path } = one;
    const sha256 = await hashOfFile(path);
    const name = keep ? freeName(file, names) : undefined;
    kept.push({ file, sha256, ...(name && { kept: await keepFile(path, folder, name) }) });
  }
  const file: RunFile = { version: 1, added, settings, files: kept };
  await writeFile(join(folder, ARTICLES_FILE), '');
  await writeFile(join(folder, RUN_FILE), `${JSON.stringify(file, undefined, 2)}\n`);
  return { id, folder, file };
}

/** Notes articles that have been written, in their order. */
export async function noteArticles(run: Run, articles: readonly RunArticle[]): Promise<void> {
  const lines = articles.map((article) => `${JSON.stringify(article)}\n`);
  if (lines.length > 0) await appendFile(join(run.folder, ARTICLES_FILE), lines.join(''));
}

/** Removes the folder of a run that has written nothing. */
export async function forgetRun({ folder }: Run): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rmdir(dirname(folder)).catch(() => undefined);
}

/** Replaces the list of articles, of a run that was done again. */
export async function writeArticles(run: Run, articles: readonly RunArticle[]): Promise<void> {
  const lines = articles.map((article) => `${JSON.stringify(article)}\n`);
  await writeFile(join(run.folder, ARTICLES_FILE), lines.join(''));
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
    return { id, folder, file };
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      const runs = (await readdir(join(root, RAW_FOLDER)).catch(() => [])).sort();
      const known = runs.length > 0 ? `one of ${runs.join(', ')}` : 'one, but there is none yet';
      throw new FolderError(`${folder}: found no run; expected ${known}`);
    }
    throw new FolderError(`${path}: found ${String(error)}; expected the file as it was written`);
  }
}

/** Reads which articles a run has written. A line that an interrupted run has not finished counts as none. */
export async function articlesOf(run: Run): Promise<RunArticle[]> {
  const text = await readFile(join(run.folder, ARTICLES_FILE), 'utf8');
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  return lines.filter(Boolean).map((line) => articleSchema.parse(JSON.parse(line)));
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
  for (let number = 2; names.has(free); number++) free = `${name}-${number}${ext}`;
  names.add(free);
  return free;
}

/** The SHA-256 of a file. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function keepFile(file: string, folder: string, name: string): Promise<string> {
  const { size } = await stat(file);
  const isPacked = size < WORTH_PACKING || /\.(?:gz|zip)$/i.test(name);
  const kept = isPacked ? name : `${name}.gz`;
  const path = join(folder, kept);
  const out = createWriteStream(path, { flags: 'wx' });
  if (isPacked) await pipeline(createReadStream(file), out);
  else await pipeline(createReadStream(file), createGzip(), out);
  return kept;
}
