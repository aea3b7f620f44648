/** Takes files of a folder from one state to the next, all or none: a journal says what is moved, so that it can be taken back. */
import { linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { errorCode } from './files.ts';
import { lookUp } from './look-up.ts';
import { folderOf } from './paths.ts';
import {
  backupOf,
  DRAFT,
  FINISHED,
  type Journal,
  journalOf,
  makeRoom,
  readJournal,
  type Switch,
  startsOf,
  syncFolder,
  tryFolders,
  UNFINISHED,
  writeJournal,
} from './switch-journal.ts';

/** Files between two calls of `onPlaced`. */
const STEP = 1000;

/**
 * Switches a folder. What can be known to fail is tried before anything is moved.
 * @param check is called when all files are in their places; if it fails, everything is taken back
 * @param onPlaced takes how many files are in their places so far
 * @returns what `check` returned
 * @throws the error of the file system, or of `check`: everything is as it was; or FolderError where it could not be
 *   taken back: the journal is there then, and `mend` tries again
 */
export function switchFolder<Value>(
  folder: string,
  plan: Switch,
  check: () => Value,
  onPlaced?: (count: number) => void,
): Value {
  if (plan.placed.length + plan.gone.length === 0) return check();
  const journal = journalOf(folder, plan);
  tryFolders(folder, journal);
  if (plan.aside !== undefined) makeRoom(folder, journal);
  writeJournal(folder, journal);
  let value: Value;
  try {
    move(folder, journal, onPlaced);
    value = check();
    renameSync(join(folder, UNFINISHED), join(folder, FINISHED));
  } catch (error) {
    try {
      takeBack(folder, journal);
      rmSync(join(folder, UNFINISHED), { force: true });
    } catch (failure) {
      throw new FolderError(
        `${folder}: found ${messageOf(error)}; then what was there before could not be put back: ` +
          `${messageOf(failure)}; expected a disk that can be written: the next command puts it back`,
        { cause: error },
      );
    }
    throw error;
  }
  tidy(folder, journal);
  return value;
}

/**
 * Ends what a switch has begun in a folder and could not end: one that was not done is taken back, one that was done
 * gets its old files removed. Nobody else may be at it: see `takeLock`.
 * @param advice what a person can do where the journal cannot be read
 * @returns whether anything was taken back
 * @throws FolderError where the journal cannot be read: it stays, as the folder is neither old nor new; the error of
 *   the file system
 */
export function mend(folder: string, advice: string): boolean {
  rmSync(join(folder, DRAFT), { force: true });
  const finished = journalIn(folder, FINISHED, advice);
  if (finished) tidy(folder, finished);
  const unfinished = journalIn(folder, UNFINISHED, advice);
  if (!unfinished) return false;
  takeBack(folder, unfinished);
  rmSync(join(folder, UNFINISHED), { force: true });
  // Last: as long as there is a journal, it follows from a draft that is gone that it was placed.
  for (const [, draft] of unfinished.placed)
    rmSync(join(folder, draft), { recursive: true, force: true });
  return true;
}

/** Whether a switch of a folder has not ended. */
export function needsMending(folder: string): boolean {
  return [UNFINISHED, FINISHED, DRAFT].some((name) => lookUp(join(folder, name)) !== undefined);
}

function journalIn(folder: string, name: string, advice: string): Journal | undefined {
  const journal = readJournal(folder, name);
  if (journal !== 'unreadable') return journal;
  throw new FolderError(
    `${join(folder, name)}: found a journal that is damaged, or was written by another version of the program or in ` +
      `another folder; expected that of the command that was interrupted here: ${advice}`,
  );
}

function move(
  folder: string,
  journal: Journal,
  onPlaced: (count: number) => void = () => {},
): void {
  const { cleared, placed, removed, emptied } = journal;
  const starts = startsOf(journal);
  const backup = (path: string, number: number) => join(folder, backupOf(journal, path, number));
  for (const [i, path] of cleared.entries()) moveAway(join(folder, path), backup(path, i));
  moveEmptied(folder, journal, emptied.first, starts.first);
  const folders = new Set(placed.map(([path]) => folderOf(path)));
  for (const path of folders) mkdirSync(join(folder, path), { recursive: true });
  for (const [i, [path, draft]] of placed.entries()) {
    if (i % STEP === 0) onPlaced(i);
    replace(join(folder, path), join(folder, draft), backup(path, starts.placed + i));
  }
  for (const [i, path] of removed.entries()) {
    moveAway(join(folder, path), backup(path, starts.removed + i));
  }
  moveEmptied(folder, journal, emptied.last, starts.last);
}

/** Moves folders away that are empty: to make them again, a full disk would have no room. */
function moveEmptied(
  folder: string,
  journal: Journal,
  paths: readonly string[],
  start: number,
): void {
  // What was moved aside within them goes at the end: see `tidy`.
  if (journal.aside === undefined) return;
  for (const [i, path] of paths.entries()) {
    const whole = join(folder, path);
    if (isEmpty(whole)) moveAway(whole, join(folder, backupOf(journal, path, start + i)));
  }
}

/** Puts a file, or a new folder, into its place. Where file systems have links, a reader always finds the old file or the new one. */
function replace(target: string, draft: string, backup: string): void {
  const old = lookUp(target);
  if (old?.isFile()) linkOrMove(target, backup);
  else if (old) renameSync(target, backup);
  renameSync(draft, target);
}

/** Gives a file a second name; or another one, where the file system has no links. */
function linkOrMove(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    renameSync(from, to);
  }
}

function moveAway(target: string, backup: string): void {
  try {
    renameSync(target, backup);
  } catch (error) {
    // It has gone with a folder around it, or somebody has removed it.
    if (lookUp(target)) throw error;
  }
}

/** Takes everything back that was moved. What was taken back already, by a process that died, stays so. */
function takeBack(folder: string, journal: Journal): void {
  const { cleared, placed, removed, made, emptied } = journal;
  const starts = startsOf(journal);
  const backup = (path: string, number: number) => join(folder, backupOf(journal, path, number));
  const restore = (paths: readonly string[], start: number) => {
    // Folders the outermost first.
    for (const [i, path] of [...paths.entries()].toReversed()) {
      putBack(join(folder, path), backup(path, start + i));
    }
  };
  restore(emptied.last, starts.last);
  restore(removed, starts.removed);
  for (const [i, [path, draft]] of placed.entries()) {
    unplace(join(folder, path), join(folder, draft), backup(path, starts.placed + i));
  }
  for (const path of made.toReversed()) removeIfEmpty(join(folder, path));
  restore(emptied.first, starts.first);
  restore(cleared, 0);
}

/** The draft is there again before the old file is: so a second attempt knows what the first has done. */
function unplace(target: string, draft: string, backup: string): void {
  const old = lookUp(backup);
  if (!lookUp(draft)) {
    mkdirSync(dirname(draft), { recursive: true });
    if (old?.isFile() && lookUp(target)?.isFile()) linkOrMove(target, draft);
    else moveAway(target, draft);
  }
  if (old) putBack(target, backup);
}

function putBack(target: string, backup: string): void {
  if (!lookUp(backup)) return;
  mkdirSync(dirname(target), { recursive: true });
  renameSync(backup, target);
  // Of two names of one file, a rename leaves both.
  if (lookUp(backup)) rmSync(backup);
}

/** Removes the old files, and the journal when they are gone. What cannot be removed now, `mend` removes. */
function tidy(folder: string, journal: Journal): void {
  const { aside, cleared, placed, removed, emptied } = journal;
  try {
    syncFolder(folder);
    const paths = [...cleared, ...placed.map(([path]) => path), ...removed];
    const old = aside === undefined ? paths.map((path, i) => backupOf(journal, path, i)) : [aside];
    for (const path of old)
      rmSync(join(folder, path), { recursive: true, force: true, ...RETRIES });
    if (aside === undefined) {
      for (const path of [...emptied.first, ...emptied.last]) removeIfEmpty(join(folder, path));
    }
    rmSync(join(folder, FINISHED), { force: true });
  } catch {
    // The new files are in their places.
  }
}

/** Options of `rmSync`: a process that was killed may write on for a moment. */
const RETRIES = { maxRetries: 20, retryDelay: 50 } as const;

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    // It went with a folder around it, or never was one.
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    const code = errorCode(error) ?? '';
    // Some systems say EEXIST where others say ENOTEMPTY.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EBUSY'].includes(code)) throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
