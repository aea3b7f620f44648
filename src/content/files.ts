/** Finds the files of articles and pictures, and folders that a user named. */
import { access, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PICTURE } from '../archive/picture.ts';
import { FolderError } from '../archive/problem.ts';
import { compare } from '../text/compare.ts';

/** Whether there is a file or a folder at a path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether a path can be a content folder: it is a folder, or does not exist yet. */
export async function canHoldArticles(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    return errorCode(error) === 'ENOENT';
  }
}

/**
 * Makes sure that a path is a content folder.
 * @param mayBeAbsent whether there may be nothing at the path: see `ContentOptions`
 * @throws FolderError
 */
export async function requireContent(path: string, mayBeAbsent = false): Promise<void> {
  const isUsable = await canHoldArticles(path);
  if (isUsable && (mayBeAbsent || (await exists(path)))) return;
  throw new FolderError(`${path}: found no folder; expected the name of one`);
}

/** The files of a content folder: paths below it with `/` between the parts, in order of code units. */
interface ContentFiles {
  /** Markdown files. */
  readonly articles: readonly string[];
  /** Pictures that articles may show. */
  readonly pictures: readonly string[];
  /** All that are no articles, pictures among them: scans, say. */
  readonly others: readonly string[];
}

const ARTICLE = /\.md$/i;

/** Finds the files of a content folder; none where there is no such folder. */
export async function findContent(contentDir: string): Promise<ContentFiles> {
  const files = await findFiles(contentDir);
  const articles = files.filter((file) => ARTICLE.test(file));
  const others = files.filter((file) => !ARTICLE.test(file));
  return { articles, pictures: others.filter((file) => PICTURE.test(file)), others };
}

/** Finds all files of a content folder, also those that no article is made of as their names begin with an underscore. */
export function findAllContent(contentDir: string): Promise<string[]> {
  return findFiles(contentDir, /(?:^|\/)\./);
}

/** Finds the files of a data folder, without what editors and desktops leave. */
export async function findData(dataDir: string): Promise<string[]> {
  const files = await findFiles(dataDir);
  return files.filter((file) => !isLeftByEditor(file.slice(file.lastIndexOf('/') + 1)));
}

/**
 * The files below a folder, with `/` between the parts of their paths. Files and folders whose names begin with
 * a dot or an underscore are left out.
 */
async function findFiles(folder: string, leftOut = /(?:^|\/)[._]/): Promise<string[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !leftOut.test(file))
    .toSorted(compare);
}

/** Files that an editor or a desktop leaves beside those that somebody wrote; no page can come from them. */
const LEFT_BY_EDITORS = /^(?:\.#.*|#.*#|.*~|\..*\.sw[a-px]|4913|\.DS_Store|Thumbs\.db)$/;

/** @param name of a file, without its folder */
export function isLeftByEditor(name: string): boolean {
  return LEFT_BY_EDITORS.test(name);
}

/** Returns the code of a file system error, such as `ENOENT`; `undefined` for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
