/** Lists the files that a page can come from: the program, and whatever says how it is read. */
import type { Hash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { errorCode, isLeftByEditor } from '../content/files.ts';
import { IS_COMPILED } from '../program/folders.ts';

/**
 * The folders of the program, and its files beside them. The lock file stands for all that packages bring, fonts and
 * licences among them.
 */
interface Layout {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** In a repository `dist` is only what is about to be packed. */
export const REPOSITORY: Layout = {
  folders: ['src'],
  files: ['.eleventy.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
};

/**
 * npm keeps a lock file in `node_modules`, of all that is installed there. Of `dist`, a package has no more than is
 * named here; where tests run, theirs are beside it.
 */
const PACKAGE: Layout = {
  folders: ['src', 'dist/src', 'dist/scripts'],
  files: ['dist/.eleventy.js', 'package.json', '../.package-lock.json'],
};

/** The layout of the program that this process runs. */
export const OWN_LAYOUT = IS_COMPILED ? PACKAGE : REPOSITORY;

/**
 * Lists the program's files, whatever their names; one that is named by another need not be there.
 * @param folder of the program
 * @param layout whether that is a repository or a package
 * @returns each path below the folder, with `/` between its parts, in their order
 */
export function programPaths(folder: string, layout: Layout): readonly string[] {
  const paths = new Set<string>();
  const add = (path: string) => {
    if (paths.has(path)) return;
    paths.add(path);
    if (!posix.basename(path).startsWith('tsconfig')) return;
    const bytes = readIfThere(join(folder, path));
    if (bytes) extendedBy(path, bytes).forEach(add);
  };
  const below = layout.folders.flatMap((name) => filesBelow(folder, name));
  [...below, ...layout.files].forEach(add);
  return [...paths].toSorted();
}

/**
 * The files below a folder, but for what editors leave. Links are followed, as an import follows them.
 * @param root a folder around it
 * @param path of the folder, below the root
 * @param around the folders that hold this one, by their real paths, so that a link to one of them ends
 */
export function filesBelow(root: string, path: string, around: readonly string[] = []): string[] {
  const folder = join(root, path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const real = realpathSync(folder);
  if (around.includes(real)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = posix.join(path, entry.name);
    if (isLeftByEditor(entry.name)) return [];
    if (entry.isFile()) return [below];
    const found = statSync(join(root, below), { throwIfNoEntry: false });
    if (found?.isDirectory()) return filesBelow(root, below, [...around, real]);
    return found?.isFile() ? [below] : [];
  });
}

/** The files that a `tsconfig.json` extends; those of packages come with `package-lock.json`. */
function extendedBy(path: string, bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('utf8');
  const [, value = ''] = /"extends"\s*:\s*("[^"]*"|\[[^\][]*\])/.exec(text) ?? [];
  return [...value.matchAll(/"(\.[^"]*)"/g)].map(([, other = '']) => {
    const file = posix.join(dirname(path), other);
    return file.endsWith('.json') ? file : `${file}.json`;
  });
}

/** Adds files with their paths to a hash; one that is not there is left out. */
export function addFiles(hash: Hash, folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    const bytes = readIfThere(join(folder, path));
    if (bytes) hash.update(`\n${JSON.stringify([path, bytes.length])}\n`).update(bytes);
  }
}

/** @returns none where a file went, or a link leads nowhere */
function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
