/** Moves of a build's files to their places: folders that the site does not have yet move as a whole. */
import { join } from 'node:path';
import { folderOf, foldersAround } from '../content/paths.ts';
import { KnownFolders } from './known-folders.ts';
import { newFoldersIn, type StagedFile } from './staging.ts';

/** A move of a file or a folder. */
type Move = Pick<StagedFile, 'path' | 'draft'>;

/**
 * Plans the moves.
 * @param aside the folder of the build, at the top of the output folder
 */
export function movesOf(
  outputDir: string,
  aside: string,
  staged: readonly StagedFile[],
): readonly Move[] {
  const newFolders = newFoldersIn(join(outputDir, aside));
  const draftOf = (path: string) => `${newFolders}/${path}`;
  const single = staged.filter(({ path, draft }) => draft !== draftOf(path));
  const folders = new KnownFolders(outputDir, foldersAround(single.map(({ path }) => path)));
  const whole = new Set<string>();
  for (const { path, draft } of staged) {
    if (draft !== draftOf(path)) continue;
    let outermost = path;
    while (!folders.has(folderOf(outermost))) outermost = folderOf(outermost);
    whole.add(outermost);
  }
  return [...single, ...[...whole].map((path) => ({ path, draft: draftOf(path) }))];
}
