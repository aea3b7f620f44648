/** Reads and writes all files of an import. */
import { linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, exists } from '../content/files.ts';
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

/**
 * Writes a new file atomically, and makes its folder.
 * @returns whether it was written; `false` where the path is taken: the file there is not changed
 */
export async function writeNew(path: string, text: string): Promise<boolean> {
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeDraft(draft, text);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true });
    writeDraft(draft, text);
  }
  try {
    return await moveToNew(draft, path);
  } finally {
    removeDraft(draft);
  }
}

/**
 * Small files are written without a promise: of a hundred thousand articles, the turns that each of the four calls
 * would wait take as long as the calls.
 */
function writeDraft(draft: string, text: string): void {
  writeFileSync(draft, text, { flag: 'wx' });
}

function removeDraft(draft: string): void {
  try {
    unlinkSync(draft);
  } catch {
    // It was renamed.
  }
}

/** Moves a file by a hard link, which fails where the path is taken; a rename would overwrite it. */
async function moveToNew(draft: string, path: string): Promise<boolean> {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (await exists(path)) return false;
    // Some file systems (FAT, some network drives) have no hard links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
    await rename(draft, path);
    return true;
  }
}
