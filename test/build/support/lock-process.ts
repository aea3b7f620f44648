/** A process that takes a lock over and over, with others: how often it had it, and whether it was alone. */
import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as soon } from 'node:timers/promises';
import { FolderError } from '../../../src/archive/problem.ts';
import { LOCK, withLock } from '../../../src/content/lock.ts';
import { NOBODY } from './damage.ts';

export interface Told {
  readonly had: number;
  readonly refused: number;
  /** What went wrong. */
  readonly wrong: readonly string[];
}

process.on('message', async ({ folder, times }: { folder: string; times: number }) => {
  let had = 0;
  let refused = 0;
  const wrong: string[] = [];
  for (let i = 0; i < times; i++) {
    try {
      await withLock(folder, async () => {
        // Two cannot both make it.
        mkdirSync(join(folder, 'inside'));
        await soon();
        rmdirSync(join(folder, 'inside'));
      });
      had++;
      // As if one had died; where another is at it already, it has not.
      if (i % 3 === 0) writeFileSync(join(folder, LOCK), String(NOBODY), { flag: 'wx' });
    } catch (error) {
      if (error instanceof FolderError) refused++;
      else if (!String(error).includes(`'${join(folder, LOCK)}'`)) wrong.push(String(error));
    }
  }
  process.send?.({ had, refused, wrong } satisfies Told);
  process.disconnect();
});
