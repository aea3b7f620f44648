/** Counts the files in folders, and those of them that a command has written. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface State {
  readonly size: number;
  readonly time: number;
  readonly inode: number;
}

/** Files by their paths. */
export type Snapshot = ReadonlyMap<string, State>;

export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** @param folders those that are not there are empty */
export function snapshotOf(folders: readonly string[]): Snapshot {
  const snapshot = new Map<string, State>();
  for (const folder of folders.filter(existsSync)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue;
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs: time, ino: inode } = lstatSync(path);
      snapshot.set(path, { size, time, inode });
    }
  }
  return snapshot;
}

/** The files that are new or have been written anew, be it with the same bytes. */
export function writtenBetween(before: Snapshot, after: Snapshot): Amount {
  return amountOf(after, (path, { size, time, inode }) => {
    const old = before.get(path);
    return old?.size !== size || old.time !== time || old.inode !== inode;
  });
}

/** Counts files of a snapshot, and their bytes. */
export function amountOf(
  snapshot: Snapshot,
  counts: (path: string, state: State) => boolean,
): Amount {
  let [files, bytes] = [0, 0];
  for (const [path, state] of snapshot) {
    if (!counts(path, state)) continue;
    files++;
    bytes += state.size;
  }
  return { files, bytes };
}
