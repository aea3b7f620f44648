/** Writes files that nobody else may have written meanwhile. */
import { linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode, exists } from '../content/files.ts';

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

/** Writes a file in place of the one that may be there, atomically. */
export async function overwrite(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  await writeFile(draft, text);
  await rename(draft, path);
}
