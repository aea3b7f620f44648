/** Guards the output folder: a site is written only to a folder that holds nothing else, by one build at a time. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { errorCode } from '../content/files.ts';
import { holdsLock, LOCK, withLock } from '../content/lock.ts';
import { isWithin } from '../content/paths.ts';
import { mend, needsMending } from '../content/switch.ts';
import { isJournal } from '../content/switch-journal.ts';
import { MARKER, OutputChanged } from './output-folder-state.ts';

interface OtherFolders {
  /** The folder that the program runs in. */
  readonly workingDir: string;
  /** Folders that builds read. */
  readonly sources: readonly string[];
}

/**
 * Refuses an output folder that holds the folder in which the program runs, or that holds a folder which builds
 * read or is inside one, by its name or behind a link.
 * @param outputDir as the person named it
 * @throws FolderError where a build would empty a folder that holds something else
 */
export function checkOutputFolder(outputDir: string, { workingDir, sources }: OtherFolders): void {
  const placeOf = (folder: string) => realPathOf(resolve(workingDir, folder));
  const output = placeOf(outputDir);
  const fault = (what: string) =>
    new FolderError(`--output "${outputDir}": found ${what}; expected a folder of its own`);
  for (const folder of [workingDir, ...sources]) {
    if (isWithin(placeOf(folder), output)) throw fault(`a folder that holds ${folder}`);
  }
  for (const folder of sources) {
    if (isWithin(output, placeOf(folder))) throw fault(`a folder inside ${folder}`);
  }
}

/** Where a path leads, as far as there is something. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const around = dirname(path);
    return around === path ? path : join(realPathOf(around), basename(path));
  }
}

/** Options of `rmSync`: a process of a build that was killed may write on for a moment. */
export const REMOVAL_RETRIES = { maxRetries: 20, retryDelay: 50 } as const;

const MARKER_TEXT = 'Written by Kliping. The next build replaces everything in this folder.\n';

/**
 * Does something with an output folder while no other build does. A folder that was not there is gone
 * again where the work fails.
 * @throws FolderError where the folder holds files and is none of Kliping's, or where another build
 *   is at it
 */
export async function withOutputFolder<Value>(
  outputDir: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const made = makeFolder(outputDir);
  const identity = identityOf(outputDir);
  const there = readdirSync(outputDir).filter((name) => !name.startsWith(LOCK) && !isJournal(name));
  if (there.length > 0 && !there.includes(MARKER)) {
    throw new FolderError(
      `${outputDir}: found files that no build wrote; expected an empty folder, or one of an earlier build`,
    );
  }
  try {
    // First, so that a build that is interrupted leaves a folder which the next one may mend.
    if (!there.includes(MARKER)) writeFileSync(join(outputDir, MARKER), MARKER_TEXT);
    return await withLock(outputDir, async () => {
      mend(outputDir, `remove ${outputDir}, and build again`);
      removeDrafts(outputDir);
      return work();
    });
  } catch (error) {
    if (made !== undefined && identityOf(outputDir) === identity) removeMade(outputDir, made);
    throw error;
  }
}

/**
 * An identity of a folder, which one that replaces it under the same name does not have.
 * @returns none where there is no folder
 */
export function identityOf(folder: string): string | undefined {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino} ${found.birthtimeMs}`;
}

/**
 * Makes sure that an output folder is still the one that a build began to write to.
 * @param identity of the folder then
 * @throws OutputChanged where somebody has removed or emptied it; what this build has left in it, a later one may mend
 */
export function requireOwn(outputDir: string, identity: string | undefined): void {
  const isSame = identityOf(outputDir) === identity;
  const marker = join(outputDir, MARKER);
  if (isSame && existsSync(marker) && holdsLock(outputDir)) return;
  if (isSame) writeFileSync(marker, MARKER_TEXT);
  throw new OutputChanged(outputDir);
}

/**
 * Mends an output folder which a build that died has left between two sites: it has the last site again.
 * @throws FolderError where another build is at it; the error of the file system
 */
export async function mendOutputFolder(outputDir: string): Promise<void> {
  if (needsMending(outputDir)) await withOutputFolder(outputDir, async () => {});
}

/** Removes a folder, and those around it that were made for it and hold nothing else. */
function removeMade(folder: string, outermost: string): void {
  rmSync(folder, { recursive: true, force: true, ...REMOVAL_RETRIES });
  try {
    for (let path = resolve(folder); path !== resolve(outermost); ) {
      path = dirname(path);
      rmdirSync(path);
    }
  } catch {
    // Somebody else has put something into it.
  }
}

/**
 * Makes a folder that is not there.
 * @returns the outermost folder that was not there before
 * @throws FolderError where a file is in the way, or a link that leads nowhere
 */
export function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = errorCode(error) ?? '';
    // Of a folder that is not there, `recursive` makes those around it, too.
    if (code === 'ENOENT')
      throw new FolderError(`${folder}: found a link that leads nowhere; expected a folder`);
    if (!['EEXIST', 'ENOTDIR'].includes(code)) throw error;
    throw new FolderError(`${folder}: found a file; expected a folder`);
  }
}

/** Removes what builds have left that died. */
function removeDrafts(outputDir: string): void {
  for (const name of readdirSync(outputDir)) {
    if (name.startsWith(`${LOCK}-`))
      rmSync(join(outputDir, name), { recursive: true, force: true, ...REMOVAL_RETRIES });
  }
}
