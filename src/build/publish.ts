/** Writes a build to its folder: what changed is written, what is left over goes, the rest stays. */
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, relative, sep } from 'node:path';
import pMap from 'p-map';
import { FolderError } from '../archive/problem.ts';
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
 * Makes the folder hold these files and no others.
 * @throws FolderError where the folder holds files and is none of Kliping's; nothing is touched
 */
export async function publish(files: readonly OutputFile[], outputDir: string): Promise<Published> {
  const wanted = byPath([...files, { path: MARKER, content: MARKER_TEXT }]);
  const present = await listFiles(outputDir);
  if (present.length > 0 && !present.includes(MARKER)) {
    throw new FolderError(
      `${outputDir}: found files that no build wrote; expected an empty folder, or one of an earlier build`,
    );
  }
  const leftovers = present.filter((path) => !wanted.has(path));
  const removed = await pMap(leftovers, (path) => rm(join(outputDir, path)), {
    concurrency: CONCURRENCY,
  });
  await removeEmptyFolders(outputDir);
  const there = new Set(present);
  const written = await pMap(
    wanted.values(),
    (file) => writeIfChanged(join(outputDir, file.path), file.content, there.has(file.path)),
    { concurrency: CONCURRENCY },
  );
  const changed = written.filter(Boolean).length;
  return { written: changed, unchanged: written.length - changed, removed: removed.length };
}

/** Two files of one path would overwrite each other; a path out of the folder is never meant. */
function byPath(files: readonly OutputFile[]): Map<string, OutputFile> {
  const wanted = new Map<string, OutputFile>();
  for (const file of files) {
    if (normalize(file.path).startsWith('..')) throw new Error(`${file.path} is not in the folder`);
    if (wanted.has(file.path)) throw new Error(`two pages have the address of ${file.path}`);
    wanted.set(file.path, file);
  }
  return wanted;
}

/** Beside its place first, then renamed: a reader sees the old file or the new one, never half of one. */
async function writeIfChanged(
  path: string,
  content: OutputFile['content'],
  exists: boolean,
): Promise<boolean> {
  const bytes = await bytesOf(content);
  if (exists && bytes.equals(await readFile(path))) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
  return true;
}

async function bytesOf(content: OutputFile['content']): Promise<Buffer> {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : readFile(content.copyOf);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function removeEmptyFolders(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
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
