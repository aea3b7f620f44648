/** Stamps: size and time of a file, which show that it has not changed without reading it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from './read-text.ts';

/** The size and the time of change of a file. As long as they stay the same, so does the file. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * Milliseconds before a reading in which a change makes the stamp unreliable: a second change may get the same
 * time, as file systems count in steps of up to two seconds (FAT).
 */
const STEP = 2000;

/** @returns the stamp of a file; `undefined` where there is no such file */
export function stampOf(path: string): Stamp | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { size: found.size, modified: found.mtimeMs };
}

/**
 * Whether the same stamp later proves that the file has not changed: false where the last change came shortly
 * before the reading.
 * @param then when the file was read, in milliseconds since 1970
 */
export function isSettled({ modified }: Stamp, then: number): boolean {
  return modified + STEP < then;
}

/** The state of all files in some folders. */
export interface FolderStamps {
  /** Of paths and stamps, and of the bytes of files whose stamps alone say nothing: SHA-256 in hexadecimal. */
  readonly digest: string;
  /** Files of which the bytes count, too, as they changed shortly before. */
  readonly recent: readonly string[];
}

/**
 * Digests the paths and stamps of all files in some folders, and compares them with an earlier state; a folder that is
 * not there has no files.
 * @param now milliseconds since 1970
 * @param earlier the state before
 * @returns the state, and whether it is the earlier one; undefined where a file goes meanwhile
 */
export function stampsOfFolders(
  folders: readonly string[],
  now: number,
  earlier?: FolderStamps,
): { readonly stamps: FolderStamps; readonly isSame: boolean } | undefined {
  const hash = createHash('sha256');
  /** Of the bytes of the files that the earlier state has them of. */
  const compared = createHash('sha256');
  const wereRecent = new Set(earlier?.recent);
  const recent: string[] = [];
  /** Lines that are not in the digests yet: to add each by itself takes longer than to look its file up. */
  let lines = '';
  const addLines = () => {
    hash.update(lines);
    compared.update(lines);
    lines = '';
  };
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const path = join(entry.parentPath, entry.name);
      const stamp = stampOf(path);
      if (!stamp) return undefined;
      lines += `${path} ${stamp.size} ${stamp.modified}\n`;
      const isRecent = !isSettled(stamp, now);
      if (!isRecent && !wereRecent.has(path)) continue;
      const bytes = readBytes(path);
      if (!(bytes instanceof Uint8Array)) return undefined;
      addLines();
      if (wereRecent.has(path)) compared.update(bytes);
      if (!isRecent) continue;
      hash.update(bytes);
      recent.push(path);
    }
    addLines();
  }
  const stamps = { digest: hash.digest('hex'), recent };
  return { stamps, isSame: compared.digest('hex') === earlier?.digest };
}
