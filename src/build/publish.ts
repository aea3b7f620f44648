/** Publishes a build's files: takes the output folder from the last site to the new one, or leaves it as it was. */
import { readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK } from '../content/lock.ts';
import { foldersAround, foldPath, topOf } from '../content/paths.ts';
import { switchFolder } from '../content/switch.ts';
import { movesOf } from './moves.ts';
import { type FolderState, MARKER } from './output-folder-state.ts';
import type { StagedFile } from './staging.ts';

interface Publication {
  readonly outputDir: string;
  /** Every file that the site has. */
  readonly wanted: ReadonlyMap<string, unknown>;
  /** Those of them that are new or differ. */
  readonly staged: readonly StagedFile[];
  /** The state of the output folder before the files are published. */
  readonly state: FolderState;
  /** The folder of the build at the top of the output folder: it has the new files, and takes those that are replaced. */
  readonly aside: string;
}

/**
 * Makes the folder hold the wanted files and no others. A reader sees the old file or the new one, never
 * half; new files are there before old ones go, unless one is where the other needs a folder.
 * @param check is called with the files that went when all is in its place; if it fails, all is as it was
 * @param placed takes how many files are in their places so far
 * @returns what `check` returned
 * @throws the error of the file system, or of `check`: the folder is as it was; see `switchFolder`
 */
export function publish<Value>(
  { outputDir, wanted, staged, state, aside }: Publication,
  check: (gone: readonly string[]) => Value,
  placed?: (count: number) => void,
): Value {
  const gone = state.present.filter((path) => !wanted.has(path));
  const moves = movesOf(outputDir, aside, staged);
  return switchFolder(
    outputDir,
    { placed: moves, gone, aside },
    () => {
      // Removes empty folders that somebody has made; those that came as a whole have only files of this build, and are skipped.
      const own = new Set(moves.map(({ path }) => join(outputDir, path)));
      if (!state.complete) removeEmptyFolders(outputDir, own);
      return check(gone);
    },
    placed,
  );
}

/** @throws Error where two files would be one, or one the folder of another */
export function checkPaths(paths: Iterable<string>): void {
  const folded = new Map<string, string>();
  for (const path of paths) {
    const first = topOf(path);
    if (/\\|\0|(?:^|\/)\.\.(?:\/|$)/.test(path) || first === MARKER || first === '') {
      throw new Error(`${path} is not a path for a page`);
    }
    const key = foldPath(path);
    const other = folded.get(key);
    if (other !== undefined) throw new Error(`${path} and ${other} have one address`);
    folded.set(key, path);
  }
  for (const folder of foldersAround(folded.keys())) {
    const file = folded.get(folder);
    if (file) throw new Error(`${file} is a page and the folder of others`);
  }
}

/**
 * @param full folders that are not empty, nor is any in them
 * @returns whether the folder is empty itself
 */
function removeEmptyFolders(folder: string, full: ReadonlySet<string>): boolean {
  const entries = readdirSync(folder, { withFileTypes: true });
  const emptied = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || entry.name.startsWith(LOCK) || full.has(path)) return false;
    const empty = removeEmptyFolders(path, full);
    if (empty) rmdirSync(path);
    return empty;
  });
  return emptied.every(Boolean);
}
