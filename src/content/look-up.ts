/** Looks a path up in the file system. */
import { lstatSync, type Stats } from 'node:fs';
import { errorCode } from './files.ts';

/**
 * @returns none where there is nothing, or a file where the path needs a folder
 * @throws any other error of the file system
 */
export function lookUp(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
