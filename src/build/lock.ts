/** One build at a time in one folder. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { errorCode } from '../content/files.ts';

/** The file that says which process is writing; other files of a build under way begin so too. */
export const LOCK = '.kliping-writing';

/**
 * Does something in a folder while no other process that asks does.
 * @throws FolderError where another process is at it; one that has died does not count
 */
export async function withLock<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  const lock = join(folder, LOCK);
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner !== process.pid && isRunning(owner)) {
      throw new FolderError(
        `${folder}: another build is writing to it (process ${owner}; if it is none, remove ${lock})`,
      );
    }
    await writeFile(lock, String(process.pid));
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
