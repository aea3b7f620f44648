/** The hash of the program that this process runs; where a cache knows it by the stamps of its files, none of them is read. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readWithChecksum, writeWithChecksum } from '../content/checksum-file.ts';
import { isSettled } from '../content/stamp.ts';
import { PROGRAM_FOLDER } from '../program/folders.ts';
import { addFiles, OWN_LAYOUT, programPaths } from './program-files.ts';

interface OwnProgram {
  readonly hash: string;
  /** The stamps of its files before they were hashed: see `stampsOf`. */
  readonly stamps: string | undefined;
}

/** Found once, since a process goes on with the code that it began with, whatever is saved meanwhile. */
let own: OwnProgram | undefined;

/**
 * The hash of the program as it was when this process asked first: see `hashOfProgram`.
 * @param cacheDir a cache folder that builds have opened; without one, the files are read
 */
export function hashOfOwnProgram(cacheDir?: string): string {
  own ??= findHash(cacheDir);
  return own.hash;
}

/**
 * Whether the program's files still are those that this process hashed. A style sheet is read later than that, and again
 * after somebody has mended it: a bundle made from it then does not belong to the hash.
 */
export function isProgramUnchanged(): boolean {
  const hash = hashOfOwnProgram();
  const stamps = stampsOf(PROGRAM_FOLDER, Date.now());
  if (stamps !== undefined && stamps === own?.stamps) return true;
  return hashOfProgram(PROGRAM_FOLDER) === hash;
}

function findHash(cacheDir: string | undefined): OwnProgram {
  const stamps = stampsOf(PROGRAM_FOLDER, Date.now());
  const file = cacheDir === undefined ? undefined : join(cacheDir, 'program');
  const known =
    file !== undefined && stamps !== undefined ? readWithChecksum(file, stamps) : undefined;
  if (known !== undefined) return { hash: known, stamps };
  const hash = hashOfProgram(PROGRAM_FOLDER);
  if (file !== undefined && stamps !== undefined) writeWithChecksum(file, stamps, hash);
  return { hash, stamps };
}

/**
 * The hash of the program's files, with the versions of everything that runs it.
 * @param folder of the program
 * @param layout whether that is a repository or a package
 * @returns SHA-256 in hexadecimal digits
 */
export function hashOfProgram(folder: string, layout = OWN_LAYOUT): string {
  const hash = createHash('sha256').update(JSON.stringify([process.versions, process.arch]));
  addFiles(hash, folder, programPaths(folder, layout));
  return hash.digest('hex');
}

/**
 * Digests where the program's files are, their sizes and all times at which they changed. Packages come with the time of
 * content that their maker gave them; that of any change is the system's, and nobody can set it.
 * @param now milliseconds since 1970
 * @returns SHA-256 in hexadecimal digits; undefined where a file changed so recently that its times say nothing
 */
function stampsOf(folder: string, now: number): string | undefined {
  const hash = createHash('sha256').update(
    JSON.stringify([folder, process.versions, process.arch]),
  );
  for (const path of programPaths(folder, OWN_LAYOUT)) {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    if (!found) continue;
    const { size, ino, mtimeMs, ctimeMs } = found;
    if (![mtimeMs, ctimeMs].every((modified) => isSettled({ size, modified }, now)))
      return undefined;
    hash.update(`${path} ${ino} ${size} ${mtimeMs} ${ctimeMs}\n`);
  }
  return hash.digest('hex');
}
