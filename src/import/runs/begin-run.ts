/** Begins a run: locks the archive, makes the folder and keeps the raw files, or goes on with a run that was interrupted. */

import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, exists } from '../../content/files.ts';
import { takeLock } from '../../content/lock.ts';
import { removeDrafts } from '../../content/whole-file.ts';
import { compare } from '../../text/compare.ts';
import { hashOfFile } from '../hash-file.ts';
import { freeName, keepFile } from './kept-files.ts';
import { RUN_OWN } from './own-files.ts';
import {
  ARTICLES_FILE,
  openRun,
  RAW_FOLDER,
  RUN_FILE,
  type Run,
  type RunFile,
  type RunSettings,
  runsOf,
  UNFINISHED,
  writeRunFile,
} from './run.ts';

/** A file of raw texts, or of what is needed to read them. */
export interface RawFile {
  /** See `fileNames`. */
  readonly file: string;
  readonly path: string;
  readonly role?: 'settings' | 'dates';
  /** Of raw texts, the name of the `import.yaml` by which they are read. */
  readonly settings?: string;
}

interface HashedFile extends RawFile {
  readonly sha256: string;
}

/** What a new run is to be. */
interface NewRun {
  /** Its day. */
  readonly added: string;
  readonly settings: RunSettings;
  /** Whether the files are kept; if not, only their names are. */
  readonly keep: boolean;
}

/**
 * Locks the folder of all runs: one import at a time writes to an archive.
 * @returns what unlocks it, and removes the folder where no run is in it
 * @throws FolderError where another import is under way
 */
export async function lockRuns(root: string): Promise<() => Promise<void>> {
  const folder = join(root, RAW_FOLDER);
  await mkdir(folder, { recursive: true });
  const release = takeLock(folder, 'import');
  return async () => {
    release();
    await rmdir(folder).catch(() => undefined);
  };
}

/**
 * Begins a run, or goes on with one that was interrupted: of the same files, with the same settings. Nobody else may be
 * at it: see `lockRuns`. A new run gets a folder, in which the raw files are kept, packed where they are large.
 * @param root the archive's folder
 * @throws the error of the file system
 */
export async function beginRun(
  root: string,
  files: readonly RawFile[],
  made: NewRun,
): Promise<Run> {
  const hashed: HashedFile[] = [];
  for (const one of files) hashed.push({ ...one, sha256: await hashOfFile(one.path) });
  return (await findInterrupted(root, hashed, made)) ?? (await makeRun(root, hashed, made));
}

async function makeRun(
  root: string,
  files: readonly HashedFile[],
  { added, settings, keep }: NewRun,
): Promise<Run> {
  const { id, folder } = await makeFolder(join(root, RAW_FOLDER), added);
  try {
    await writeFile(join(folder, UNFINISHED), '');
    const names = new Set<string>(RUN_OWN);
    const kept: RunFile['files'] = [];
    for (const { path, ...one } of files) {
      const name = keep ? freeName(one.file, names) : undefined;
      const packs = one.role === undefined;
      const place = name && (await keepFile(path, { folder, name, packs }));
      kept.push({ ...one, ...(place && { kept: place }) });
    }
    const file: RunFile = { version: 1, added, settings, files: kept };
    await writeFile(join(folder, ARTICLES_FILE), '');
    await writeRunFile({ folder }, file);
    return { id, folder, file, isUnfinished: true };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Finds a run that was interrupted, and removes what is left of those that had not begun. */
async function findInterrupted(
  root: string,
  files: readonly HashedFile[],
  { settings, keep }: NewRun,
): Promise<Run | undefined> {
  const wanted = identityOf(
    settings,
    files.map(({ file, sha256 }) => ({ file, sha256, isKept: keep })),
  );
  for (const id of await runsOf(root)) {
    const folder = join(root, RAW_FOLDER, id);
    if (!(await exists(join(folder, UNFINISHED)))) continue;
    if (!(await exists(join(folder, RUN_FILE)))) {
      await rm(folder, { recursive: true, force: true });
      continue;
    }
    const run = await openRun(root, id);
    const noted = run.file.files.map(({ file, sha256, kept }) => ({
      file,
      sha256,
      isKept: kept !== undefined,
    }));
    if (identityOf(run.file.settings, noted) !== wanted) continue;
    removeDrafts(folder);
    return run;
  }
  return undefined;
}

function identityOf(settings: RunSettings, files: readonly unknown[]): string {
  const sorted = Object.entries(settings).sort(([a], [b]) => compare(a, b));
  return JSON.stringify([sorted, files]);
}

async function makeFolder(parent: string, day: string): Promise<{ id: string; folder: string }> {
  await mkdir(parent, { recursive: true });
  for (let number = 1; ; number++) {
    const id = `${day}-${number}`;
    try {
      await mkdir(join(parent, id));
      return { id, folder: join(parent, id) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}
