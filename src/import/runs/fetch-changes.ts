/** Remembers how a run has changed `_data/fetch-again.yaml`, so that it can be undone. */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fetchAgainSchema, type ToFetch } from '../../archive/fetch-again.ts';
import { exists } from '../../content/files.ts';
import { replaceFile } from '../../content/whole-file.ts';
import { changeFetchAgain, type FetchAgainChange, writeEntry } from '../fetch-again.ts';
import { FETCH_CHANGES } from './own-files.ts';
import type { Run } from './run.ts';

const changesSchema = z.strictObject({ added: fetchAgainSchema, removed: fetchAgainSchema });

/**
 * Notes a change. Done again, a run has changed what it changed before: both count.
 * @throws the error of the file system
 */
export async function noteFetchChanges(run: Run, change: FetchAgainChange): Promise<void> {
  const before = await readChanges(run);
  const all = {
    added: [...without(before.added, change.removed), ...change.added],
    // What an earlier time has added was not there before the run.
    removed: [...before.removed, ...without(change.removed, before.added)],
  };
  const file = join(run.folder, FETCH_CHANGES);
  if (all.added.length + all.removed.length === 0) await rm(file, { force: true });
  else replaceFile(file, `${JSON.stringify(all, undefined, 2)}\n`);
}

/** Takes back what a run has changed, as far as nobody has changed it since. */
export async function undoFetchChanges(run: Run, dataDir: string): Promise<void> {
  const { added, removed } = await readChanges(run);
  if (added.length + removed.length === 0) return;
  await changeFetchAgain(dataDir, (list) => [...without(list, added), ...removed]);
}

function without(list: readonly ToFetch[], others: readonly ToFetch[]): ToFetch[] {
  const keys = new Set(others.map(writeEntry));
  return list.filter((one) => !keys.has(writeEntry(one)));
}

async function readChanges(run: Run): Promise<z.infer<typeof changesSchema>> {
  const file = join(run.folder, FETCH_CHANGES);
  if (!(await exists(file))) return { added: [], removed: [] };
  return changesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
