/** Reads and writes all files of an import. */
import { link, mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, exists, findContent } from '../content/files.ts';
import { splitFrontMatter } from '../content/front-matter.ts';
import { readText } from '../content/read-text.ts';
import { compare } from '../text/compare.ts';

/**
 * Lists the files of a path: the file itself, or all `*.txt` below a folder, at any depth, in order of code units.
 * @returns no files where a folder has no text in it
 * @throws the error of the file system where the path does not exist
 */
export async function listTexts(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.txt$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compare);
}

/** @throws the error of the file system where the file cannot be read */
export async function readRawFile(path: string): Promise<Uint8Array> {
  return readFile(path);
}

/** Finds the articles that were imported already: their paths, by the `sha256` of their front matter. */
export async function readHashes(contentDir: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of (await findContent(contentDir)).articles) {
    const path = join(contentDir, file);
    const text = readText(path);
    const parts = typeof text === 'string' ? splitFrontMatter(text) : undefined;
    const yaml = parts && 'yaml' in parts ? parts.yaml : '';
    const hash = /^sha256:[ \t]{0,9}["']?([0-9a-f]{64})/m.exec(yaml)?.[1];
    if (hash) hashes.set(hash, path);
  }
  return hashes;
}

/**
 * Writes a new file atomically, and makes its folder.
 * @returns whether it was written; `false` where the path is taken: the file there is not changed
 */
export async function writeNew(path: string, text: string): Promise<boolean> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  await writeFile(draft, text, { flag: 'wx' });
  try {
    return await moveToNew(draft, path);
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

/** Moves a file by a hard link, which fails where the path is taken; a rename would overwrite it. */
async function moveToNew(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (await exists(path)) return false;
    // Some file systems (FAT, some network drives) have no hard links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
    await rename(draft, path);
    return true;
  }
}
