/** Stamps: what a file system says of a file, by which it is known to be as it was. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** As long as it stays, the file does. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/**
 * A file that was changed this short before it was read may have been changed again since with the same
 * time of change: file systems count in steps of up to two seconds (FAT).
 */
const STEP = 2000;

/** @returns none where there is no such file */
export function stampOf(path: string): Stamp | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { size: found.size, modified: found.mtimeMs };
}

/**
 * Whether a file that has a stamp now is as it was when it had the same stamp then.
 * @param then when it was read, in milliseconds since 1970
 */
export function isSettled({ modified }: Stamp, then: number): boolean {
  return modified + STEP < then;
}

/**
 * The stamps of all files in some folders, in a few letters.
 * @param now milliseconds since 1970
 * @returns none where a file was changed so shortly before that it may change again without a trace
 */
export function stampOfFolders(folders: readonly string[], now: number): string | undefined {
  const hash = createHash('sha256');
  for (const folder of folders) {
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
