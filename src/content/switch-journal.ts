/** The journal of a switch: what is moved, written down before anything is. */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { checkedContent, withChecksum } from './checksum-file.ts';
import { lookUp } from './look-up.ts';
import { folderOf, foldersAround, foldPath, isWithin } from './paths.ts';

/** The journal of a switch that has not ended: the folder is neither old nor new. */
export const UNFINISHED = '.kliping-unfinished';

/** The journal of one that has ended, but for the old files, which are still to be removed. */
export const FINISHED = '.kliping-finished';

export const DRAFT = `${UNFINISHED}.draft`;

/** Whether a file at the top of a folder is a journal. */
export function isJournal(name: string): boolean {
  return [UNFINISHED, FINISHED, DRAFT].includes(name);
}

/** What a folder goes through. Paths are below the folder, with `/` between their parts. */
export interface Switch {
  /** Files that get into their places, where they may replace others; and folders, where there is nothing. */
  readonly placed: readonly { readonly path: string; readonly draft: string }[];
  /** Files and folders that go. */
  readonly gone: readonly string[];
  /**
   * A folder below the folder, on the same file system, for the old files. Without one, each is moved aside within
   * the folder that it is in, which may be anywhere.
   */
  readonly aside?: string | undefined;
}

/** A switch as it is written down: drafts below the folder, and the folders that it makes. */
export interface Journal {
  /** The number of the folder that it is of: see `numberOf`. */
  readonly folder: string;
  /** See `Switch`. */
  readonly aside?: string | undefined;
  /** Files that go first: new ones need their names, or folders in their place. */
  readonly cleared: readonly string[];
  /** Those that go last. */
  readonly removed: readonly string[];
  /** A part of the names of old files that are moved aside, which no other switch has. */
  readonly mark: string;
  readonly placed: readonly (readonly [path: string, draft: string])[];
  /** Folders that it makes, the outermost first. */
  readonly made: readonly string[];
  /** Folders that may be empty without the files that go first, and without those that go last: the innermost first. */
  readonly emptied: { readonly first: readonly string[]; readonly last: readonly string[] };
}

/** The form of journals: another version of the program does not read one of another form. */
const FORM = 'switch 2';

/** Files in one folder: more make some file systems slow. */
const FULL = 1000;

/**
 * Prepares the journal of a switch: nothing is written or moved.
 * @throws FolderError where a path is outside of the folder
 */
export function journalOf(folder: string, { placed, gone, aside }: Switch): Journal {
  const below = (path: string) => relative(folder, path).split(sep).join('/');
  const paths = placed.map(({ path }) => path);
  const isInTheWay = gone.length > 0 ? inTheWayOf(paths) : () => false;
  const cleared = gone.filter(isInTheWay);
  const isCleared = new Set(cleared);
  const removed = gone.filter((path) => !isCleared.has(path));
  const needed = cleared.length > 0 ? foldersAround(paths) : new Set<string>();
  const journal = {
    folder: numberOf(folder),
    aside,
    cleared,
    removed,
    mark: randomUUID(),
    placed: placed.map(({ path, draft }) => [path, below(draft)] as const),
    made: missingFolders(folder, paths),
    emptied: {
      first: innermostFirst(foldersAround(cleared)).filter((one) => !needed.has(one)),
      last: innermostFirst(foldersAround(removed)),
    },
  };
  const outside = pathsIn(journal).find((path) => !isBelow(path));
  if (outside !== undefined)
    throw new FolderError(
      `${join(folder, outside)}: found a file outside of ${folder}; expected one in it`,
    );
  return journal;
}

/** The folders that files need and that are not there, the outermost first. */
function missingFolders(folder: string, paths: readonly string[]): string[] {
  const known = new Set(['.']);
  const missing: string[] = [];
  const look = (path: string) => {
    if (known.has(path)) return;
    known.add(path);
    look(folderOf(path));
    // Where a file is in the way, it goes first.
    if (!lookUp(join(folder, path))?.isDirectory()) missing.push(path);
  };
  for (const path of paths) look(folderOf(path));
  return missing;
}

function innermostFirst(folders: Iterable<string>): string[] {
  return [...folders].toSorted((a, b) => b.length - a.length);
}

/** Whether an old file must go before new ones are placed: one is where the other needs a folder, or has its name. */
function inTheWayOf(paths: readonly string[]): (path: string) => boolean {
  const wanted = new Set(paths.map(foldPath));
  const folders = new Set([...foldersAround(paths)].map(foldPath));
  return (path) =>
    wanted.has(foldPath(path)) ||
    folders.has(foldPath(path)) ||
    [...foldersAround([path])].some((folder) => wanted.has(foldPath(folder)));
}

/** Bytes that a file system takes for the name of a file or a folder: ext4, APFS, NTFS nearly. */
const LONGEST = 255;

/** Whether a path has a name that file systems do not take. */
export function hasTooLongName(path: string): boolean {
  if (path.length * 3 <= LONGEST) return false;
  return path
    .split('/')
    .some((name) => name.length * 3 > LONGEST && Buffer.byteLength(name) > LONGEST);
}

/** @throws the error that moving would come to: names that are too long, folders that may not be written */
export function tryFolders(folder: string, { cleared, placed, removed, made }: Journal): void {
  const paths = [...cleared, ...placed.map(([path]) => path), ...removed];
  const tooLong = paths.find(hasTooLongName);
  if (tooLong !== undefined) throw systemError('ENAMETOOLONG', join(folder, tooLong));
  const isMade = new Set(made);
  const changed = new Set([...paths.map(folderOf), ...made.map(folderOf)]);
  for (const one of changed) {
    if (isMade.has(one)) continue;
    const path = join(folder, one);
    // Of a folder that somebody has removed meanwhile, what is left of it is looked at when files are moved.
    if (existsSync(path)) accessSync(path, constants.W_OK | constants.X_OK);
  }
}

/** Makes the folders for old files. */
export function makeRoom(folder: string, journal: Journal): void {
  const { aside = '' } = journal;
  const count = startsOf(journal).end;
  for (let i = 0; i < count; i += FULL)
    mkdirSync(join(folder, roomOf(aside, i)), { recursive: true });
}

function roomOf(aside: string, number: number): string {
  return `${aside}/old/${Math.floor(number / FULL)}`;
}

/** The number of the first of each list, in the order in which old files are numbered. */
export function startsOf({ cleared, placed, removed, emptied }: Journal) {
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
export function backupOf({ aside, mark }: Journal, path: string, number: number): string {
  if (aside !== undefined) return `${roomOf(aside, number)}/${number % FULL}`;
  const folder = folderOf(path);
  return `${folder === '.' ? '' : `${folder}/`}.kliping-old-${mark}-${number}`;
}

/** Writes the journal so that it is on the disk, whole, before anything is moved. */
export function writeJournal(folder: string, journal: Journal): void {
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

/**
 * @param name of the file, such as `UNFINISHED`
 * @returns none where there is none; `unreadable` for one that is not as it was written, or was not written in this
 *   folder: it may have come with the files of a stranger, and name any file as an old one
 */
export function readJournal(folder: string, name: string): Journal | 'unreadable' | undefined {
  const path = join(folder, name);
  const found = lookUp(path);
  if (!found) return undefined;
  if (!found.isFile()) return 'unreadable';
  const content = checkedContent(readFileSync(path), FORM)?.toString();
  const journal: Journal | undefined = content === undefined ? undefined : JSON.parse(content);
  return journal?.folder === numberOf(folder) && pathsIn(journal).every(isBelow)
    ? journal
    : 'unreadable';
}

/** The number that the file system has for a folder: it stays when the folder is moved, and nobody else can know it. */
function numberOf(folder: string): string {
  return String(statSync(folder, { bigint: true }).ino);
}

function pathsIn({ aside, cleared, placed, removed, made, emptied }: Journal): string[] {
  const moved = [...cleared, ...placed.flat(), ...removed];
  return [...moved, ...made, ...emptied.first, ...emptied.last, aside ?? '.'];
}

/** Any folder, from which paths are taken. */
const SOMEWHERE = resolve(sep, 'folder');

/** Whether a path that is taken from a folder leads into it. */
function isBelow(path: string): boolean {
  return isWithin(resolve(SOMEWHERE, path), SOMEWHERE);
}

/** Waits until the names in a folder are on the disk, where the operating system can. */
export function syncFolder(folder: string): void {
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

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
