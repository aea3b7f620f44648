/** Writes a new archive into its folder, all of it or nothing. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { FolderError } from '../archive/problem.ts';
import { changeFiles, mendArchive } from '../content/change-files.ts';
import { removeDrafts } from '../content/whole-file.ts';
import type { Files } from './archive-files.ts';

/** What may stand in the folder of a new archive: a repository that was made on GitHub has them. */
const ALLOWED = ['.git', 'LICENSE'];

/** What desktops leave in any folder that somebody looks into. */
const LEFT_BY_DESKTOPS = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** @throws FolderError where a folder holds other files, or is a file */
export async function requireRoom(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) {
    throw new FolderError(`${folder}: found a file; expected a new or empty folder`);
  }
  // What was interrupted before goes first.
  mendArchive(folder);
  removeDrafts(folder);
  const expected = [...ALLOWED, ...LEFT_BY_DESKTOPS];
  const others = (await readdir(folder)).filter((name) => !expected.includes(name)).sort();
  if (others.length === 0) return;
  const shown = others.slice(0, 10).join(', ');
  const more = others.length > 10 ? ` and ${others.length - 10} more` : '';
  throw new FolderError(
    `${folder}: found ${shown}${more}; expected a new or empty folder (only ${ALLOWED.join(' and ')} may be in it)`,
  );
}

/**
 * Writes the files of an archive into a folder of its own, which is made if it is not there. After a failure there is
 * nothing of them.
 * @throws FolderError where the folder holds other files already
 */
export async function writeArchive(folder: string, files: Files): Promise<void> {
  await requireRoom(folder);
  const made = await mkdir(folder, { recursive: true });
  try {
    changeFiles(folder, files);
  } catch (error) {
    if (made !== undefined) await rm(made, { recursive: true, force: true });
    throw error;
  }
}
