/** Files of an archive, and changes of them, before anything is written. */

/** Files that are read when they are asked for. */
export interface Files {
  /** The paths, with `/` between their parts, in order. */
  readonly paths: readonly string[];
  /** @throws Error where there is no such file */
  readonly read: (path: string) => Uint8Array;
}

/** What becomes of files, by their paths: their new bytes, or `undefined` for those that are removed. */
export type Changes = ReadonlyMap<string, Uint8Array | undefined>;

/** The files as they are after changes. */
export function changed(files: Files, changes: Changes): Files {
  const paths = new Set([...files.paths, ...changes.keys()]);
  return {
    paths: [...paths].filter((path) => !changes.has(path) || changes.get(path)).toSorted(),
    read: (path) => changes.get(path) ?? files.read(path),
  };
}

/** The text of a file; none where there is no such file. */
export function textAt(files: Files, path: string): string | undefined {
  return files.paths.includes(path) ? new TextDecoder().decode(files.read(path)) : undefined;
}

/** Leaves out the changes that change nothing. */
export function realChanges(files: Files, changes: Changes): Changes {
  const known = new Set(files.paths);
  return new Map(
    [...changes].filter(([path, bytes]) => {
      if (!known.has(path)) return bytes !== undefined;
      return bytes === undefined || Buffer.compare(files.read(path), bytes) !== 0;
    }),
  );
}
