/** Stamps: size and time of a file, which show that it has not changed without reading it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/**
 * Digests the paths and stamps of all files in some folders; one that is not there has none.
 * @param now milliseconds since 1970
 * @returns SHA-256 in hexadecimal; `undefined` where a file changed so recently that its stamp is unreliable
 */
export function stampOfFolders(folders: readonly string[], now: number): string | undefined {
  const hash = createHash('sha256');
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const path = join(entry.parentPath, entry.name);
      const stamp = stampOf(path);
      if (!stamp || !isSettled(stamp, now)) return undefined;
      hash.update(`${path} ${stamp.size} ${stamp.modified}\n`);
    }
  }
  return hash.digest('hex');
}
