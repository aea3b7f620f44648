/** Writes a build to its folder: what changed is written, what is left over goes, the rest stays. */
import { access, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import pMap from 'p-map';
import { FolderError } from '../archive/problem.ts';
import { LOCK, withLock } from './lock.ts';
import type { OutputFile } from './output-file.ts';

/** Marks a folder as one that a build may empty. */
const MARKER = '.kliping';
const MARKER_TEXT = 'Written by Kliping. The next build replaces everything in this folder.\n';

/** Files written at the same time. */
const CONCURRENCY = 32;

export interface Published {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * Makes the folder hold these files and no others. What can be known to fail is found out before the
 * folder is touched; new files are written before old ones go.
 * @param outputDir a folder that `checkOutputFolder` has found fit
 * @param clean whether files are written anew that are there already with the same bytes
 * @throws FolderError where the folder holds files and is none of Kliping's, or where another build
 *   is writing to it
 */
export async function publish(
  files: readonly OutputFile[],
  outputDir: string,
  clean = false,
): Promise<Published> {
  const wanted = byPath(files);
  for (const { content } of files) {
    if (typeof content === 'object' && 'copyOf' in content) await access(content.copyOf);
  }
  await mkdir(outputDir, { recursive: true }).catch(() => {
    throw new FolderError(`${outputDir}: found a file; expected a folder`);
  });
  const there = (await readdir(outputDir)).filter((name) => !name.startsWith(LOCK));
  if (there.length > 0 && !there.includes(MARKER)) {
    throw new FolderError(
      `${outputDir}: found files that no build wrote; expected an empty folder, or one of an earlier build`,
    );
  }
  // First, so that a build that is interrupted leaves a folder which the next one may mend.
  await writeFile(join(outputDir, MARKER), MARKER_TEXT);
  return withLock(outputDir, async () => {
    const present = (await listFiles(outputDir)).filter((path) => path !== MARKER && path !== LOCK);
    const leftovers = present.filter((path) => !wanted.has(path));
    const inTheWay = leftovers.filter(standsInTheWayOf(wanted));
    await removeFiles(outputDir, inTheWay);
    const written = await writeFiles(
      outputDir,
      [...wanted.values()],
      new Set(clean ? [] : present),
    );
    await removeFiles(
      outputDir,
      leftovers.filter((path) => !inTheWay.includes(path)),
    );
    return { written, unchanged: wanted.size - written, removed: leftovers.length };
  });
}

/** A path as file systems compare it that know no case and no forms of accents. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** @throws Error where two files would be one, or one the folder of another */
function byPath(files: readonly OutputFile[]): Map<string, OutputFile> {
  const folded = new Map<string, string>();
  for (const { path } of files) {
    const [first] = path.split('/');
    if (/\\|\0/.test(path) || path.split('/').includes('..') || first === MARKER || first === '') {
      throw new Error(`${path} is not a path for a page`);
    }
    const other = folded.get(fold(path));
    if (other !== undefined) throw new Error(`${path} and ${other} have one address`);
    folded.set(fold(path), path);
  }
  for (const { path } of files) {
    const file = foldersOf(path).find((folder) => folded.has(fold(folder)));
    if (file) throw new Error(`${file} is a page and the folder of ${path}`);
  }
  return new Map(files.map((file) => [file.path, file]));
}

/** `a/b/c.html` is in `a/b` and `a`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** Whether an old file must go before the new ones are written: one is where the other needs a folder. */
function standsInTheWayOf(wanted: ReadonlyMap<string, OutputFile>): (path: string) => boolean {
  const paths = new Set([...wanted.keys()].map(fold));
  const folders = new Set([...wanted.keys()].flatMap(foldersOf).map(fold));
  return (path) =>
    path.startsWith(LOCK) ||
    paths.has(fold(path)) ||
    folders.has(fold(path)) ||
    foldersOf(path).some((folder) => paths.has(fold(folder)));
}

async function removeFiles(outputDir: string, paths: readonly string[]): Promise<void> {
  await pMap(paths, (path) => rm(join(outputDir, path), { force: true }), {
    concurrency: CONCURRENCY,
  });
  await removeEmptyFolders(outputDir);
}

/**
 * Beside their places first, then renamed: a reader sees the old file or the new one, never half.
 * @returns how many were not there yet with the same bytes
 */
async function writeFiles(
  outputDir: string,
  files: readonly OutputFile[],
  present: ReadonlySet<string>,
): Promise<number> {
  const written = await pMap(
    files,
    async ({ path, content }, i) => {
      const target = join(outputDir, path);
      const bytes = await bytesOf(content);
      if (present.has(path) && (await holds(target, bytes))) return false;
      const draft = join(outputDir, `${LOCK}-${i}`);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, target);
      return true;
    },
    { concurrency: CONCURRENCY },
  );
  return written.filter(Boolean).length;
}

/** A link that leads nowhere holds nothing. */
async function holds(path: string, bytes: Buffer): Promise<boolean> {
  return readFile(path).then(
    (found) => bytes.equals(found),
    () => false,
  );
}

async function bytesOf(content: OutputFile['content']): Promise<Buffer> {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : readFile(content.copyOf);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** @returns whether the folder is empty itself */
async function removeEmptyFolders(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true });
  const emptied = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isDirectory()) return false;
      const path = join(folder, entry.name);
      const empty = await removeEmptyFolders(path);
      if (empty) await rmdir(path);
      return empty;
    }),
  );
  return emptied.every(Boolean);
}
