/** Makes what the processes of a run share: one of them makes it, while the others wait for it. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FolderError } from '../../src/archive/problem.ts';
import { takeLock } from '../../src/content/lock.ts';

/** Milliseconds after which a process that waits looks again. */
const PAUSE = 50;

/**
 * Makes a folder, if no process has made it yet.
 * @param make fills an empty folder, which is then moved to its place
 */
export async function madeOnce(
  folder: string,
  make: (folder: string) => Promise<void>,
): Promise<void> {
  const locked = `${folder}-lock`;
  await mkdir(locked, { recursive: true });
  while (!existsSync(folder)) {
    const unlock = takenLock(locked);
    if (!unlock) {
      await wait(PAUSE);
      continue;
    }
    try {
      if (existsSync(folder)) return;
      const made = await mkdtemp(join(dirname(folder), 'made-'));
      await make(made);
      await rename(made, folder);
    } finally {
      unlock();
    }
  }
}

/** Takes the lock of a folder, unless another process has it. */
function takenLock(folder: string): (() => void) | undefined {
  try {
    return takeLock(folder, 'test');
  } catch (error) {
    if (error instanceof FolderError) return undefined;
    throw error;
  }
}
