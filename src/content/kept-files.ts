/** Folders of files that builds keep for later ones: how they are written, listed and cleared. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './files.ts';

/** What stands in the way of a file: something else under its name, or a file where its folder goes. */
const IN_THE_WAY = ['EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY'];

/** Writes a file beside its place first, so that it is there whole or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}`;
  const write = () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, path);
  };
  try {
    write();
  } catch (error) {
    if (!IN_THE_WAY.includes(errorCode(error) ?? '')) throw error;
    for (const name of [dirname(path), path]) {
      const found = statSync(name, { throwIfNoEntry: false });
      const isRight = name === path ? found?.isFile() : found?.isDirectory();
      if (found && !isRight) rmSync(name, { recursive: true });
    }
    write();
  }
}

/** What a file's name ends with while a process writes it: the process's number. */
const DRAFT = /\.\d+$/;

/** The names in a folder; none where there is no folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Removes all from a folder but some names, and what processes are writing. */
export function keepOnly(folder: string, names: ReadonlySet<string>): void {
  for (const name of namesIn(folder)) {
    if (names.has(name) || DRAFT.test(name)) continue;
    rmSync(join(folder, name), { force: true, recursive: true });
  }
}
