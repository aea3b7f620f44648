/** Reads the files that steps and moves look at. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Files } from './changes.ts';

/** The folders of an archive whose files a version of the program may want to move to another form. */
const FOLDERS = ['content', '_data', 'theme'];

/** The files of an archive's folders. */
export function filesOfArchive(root: string): Files {
  return filesIn(
    root,
    FOLDERS.flatMap((folder) => below(root, folder)),
  );
}

/** Files of a folder, by their paths. */
export function filesIn(root: string, paths: readonly string[]): Files {
  return { paths: paths.toSorted(), read: (path) => readFileSync(join(root, path)) };
}

function below(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch {
    return [];
  }
}
