/** Paths of files below an output folder, with `/` between their parts. */
import { posix } from 'node:path';

/** All folders that hold files, and those around them, each once. */
export function foldersAround(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
