/** Paths of files below a folder, with `/` between their parts. */
import { posix, relative, resolve, sep } from 'node:path';

/** All folders that hold files, and those around them, each once. */
export function foldersAround(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** The folder of a file; `.` of one at the top. */
export function folderOf(path: string): string {
  return posix.dirname(path);
}

/** The name at the top of a path. */
export function topOf(path: string): string {
  const end = path.indexOf('/');
  return end === -1 ? path : path.slice(0, end);
}

/** Whether a path of the operating system is a folder or below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

/** Such a path is as `foldPath` makes it: nearly all are. */
const FOLDED = /^[^A-Z\u0080-\uffff]*$/;

/** A path as file systems compare it that know no case and no forms of accents. */
export function foldPath(path: string): string {
  return FOLDED.test(path) ? path : path.normalize('NFC').toLowerCase();
}
