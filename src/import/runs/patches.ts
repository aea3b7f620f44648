/** Writes patches: what a run would change in articles that are not its own to change. */

import { rm } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import { replaceFile } from '../../content/whole-file.ts';

/** A patch of a file below the content folder, in the form that `git apply` and `patch` read. */
export function patchOf(file: string, current: string, text: string): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, current, text, '', '');
}

/**
 * Writes patches into a file, and removes the one that is there where there are none.
 * @returns its path; none without patches
 */
export async function writePatch(
  path: string,
  patches: readonly string[],
): Promise<string | undefined> {
  if (patches.length === 0) {
    await rm(path, { force: true });
    return undefined;
  }
  replaceFile(path, patches.join(''));
  return path;
}
