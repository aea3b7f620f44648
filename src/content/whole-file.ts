/** Writes files whole: an interruption or a full disk leaves the old file or the new one, and nothing beside it. */
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileNamesIn } from './cache-files.ts';
import { errorCode } from './files.ts';
import { isRunning } from './lock.ts';
import { lookUp } from './look-up.ts';

/**
 * The name of a draft, which a process is writing: `.kliping-4711-3.tmp`. It begins with a dot, so that nothing takes
 * it for an article, and names the process, so that a later one can tell what a dead one has left.
 */
const DRAFT = /^\.kliping-(\d+)-\d+\.tmp$/;

let drafts = 0;

/**
 * Writes a file in the place of the one that may be there, and makes its folder. The mode and the owner of the old
 * file stay, and a link to it stays a link. The new one is on the disk before the old one goes.
 * @throws the error of the file system; the old file is as it was then
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const target = realPathOf(path);
  mkdirSync(dirname(target), { recursive: true });
  removeDrafts(dirname(target));
  const draft = draftFor(target, content);
  try {
    renameSync(draft, target);
  } catch (error) {
    removeDraft(draft);
    throw error;
  }
}

/**
 * Writes a large file as `replaceFile` does, from a stream. No other file of the folder is written meanwhile.
 * @throws the error of the stream or of the file system; the old file is as it was then
 */
export async function replaceFileFrom(path: string, content: NodeJS.ReadableStream): Promise<void> {
  const target = realPathOf(path);
  mkdirSync(dirname(target), { recursive: true });
  removeDrafts(dirname(target));
  const found = lookUp(target);
  const old = found?.isFile() ? found : undefined;
  if (old) accessSync(target, constants.W_OK);
  const draft = draftIn(dirname(target));
  try {
    // Opened before: a stream that fails at once would else make its file after it was removed.
    const file = await open(draft, 'wx');
    await pipeline(content, file.createWriteStream({ flush: true }));
    if (old) keepRights(draft, old);
    renameSync(draft, target);
  } catch (error) {
    removeDraft(draft);
    throw error;
  }
}

/**
 * Writes the draft of a file on the disk, with its mode and beside it, or as near as there is a folder; for those who
 * put it in its place themselves.
 * @returns the path of the draft
 * @throws the error of the file system, with nothing left
 */
export function draftFor(path: string, content: string | Uint8Array): string {
  const folder = nearestFolder(path);
  const found = lookUp(path);
  const old = found?.isFile() ? found : undefined;
  // A rename asks for the rights of the folder only.
  if (old) accessSync(path, constants.W_OK);
  const draft = draftIn(folder);
  try {
    writeFileSync(draft, content, { flag: 'wx', flush: true, ...(old && { mode: old.mode }) });
    if (old) keepRights(draft, old);
    return draft;
  } catch (error) {
    removeDraft(draft);
    throw error;
  }
}

/**
 * Writes a new file, and makes its folder. It is not waited for until the disk has it: of a hundred thousand articles
 * of an import that would take minutes, and an import that was interrupted is done again. What others have left in the
 * folder stays: see `removeDrafts`.
 * @returns whether it was written; `false` where the path is taken: the file there is not changed
 * @throws the error of the file system, with nothing left
 */
export function writeNew(path: string, content: string | Uint8Array): boolean {
  const folder = dirname(path);
  const draft = draftIn(folder);
  const write = () => writeFileSync(draft, content, { flag: 'wx' });
  try {
    try {
      write();
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      mkdirSync(folder, { recursive: true });
      write();
    }
    return moveToNew(draft, path);
  } finally {
    removeDraft(draft);
  }
}

/** Moves a file by a hard link, which fails where the path is taken; a rename would overwrite it. */
function moveToNew(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (existsSync(path)) return false;
    // Some file systems (FAT, some network drives) have no hard links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) throw error;
    renameSync(draft, path);
    return true;
  }
}

/**
 * Makes a folder beside a path, for what takes its place; if its process dies, it is removed as drafts are.
 * @throws the error of the file system
 */
export function draftFolderFor(path: string): string {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  removeDrafts(folder);
  const draft = draftIn(folder);
  mkdirSync(draft);
  return draft;
}

/** Removes the drafts that processes which are no more have left in a folder, and in those below it. */
export function removeDraftsBelow(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (isLeft(entry.name)) removeLeft(join(entry.parentPath, entry.name));
  }
}

/** Removes the drafts that processes which are no more have left in a folder; none where there is no folder. */
export function removeDrafts(folder: string): void {
  for (const name of fileNamesIn(folder)) if (isLeft(name)) removeLeft(join(folder, name));
}

/** Whether it is a draft of a process that is no more. */
function isLeft(name: string): boolean {
  const [, pid] = DRAFT.exec(name) ?? [];
  if (pid === undefined) return false;
  // This process writes no draft while it looks; it may have the number of one that died.
  return Number(pid) === process.pid || !isRunning(Number(pid));
}

function removeLeft(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // The next process that writes there tries again.
  }
}

export function nearestFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? folder : nearestFolder(folder);
}

function draftIn(folder: string): string {
  return join(folder, `.kliping-${process.pid}-${++drafts}.tmp`);
}

function removeDraft(draft: string): void {
  try {
    unlinkSync(draft);
  } catch {
    // It was moved to its place; or it cannot be removed, and the next process that writes there tries again.
  }
}

/** Where a path leads: of a link, not the link itself; of a file that is not there yet, its path. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

function keepRights(draft: string, { mode, uid, gid }: Stats): void {
  try {
    chownSync(draft, uid, gid);
  } catch {
    // Only an administrator may give a file to somebody else.
  }
  chmodSync(draft, mode);
}
