/** Names the files of an import so that a run can keep the names: without the folders above them. */
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { addTo } from '../../text/grouping.ts';
import { STANDARD_INPUT_NAME } from '../raw.ts';

/** Between the path of a packed file and that of a file inside. */
export const INSIDE = '!/';

/** How the files of a run are named. */
export interface FileNames {
  /** The name of a file, by its path as the user gave it; of a file in a `.zip`, with its path inside. */
  readonly nameOf: (file: string) => string;
  /** The path of a file that has been named. */
  readonly pathOf: (name: string) => string;
}

/**
 * Names files: in the archive, from its folder on; else from the folder that the user named on. A run is kept with the
 * archive, which may be public, and what is above these folders (`/home/somebody`) is nobody's business.
 * @param root the archive's folder
 * @param given the files and folders that the user named
 * @param files those that are read: two of them with one name get as much of their paths as tells them apart
 */
export function fileNames(
  root: string,
  given: readonly string[],
  files: readonly string[],
): FileNames {
  const folders = given.map((path) => resolve(path));
  const apart = namesApart(files.map((file) => ({ file, name: shortName(file, root, folders) })));
  const paths = new Map<string, string>();
  const nameOf = (file: string) => {
    const [outer, inner] = splitInside(file);
    const name = apart.get(outer) ?? shortName(outer, root, folders);
    if (!paths.has(name)) paths.set(name, outer);
    return inner === undefined ? name : `${name}${INSIDE}${inner}`;
  };
  const pathOf = (name: string) => {
    const [outer, inner] = splitInside(name);
    const path = paths.get(outer) ?? outer;
    return inner === undefined ? path : `${path}${INSIDE}${inner}`;
  };
  return { nameOf, pathOf };
}

/** @returns the path of a file, and that of one inside of it, if it is packed */
export function splitInside(file: string): readonly [outer: string, inner: string | undefined] {
  const at = file.indexOf(INSIDE);
  return at < 0 ? [file, undefined] : [file.slice(0, at), file.slice(at + INSIDE.length)];
}

function shortName(file: string, root: string, folders: readonly string[]): string {
  if (file === STANDARD_INPUT_NAME) return file;
  const path = resolve(file);
  const inArchive = pathWithin(root, path);
  if (inArchive !== undefined) return inArchive;
  const folder = folders.find((one) => one !== path && pathWithin(one, path) !== undefined);
  return folder === undefined
    ? basename(path)
    : (pathWithin(dirname(folder), path) ?? basename(path));
}

/** @returns the path from a folder on, with `/` between its parts; none where it is not within the folder */
function pathWithin(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  const isOutside = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return isOutside ? undefined : way.split(sep).join('/');
}

/** Tells files of one name apart, by folders above them. */
function namesApart(
  files: readonly { readonly file: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  const names = new Map(files.map(({ file, name }) => [resolve(file), name]));
  for (;;) {
    const byName = new Map<string, string[]>();
    for (const [path, name] of names) addTo(byName, name, path);
    const alike = [...byName.values()].filter((group) => group.length > 1).flat();
    if (alike.length === 0)
      return new Map(files.map(({ file }) => [file, names.get(resolve(file)) ?? file]));
    for (const path of alike) names.set(path, oneFolderMore(path, names.get(path) ?? ''));
  }
}

function oneFolderMore(path: string, name: string): string {
  return path
    .split(sep)
    .slice(-name.split('/').length - 1)
    .join('/');
}
