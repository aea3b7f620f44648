/** Writes, lists and removes the files that builds cache for later ones. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './files.ts';

/** Errors of a path that is taken: a folder has the name of the file, or a file the name of its folder. */
const PATH_TAKEN = ['EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY'];

/**
 * Writes a file atomically: under another name first, so that it is there whole or not at all. Makes the folder,
 * and removes anything that takes the path of the file or its folder.
 * @throws any other error of the file system
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}`;
  const write = () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, path);
  };
  try {
    write();
  } catch (error) {
    if (!PATH_TAKEN.includes(errorCode(error) ?? '')) throw error;
    for (const name of [dirname(path), path]) {
      const found = statSync(name, { throwIfNoEntry: false });
      const isRight = name === path ? found?.isFile() : found?.isDirectory();
      if (found && !isRight) rmSync(name, { recursive: true });
    }
    write();
  }
}

/** The end of a file's name while a process is writing it: the process id. */
const DRAFT = /\.\d+$/;

/** Lists the names in a folder; empty where there is no folder. */
export function fileNamesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Removes everything from a folder except these names and the files that processes are writing. */
export function keepOnly(folder: string, names: ReadonlySet<string>): void {
  for (const name of fileNamesIn(folder)) {
    if (names.has(name) || DRAFT.test(name)) continue;
    rmSync(join(folder, name), { force: true, recursive: true });
  }
}
