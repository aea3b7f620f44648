/** Changes files of an archive, all of them or none, one command at a time. */
import { rmSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { hasDeadLock, takeLock } from './lock.ts';
import { mend, needsMending, switchFolder } from './switch.ts';
import { draftFor, nearestFolder, removeDrafts } from './whole-file.ts';

/**
 * Writes and removes files. Folders that have become empty go.
 * @param folder of the archive, which is there
 * @param changes the new content of files, by their paths below the folder with `/` between their parts; `undefined`
 *   for files and folders that are removed
 * @throws the error of the file system, and the files are as they were; FolderError where another command is at it, or
 *   where it is done, but what was there before could not be removed
 */
export function changeFiles(
  folder: string,
  changes: ReadonlyMap<string, string | Uint8Array | undefined>,
): void {
  const release = takeLock(folder, 'command');
  const placed: { path: string; draft: string }[] = [];
  try {
    mendFolder(folder);
    // Of a folder that is still to be made, drafts are in the one around it.
    const near = [...changes.keys()].map((path) => nearestFolder(join(folder, path)));
    for (const one of new Set(near)) removeDrafts(one);
    for (const [path, content] of changes) {
      if (content !== undefined)
        placed.push({ path, draft: draftFor(join(folder, path), content) });
    }
    const gone = [...changes].filter(([, content]) => content === undefined).map(([path]) => path);
    switchFolder(folder, { placed, gone }, () => undefined);
    // What could not be removed may be removed now.
    if (needsMending(folder)) mendFolder(folder);
  } catch (error) {
    // Those of a switch that could not be taken back are where its journal says.
    if (!needsMending(folder)) for (const { draft } of placed) rmSync(draft, { force: true });
    throw error;
  } finally {
    release();
  }
  if (!needsMending(folder)) return;
  throw new FolderError(
    `${folder}: found old files that could not be removed, after all changes were made; expected a folder that may be written: the next command removes them`,
  );
}

/**
 * Changes files of the archive that a content folder is in.
 * @param changes by paths as a command has them; see `changeFiles`
 */
export function changeArchive(
  contentDir: string,
  changes: Iterable<readonly [path: string, content: string | Uint8Array | undefined]>,
): void {
  const root = dirname(resolve(contentDir));
  const below = (path: string) => relative(root, resolve(path)).split(sep).join('/');
  const entries = [...changes].map(([path, content]) => [below(path), content] as const);
  changeFiles(root, new Map(entries));
}

/** Takes back, or ends, what a command has left half done that died while it changed files of an archive. */
export function mendArchive(folder: string): void {
  if (!needsMending(folder) && !hasDeadLock(folder)) return;
  const release = takeLock(folder, 'command');
  try {
    mendFolder(folder);
  } finally {
    release();
  }
}

function mendFolder(folder: string): void {
  mend(
    folder,
    'files that were moved aside are named .kliping-old-…, each in its folder: put back those that are missed, and remove the journal',
  );
}
