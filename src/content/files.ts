/** Finding files. */
import { access, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PICTURE } from '../archive/picture.ts';
import { FolderError } from '../archive/problem.ts';
import { compare } from '../text/compare.ts';

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

/** The files of a content folder, in the order of their names; none where there is no folder. */
export interface ContentFiles {
  /** Markdown. */
  readonly articles: readonly string[];
  /** What articles may show. */
  readonly pictures: readonly string[];
}

export async function findContent(contentDir: string): Promise<ContentFiles> {
  const files = await findFiles(contentDir);
  const articles = files.filter((file) => /\.md$/i.test(file));
  return { articles, pictures: files.filter((file) => PICTURE.test(file)) };
}

/**
 * The files below a folder, with `/` between the parts of their paths. What begins with a dot or an
 * underscore, a folder included, is put aside.
 */
async function findFiles(folder: string): Promise<string[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !/(?:^|\/)[._]/.test(file))
    .toSorted(compare);
}

/** The code of a file system's error, such as `ENOENT`; `undefined` for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
