/** Compares an output folder with its manifest: which files are as the last build left them. */
import { readdirSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { LOCK } from '../content/lock.ts';
import { foldersAround, topOf } from '../content/paths.ts';
import { isJournal } from '../content/switch-journal.ts';
import { beginComparing } from './comparing.ts';
import { digestOfFile } from './digest.ts';
import type { BuildManifest } from './manifest.ts';
import { type FileRecord, pathsIn, type SiteStamps } from './packed-records.ts';
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
 * Begins to compare a folder with its manifest by sizes and times of change; only where those of a folder differ,
 * folders are listed. A file whose times differ, as in a copy of the folder, is read.
 * @returns what ends it, and gives the state
 */
export function beginCheck(
  outputDir: string,
  manifest: BuildManifest | undefined,
): () => Promise<FolderState> {
  if (!manifest) return async () => stateWithout(outputDir);
  const end = beginComparing(outputDir, manifest.stamps);
  return async () => {
    const { files, folders } = await end();
    const others = new Map<string, FileRecord | undefined>();
    for (const path of files) {
      const record = manifest.files.get(path);
      others.set(path, record && recordIfIntact(join(outputDir, path), record));
    }
    const isUntouched = others.size === 0 && !folders && hasNoOthers(outputDir, manifest.stamps);
    if (isUntouched) return stateAfter(manifest);
    const present = listFiles(outputDir);
    return { present, intact: intactAmong(present, manifest.files, others), complete: false };
  };
}

/** The state of a folder of which nobody knows what is in it. */
export function stateWithout(outputDir: string): FolderState {
  return { present: listFiles(outputDir), intact: new Map(), complete: false };
}

/**
 * The records of files that are as they were left. A file that is found behind a link, in the place of a folder, is not
 * present: it looks as it did, and goes with the link.
 * @param others records in the places of earlier ones; none for files that have changed
 */
function intactAmong(
  present: readonly string[],
  files: ReadonlyMap<string, FileRecord>,
  others: ReadonlyMap<string, FileRecord | undefined>,
): Map<string, FileRecord> {
  const intact = new Map<string, FileRecord>();
  for (const path of present) {
    const record = others.has(path) ? others.get(path) : files.get(path);
    if (record) intact.set(path, record);
  }
  return intact;
}

/**
 * Makes sure that a folder is as it was found.
 * @param now its state now
 * @throws OutputChanged where something came, changed or went
 */
export function requireState(
  outputDir: string,
  { present, intact, complete }: FolderState,
  now: FolderState,
): void {
  if (complete && now.complete) return;
  const known = new Set(present);
  const changed =
    now.present.find((path) => !known.delete(path)) ??
    [...known][0] ??
    [...intact].find(([path, record]) => now.intact.get(path)?.[4] !== record[4])?.[0];
  if (changed !== undefined) throw new OutputChanged(join(outputDir, changed));
}

/** The state of a folder in which there is what a manifest says. */
export function stateAfter(manifest: Pick<BuildManifest, 'files'>): FolderState {
  return {
    get present() {
      return [...manifest.files.keys()];
    },
    get intact() {
      return manifest.files;
    },
    complete: true,
  };
}

/**
 * The records of a site's files as they are now.
 * @param fingerprints the files, each with its fingerprint
 * @param staged those that were put in their places since the state was found
 * @throws OutputChanged where a file is not as it was put there
 */
export function recordsOf(
  outputDir: string,
  fingerprints: ReadonlyMap<string, string>,
  staged: readonly StagedFile[],
  { intact }: FolderState,
): Map<string, FileRecord> {
  const anew = new Map(staged.map(({ path, digest }) => [path, digest]));
  const recordFor = (path: string, fingerprint: string): FileRecord => {
    const made = anew.get(path);
    const known = made === undefined ? intact.get(path) : undefined;
    if (known?.[0] === fingerprint) return known;
    if (known) return [fingerprint, known[1], known[2], known[3], known[4]];
    const file = join(outputDir, path);
    const found = lstatOf(file);
    const digest = made ?? digestOfFile(file);
    if (!found?.isFile() || digest === undefined) throw new OutputChanged(file);
    return recordOf(fingerprint, digest, found);
  };
  const records = new Map<string, FileRecord>();
  for (const [path, fingerprint] of fingerprints) records.set(path, recordFor(path, fingerprint));
  return records;
}

/** A file of the site is not there any more, or not as the build knew it: somebody else has been at it. */
export class OutputChanged extends FolderError {
  /** @param path the file, or the folder of the site */
  constructor(path: string) {
    super(
      `${path}: found it changed or removed while the site was built; expected nobody else to write there: build again`,
    );
  }
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
): Map<string, number> {
  const changed = foldersAround(touched);
  const timeOf = (folder: string) => {
    const known = changed.has(folder) ? undefined : manifest?.folders.get(folder);
    return known ?? modifiedOf(join(outputDir, folder)) ?? 0;
  };
  const times = new Map<string, number>();
  for (const folder of foldersAround(paths)) times.set(folder, timeOf(folder));
  return times;
}

/** Whether nothing is at the top of the output folder but a site and builds' own files: its own time changes with each build. */
function hasNoOthers(outputDir: string, stamps: SiteStamps): boolean {
  const names = new Set(pathsIn(stamps).map(topOf));
  return readdirSync(outputDir).every((name) => names.has(name) || isOfBuilds(name));
}

function isOfBuilds(name: string): boolean {
  return name === MARKER || name.startsWith(LOCK) || isJournal(name);
}

/** @returns the record with other times where the file has the same bytes, as in a copy of the folder */
function recordIfIntact(path: string, record: FileRecord): FileRecord | undefined {
  const [fingerprint, digest, size] = record;
  const found = lstatOf(path);
  if (found?.size !== size || !found.isFile()) return undefined;
  return digestOfFile(path) === digest ? recordOf(fingerprint, digest, found) : undefined;
}

function recordOf(fingerprint: string, digest: string, found: Stats): FileRecord {
  return [fingerprint, digest, found.size, found.mtimeMs, found.ctimeMs];
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
