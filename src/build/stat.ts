/** Looks a path up in the file system. */
import { lstatSync, type Stats } from 'node:fs';

/** @returns none where there is nothing, or a file where the path needs a folder */
export function lstatOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
