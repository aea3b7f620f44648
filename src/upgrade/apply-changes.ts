/** Makes changes on disk: all of them or none. */
import { mkdir, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { exists } from '../content/files.ts';
import type { Changes } from './changes.ts';

/** How the name of the folder begins that holds new and old files while changes are made. */
export const STAGING = '.kliping-upgrade-';

/**
 * Writes and removes files. New files are written beside the archive's first; then they are moved into place, and the
 * old ones out of it, which a failure undoes. Folders that have become empty go.
 * @throws the error of the file system, and the files are as they were; or FolderError where not all could be moved
 *   back, which names the folder that has the rest
 */
export async function applyChanges(folder: string, changes: Changes): Promise<void> {
  const staging = await mkdtemp(join(folder, STAGING));
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [path, bytes] of changes) {
      if (!bytes) continue;
      await mkdir(dirname(join(staging, 'new', path)), { recursive: true });
      await writeFile(join(staging, 'new', path), bytes);
    }
    for (const [path, bytes] of changes) {
      const [place, old] = [join(folder, path), join(staging, 'old', path)];
      if (await exists(place)) {
        await mkdir(dirname(old), { recursive: true });
        await rename(place, old);
        undo.push(() => rename(old, place));
      }
      if (!bytes) continue;
      const made = await mkdir(dirname(place), { recursive: true });
      if (made !== undefined) undo.push(() => rm(made, { recursive: true }));
      await rename(join(staging, 'new', path), place);
      undo.push(() => rm(place));
    }
  } catch (error) {
    await takeBack(undo, staging);
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
  await rm(staging, { recursive: true, force: true });
  const removed = [...changes].filter(([, bytes]) => !bytes).map(([path]) => path);
  for (const path of foldersAround(removed)) {
    // Some are not empty: they stay.
    await rmdir(join(folder, path)).catch(() => undefined);
  }
}

/** Takes back what was done. After a failure the old files are kept where they are: there is no other copy of them. */
async function takeBack(undo: readonly (() => Promise<void>)[], staging: string): Promise<void> {
  try {
    for (const step of undo.toReversed()) await step();
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new FolderError(
      `${staging}: found files that could not be moved back (${found}); expected them where they were: move them there by hand`,
    );
  }
}

/** The folders that hold files, the innermost first. */
function foldersAround(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = posix.dirname(path); at !== '.'; at = posix.dirname(at)) folders.add(at);
  }
  return [...folders].toSorted((a, b) => b.length - a.length);
}
