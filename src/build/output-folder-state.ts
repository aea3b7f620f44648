/** Compares an output folder with its manifest: which files are as the last build left them. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LOCK } from '../content/lock.ts';
import type { BuildManifest, FileRecord } from './manifest.ts';
import { foldersAround } from './paths.ts';
import type { StagedFile } from './staging.ts';
import { lstatOf } from './stat.ts';

/** Marks a folder as one that a build may empty. */
export const MARKER = '.kliping';

export interface FolderState {
  /** All files of the folder, except those of builds that are running. */
  readonly present: readonly string[];
  /** The files that are as the manifest says. */
  readonly intact: ReadonlyMap<string, FileRecord>;
  /** Whether the folder holds all files of the manifest, unchanged, and no others. */
  readonly complete: boolean;
}

/**
 * Compares a folder with its manifest by sizes and times of change; only where those of a folder differ,
 * folders are listed.
 */
export function stateOf(outputDir: string, manifest: BuildManifest | undefined): FolderState {
  const files = Object.entries(manifest?.files ?? {});
  const intact = new Map(files.filter(([path, record]) => isIntact(join(outputDir, path), record)));
  const folders = Object.entries(manifest?.folders ?? {});
  const same =
    folders.every(([path, time]) => modifiedOf(join(outputDir, path)) === time) &&
    hasNoOthers(outputDir, new Set(files.map(([path]) => path.split('/')[0] ?? '')));
  const complete = manifest !== undefined && same && intact.size === files.length;
  const present = complete ? files.map(([path]) => path) : listFiles(outputDir);
  return { present, intact, complete };
}

/** The state of a folder in which there is what a manifest says. */
export function stateAfter({ files }: BuildManifest): FolderState {
  return { present: Object.keys(files), intact: new Map(Object.entries(files)), complete: true };
}

/**
 * The records of a site's files as they are now.
 * @param fingerprints the files, each with its fingerprint
 * @param staged those that were put in their places since the state was found
 */
export function recordsOf(
  outputDir: string,
  fingerprints: ReadonlyMap<string, string>,
  staged: readonly StagedFile[],
  { intact }: FolderState,
): Record<string, FileRecord> {
  const anew = new Set(staged.map(({ path }) => path));
  const records = [...fingerprints].map(([path, fingerprint]): [string, FileRecord] => {
    const known = anew.has(path) ? undefined : intact.get(path);
    if (known) return [path, [fingerprint, known[1], known[2]]];
    const found = lstatOf(join(outputDir, path));
    if (!found) throw new Error(`${path} was removed from ${outputDir} while it was built`);
    return [path, [fingerprint, found.size, found.mtimeMs]];
  });
  return Object.fromEntries(records);
}

/**
 * The times at which the folders of a site's files were changed, in milliseconds since 1970. The output folder
 * itself is left out, as it holds builds' own files.
 * @param paths the site's files
 * @param touched the files that came, changed or went since the manifest
 * @param manifest none where the folder was not what it says
 */
export function foldersOf(
  outputDir: string,
  paths: Iterable<string>,
  touched: Iterable<string>,
  manifest: BuildManifest | undefined,
): Record<string, number> {
  const changed = foldersAround(touched);
  const timeOf = (folder: string) => {
    const known = changed.has(folder) ? undefined : manifest?.folders[folder];
    return known ?? modifiedOf(join(outputDir, folder)) ?? 0;
  };
  return Object.fromEntries([...foldersAround(paths)].map((folder) => [folder, timeOf(folder)]));
}

/** Whether nothing is at the top of the output folder but some names: its own time changes with each build. */
function hasNoOthers(outputDir: string, names: ReadonlySet<string>): boolean {
  return readdirSync(outputDir).every((name) => names.has(name) || isOfBuilds(name));
}

function isOfBuilds(name: string): boolean {
  return name === MARKER || name.startsWith(LOCK);
}

function isIntact(path: string, [, size, modified]: FileRecord): boolean {
  const found = lstatOf(path);
  return found?.size === size && found.mtimeMs === modified && found.isFile();
}

function modifiedOf(path: string): number | undefined {
  return lstatOf(path)?.mtimeMs;
}

/** The files of a site below a folder; none where there is no folder. */
function listFiles(folder: string): string[] {
  if (!lstatOf(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !isOfBuilds(path));
}
