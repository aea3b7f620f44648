/** Writes files that nobody else may have written meanwhile. */
import { createHash } from 'node:crypto';
import { createReadStream, linkSync, unlinkSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorCode, exists } from '../content/files.ts';

/**
 * Writes a new file atomically, and makes its folder.
 * @returns whether it was written; `false` where the path is taken: the file there is not changed
 */
export async function writeNew(path: string, text: string): Promise<boolean> {
  const draft = draftOf(path);
  try {
    writeDraft(draft, text);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
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

/** Writes a file in place of the one that may be there, atomically, and makes its folder. */
export async function overwrite(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = draftOf(path);
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Most characters of a file's name that its draft has in its own: names have at most 255 bytes. */
const NAMED = 60;

function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, NAMED)}.${process.pid}.tmp`);
}

const DRAFT = /^\..{1,60}\.\d+\.tmp$/su;

/** Removes the drafts that an interruption has left in some folders. Nobody else may be writing there. */
export async function removeDrafts(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders)) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) if (DRAFT.test(name)) await rm(join(folder, name), { force: true });
  }
}

/** The SHA-256 of a file. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
