/** Finding files. */
import { access, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PICTURE } from '../archive/picture.ts';
import { compare, FolderError } from '../archive/problem.ts';

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** @throws FolderError where there is no such folder: a mistyped name must not pass for an empty one */
export async function requireFolder(path: string): Promise<void> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new FolderError(`${path}: found no folder; expected the name of one`);
}

/** The Markdown files below a folder, in the order of their names; none where there is no folder. */
export async function findArticles(contentDir: string): Promise<string[]> {
  return findFiles(contentDir, /\.md$/i);
}

/** The pictures below a folder, which articles may show. */
export async function findPictures(contentDir: string): Promise<string[]> {
  return findFiles(contentDir, PICTURE);
}

/**
 * The files below a folder whose names match, with `/` between the parts of their paths. What begins
 * with a dot or an underscore, a folder included, is put aside.
 */
async function findFiles(folder: string, name: RegExp): Promise<string[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !/(?:^|\/)[._]/.test(file))
    .toSorted(compare);
}

/** The code of a file system's error, such as `ENOENT`; `undefined` for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
