/** Locks a folder, so that one process at a time writes to it. */
import { linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { errorCode } from './files.ts';

/** The file that says which process is writing; other files of a build under way begin so too. */
export const LOCK = '.kliping-writing';

/** The file that a process makes of its own, and links to the lock: `.kliping-writing.4711`. */
const OWN = /^\.kliping-writing\.(\d+)$/;

/**
 * Does something in a folder while no other process that asks does.
 * @throws FolderError where another process is at it; one that has died does not count
 */
export async function withLock<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const release = takeLock(folder, 'build');
  try {
    return await work();
  } finally {
    release();
  }
}

/**
 * Locks a folder.
 * @param what says in the error what the other process is: `build`
 * @returns what unlocks it
 * @throws FolderError where another process has it; one that has died does not count
 */
export function takeLock(folder: string, what: string): () => void {
  const lock = join(folder, LOCK);
  take(folder, lock, what);
  removeOwn(folder);
  return () => {
    try {
      // Somebody may have removed it, and another process taken one of its own.
      if (holdsLock(folder)) rmSync(lock, { force: true });
    } catch {
      // The work is done, and the lock of a process that has ended does not count.
    }
  };
}

/** Whether a process that has died has left its lock in a folder. */
export function hasDeadLock(folder: string): boolean {
  const owner = ownerOf(join(folder, LOCK));
  return owner !== undefined && !isAnother(owner);
}

/** Whether this process has locked a folder, and nobody has removed the lock. */
export function holdsLock(folder: string): boolean {
  return ownerOf(join(folder, LOCK)) === process.pid;
}

/** The lock comes into being with the process's number in it: nobody finds it empty. */
function take(folder: string, lock: string, what: string): void {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    while (!tryLink(own, lock)) {
      const owner = ownerOf(lock);
      if (isAnother(owner)) throw refusal(folder, lock, { owner, what });
      // Gone by now, or dead: one of several that find it so removes it, and only while it is.
      if (owner !== undefined) removeDead(own, lock);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes the lock of a dead process, in turn with others who would: read again, it may be that of a
 * process which has taken it meanwhile.
 */
function removeDead(own: string, lock: string): void {
  const turn = `${lock}.turn`;
  if (!tryLink(own, turn)) {
    const other = ownerOf(turn);
    if (other !== undefined && !isAnother(other)) rmSync(turn, { force: true });
    return;
  }
  const owner = ownerOf(lock);
  if (owner !== undefined && !isAnother(owner)) rmSync(lock, { force: true });
  rmSync(turn, { force: true });
}

function isAnother(owner: number | undefined): owner is number {
  return owner !== undefined && owner !== process.pid && isRunning(owner);
}

function refusal(
  folder: string,
  lock: string,
  { owner, what }: { owner: number; what: string },
): FolderError {
  return new FolderError(
    `${folder}: another ${what} is writing to it (process ${owner}; if it is none, remove ${lock})`,
  );
}

/** Removes what processes left that died while they took the lock. */
function removeOwn(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = OWN.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @returns none where the lock is gone by now; 0 where it names no process
 * @throws FolderError where there is something that cannot be read: nobody would ever get it out of the way
 */
function ownerOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || 0;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw new FolderError(
      `${lock}: found no lock that can be read; expected that of a command which is running, or none: remove it`,
    );
  }
}

/** Whether a process is running. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
