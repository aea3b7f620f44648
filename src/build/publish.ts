/** Publishes a build's files: moves new ones into place, removes those that are left over, leaves the rest. */
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LOCK } from '../content/lock.ts';
import { type FolderState, MARKER } from './output-folder-state.ts';
import { foldersAround } from './paths.ts';
import type { StagedFile } from './staging.ts';

interface Publication {
  readonly outputDir: string;
  /** Every file that the site has. */
  readonly wanted: ReadonlyMap<string, unknown>;
  /** Those of them that are new or differ. */
  readonly staged: readonly StagedFile[];
  /** The state of the output folder before the files are published. */
  readonly state: FolderState;
}

/**
 * Makes the folder hold the wanted files and no others. A reader sees the old file or the new one, never
 * half; new files are there before old ones go, unless one is where the other needs a folder.
 * @param placed takes how many files are in their places so far
 * @returns the files that went
 */
export function publish(
  { outputDir, wanted, staged, state }: Publication,
  placed?: (count: number) => void,
): readonly string[] {
  const leftovers = state.present.filter((path) => !wanted.has(path));
  // Of new files only: the others are there, beside the leftovers.
  const isInTheWay = leftovers.length > 0 ? inTheWayOf(staged) : () => false;
  const inTheWay = leftovers.filter(isInTheWay);
  removeFiles(outputDir, inTheWay);
  // Somebody's, or what a build that was killed began to remove: a file may go there.
  if (!state.complete) removeEmptyFolders(outputDir);
  place(outputDir, staged, placed);
  const gone = new Set(inTheWay);
  removeFiles(
    outputDir,
    leftovers.filter((path) => !gone.has(path)),
  );
  return leftovers;
}

/** Files between two calls of `placed`. */
const STEP = 1000;

/**
 * Moves files to their places, where they replace those of the same path.
 * @param placed takes how many files are in their places so far
 */
export function place(
  outputDir: string,
  staged: readonly StagedFile[],
  placed?: (count: number) => void,
): void {
  const made = new Set<string>();
  for (const [i, { path, draft }] of staged.entries()) {
    if (i % STEP === 0) placed?.(i);
    const target = join(outputDir, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    renameSync(draft, target);
  }
}

/** @throws Error where two files would be one, or one the folder of another */
export function checkPaths(paths: readonly string[]): void {
  const folded = new Map<string, string>();
  for (const path of paths) {
    const [first] = path.split('/');
    if (/\\|\0|(?:^|\/)\.\.(?:\/|$)/.test(path) || first === MARKER || first === '') {
      throw new Error(`${path} is not a path for a page`);
    }
    const other = folded.get(fold(path));
    if (other !== undefined) throw new Error(`${path} and ${other} have one address`);
    folded.set(fold(path), path);
  }
  for (const folder of foldersAround(paths)) {
    const file = folded.get(fold(folder));
    if (file) throw new Error(`${file} is a page and the folder of others`);
  }
}

/** A path as file systems compare it that know no case and no forms of accents. */
function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Whether an old file must go before the new ones are written: one is where the other needs a folder. */
function inTheWayOf(staged: readonly StagedFile[]): (path: string) => boolean {
  const wanted = staged.map(({ path }) => path);
  const paths = new Set(wanted.map(fold));
  const folders = new Set([...foldersAround(wanted)].map(fold));
  return (path) =>
    paths.has(fold(path)) ||
    folders.has(fold(path)) ||
    [...foldersAround([path])].some((folder) => paths.has(fold(folder)));
}

/** Removes files, and the folders that are empty without them. */
function removeFiles(outputDir: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(outputDir, path), { force: true });
  const deepestFirst = [...foldersAround(paths)].toSorted((a, b) => b.length - a.length);
  for (const folder of deepestFirst) {
    const path = join(outputDir, folder);
    if (isEmpty(path)) rmdirSync(path);
  }
}

/** @returns whether the folder is empty itself */
function removeEmptyFolders(folder: string): boolean {
  const entries = readdirSync(folder, { withFileTypes: true });
  const emptied = entries.map((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith(LOCK)) return false;
    const path = join(folder, entry.name);
    const empty = removeEmptyFolders(path);
    if (empty) rmdirSync(path);
    return empty;
  });
  return emptied.every(Boolean);
}

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    // It went with a folder around it, or never was one.
    return false;
  }
}
