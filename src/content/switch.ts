/** Takes files of a folder from one state to the next, all or none: a journal says what is moved, so that it can be taken back. */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { checkedContent, withChecksum } from './checksum-file.ts';
import { errorCode } from './files.ts';

/** The journal of a switch that has not ended: the folder is neither old nor new. */
export const UNFINISHED = '.kliping-unfinished';

/** The journal of one that has ended, but for the old files, which are still to be removed. */
const FINISHED = '.kliping-finished';

const DRAFT = `${UNFINISHED}.draft`;

/** Whether a file at the top of a folder is a journal. */
export function isJournal(name: string): boolean {
  return [UNFINISHED, FINISHED, DRAFT].includes(name);
}

/** What a folder goes through. Paths are below the folder, with `/` between their parts. */
export interface Switch {
  /** Files that go first: new ones need their names, or folders in their place. */
  readonly cleared: readonly string[];
  /** Files that get into their places, where they may replace others. */
  readonly placed: readonly { readonly path: string; readonly draft: string }[];
  /** Files and folders that go last. */
  readonly removed: readonly string[];
  /**
   * A folder below the folder, on the same file system, for the old files. Without one, each is moved aside within
   * the folder that it is in, which may be anywhere.
   */
  readonly aside?: string;
}

/** A switch as it is written down: drafts below the folder, and the folders that it makes. */
interface Journal extends Omit<Switch, 'placed'> {
  /** A part of the names of old files that are moved aside, which no other switch has. */
  readonly mark: string;
  readonly placed: readonly (readonly [path: string, draft: string])[];
  /** Folders that it makes, the outermost first. */
  readonly made: readonly string[];
  /** Folders that may be empty without the files that go first, and without those that go last: the innermost first. */
  readonly emptied: { readonly first: readonly string[]; readonly last: readonly string[] };
}

/** The form of journals: another version of the program does not read one of another form. */
const FORM = 'switch 1';

/** Files between two calls of `onPlaced`, and files in one folder: more make some file systems slow. */
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
  if ([plan.cleared, plan.placed, plan.removed].every(({ length }) => length === 0)) return check();
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
 * @returns whether anything was taken back
 * @throws the error of the file system
 */
export function mend(folder: string): boolean {
  rmSync(join(folder, DRAFT), { force: true });
  const finished = readJournal(join(folder, FINISHED));
  if (finished) tidy(folder, finished);
  const unfinished = readJournal(join(folder, UNFINISHED));
  if (!unfinished) return false;
  takeBack(folder, unfinished);
  rmSync(join(folder, UNFINISHED), { force: true });
  return true;
}

/** Whether a switch of a folder has not ended. */
export function needsMending(folder: string): boolean {
  return [UNFINISHED, FINISHED, DRAFT].some((name) => existsSync(join(folder, name)));
}

function journalOf(folder: string, { placed, ...plan }: Switch): Journal {
  const below = (path: string) => relative(folder, path).split(sep).join('/');
  const paths = placed.map(({ path }) => path);
  const needed = plan.cleared.length > 0 ? foldersAround(paths) : new Set<string>();
  return {
    ...plan,
    mark: randomUUID(),
    placed: placed.map(({ path, draft }) => [path, below(draft)] as const),
    made: missingFolders(folder, paths),
    emptied: {
      first: innermostFirst(foldersAround(plan.cleared)).filter((one) => !needed.has(one)),
      last: innermostFirst(foldersAround(plan.removed)),
    },
  };
}

/** The folders that files need and that are not there, the outermost first. */
function missingFolders(folder: string, paths: readonly string[]): string[] {
  const known = new Set(['.']);
  const missing: string[] = [];
  const look = (path: string) => {
    if (known.has(path)) return;
    known.add(path);
    look(posixFolder(path));
    // Where a file is in the way, it goes first.
    if (!lookUp(join(folder, path))?.isDirectory()) missing.push(path);
  };
  for (const path of paths) look(posixFolder(path));
  return missing;
}

/** Bytes that a file system takes for the name of a file or a folder: ext4, APFS, NTFS nearly. */
const LONGEST = 255;

/** @throws the error that moving would come to: names that are too long, folders that may not be written */
function tryFolders(folder: string, { cleared, placed, removed, made }: Journal): void {
  const paths = [...cleared, ...placed.map(([path]) => path), ...removed];
  const tooLong = paths.find((path) =>
    path.split('/').some((name) => name.length * 3 > LONGEST && Buffer.byteLength(name) > LONGEST),
  );
  if (tooLong !== undefined) throw systemError('ENAMETOOLONG', join(folder, tooLong));
  const isMade = new Set(made);
  const changed = new Set([...paths.map(posixFolder), ...made.map(posixFolder)]);
  for (const one of changed) {
    if (isMade.has(one)) continue;
    const path = join(folder, one);
    // Of a folder that somebody has removed meanwhile, what is left of it is looked at when files are moved.
    if (existsSync(path)) accessSync(path, constants.W_OK | constants.X_OK);
  }
}

/** Makes the folders for old files. */
function makeRoom(folder: string, journal: Journal): void {
  const { aside = '' } = journal;
  const count = startsOf(journal).end;
  for (let i = 0; i < count; i += STEP)
    mkdirSync(join(folder, roomOf(aside, i)), { recursive: true });
}

function roomOf(aside: string, number: number): string {
  return `${aside}/old/${Math.floor(number / STEP)}`;
}

/** The number of the first of each list, in the order in which old files are numbered. */
function startsOf({ cleared, placed, removed, emptied }: Journal) {
  const removedFrom = cleared.length + placed.length;
  const first = removedFrom + removed.length;
  const last = first + emptied.first.length;
  return {
    placed: cleared.length,
    removed: removedFrom,
    first,
    last,
    end: last + emptied.last.length,
  };
}

/** Where the old file of a step goes. */
function backupOf({ aside, mark }: Journal, path: string, number: number): string {
  if (aside !== undefined) return `${roomOf(aside, number)}/${number % STEP}`;
  const folder = posixFolder(path);
  return `${folder === '.' ? '' : `${folder}/`}.kliping-old-${mark}-${number}`;
}

/** Writes the journal so that it is on the disk, whole, before anything is moved. */
function writeJournal(folder: string, journal: Journal): void {
  const draft = join(folder, journal.aside ?? '', DRAFT);
  try {
    writeFileSync(draft, withChecksum(FORM, JSON.stringify(journal)), { flush: true });
    renameSync(draft, join(folder, UNFINISHED));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** @returns none where there is none, or one that is not as it was written: somebody has been at it */
function readJournal(path: string): Journal | undefined {
  if (!existsSync(path)) return undefined;
  const content = checkedContent(readFileSync(path, 'utf8'), FORM);
  const journal: Journal | undefined = content === undefined ? undefined : JSON.parse(content);
  if (journal && pathsIn(journal).every(isBelow)) return journal;
  rmSync(path, { force: true });
  return undefined;
}

function pathsIn({ aside, cleared, placed, removed, made, emptied }: Journal): string[] {
  const moved = [...cleared, ...placed.flat(), ...removed];
  return [...moved, ...made, ...emptied.first, ...emptied.last, aside ?? '.'];
}

/** A journal that came with the files of a stranger reaches nothing outside of its folder. */
function isBelow(path: string): boolean {
  return !/^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)|\\/i.test(path);
}

/** Waits until the names in a folder are on the disk, where the operating system can. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows opens no folders.
  }
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
  const folders = new Set(placed.map(([path]) => posixFolder(path)));
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

/** Puts a file into its place. A reader finds the old one or the new one there, wherever file systems have links. */
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

function foldersAround(paths: readonly string[]): Set<string> {
  const around = new Set<string>();
  for (const path of paths) {
    for (let one = posixFolder(path); one !== '.' && !around.has(one); one = posixFolder(one)) {
      around.add(one);
    }
  }
  return around;
}

function innermostFirst(folders: Iterable<string>): string[] {
  return [...folders].toSorted((a, b) => b.length - a.length);
}

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

function lookUp(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function posixFolder(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, end);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
