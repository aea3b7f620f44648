/** Packs the records of a site's files and folders: they are most of a manifest, and as JSON they would take most of a build without changes. */

/**
 * A file's fingerprint and its digest; and its size and times when the build had written it: of its content, which
 * anybody can set, and of any change, which nobody can. In milliseconds since 1970.
 */
export type FileRecord = readonly [
  fingerprint: string,
  digest: string,
  size: number,
  modified: number,
  changed: number,
];

/** The files of a site with their records, and its folders with the times at which they changed. */
export interface SiteRecords {
  readonly files: ReadonlyMap<string, FileRecord>;
  readonly folders: ReadonlyMap<string, number>;
}

/** By what a site's files and folders are known to be unchanged, in columns. */
export interface SiteStamps {
  /** How many files there are. */
  readonly files: number;
  /** The paths of the files, then those of the folders; in UTF-8, with `BETWEEN` between them. */
  readonly paths: Uint8Array;
  /** The size and the two times of each file, then the time of each folder. */
  readonly numbers: Float64Array;
}

/** Between paths and other names: no name of a file can have it. */
const BETWEEN = '\0';

/** The numbers of a file. */
export const NUMBERS = 3;

/** Packs what shows that nothing has changed. */
export function stampsOf({ files, folders }: SiteRecords): SiteStamps {
  const numbers = new Float64Array(files.size * NUMBERS + folders.size);
  let at = 0;
  for (const [, , size, modified, changed] of files.values()) {
    numbers[at++] = size;
    numbers[at++] = modified;
    numbers[at++] = changed;
  }
  for (const time of folders.values()) numbers[at++] = time;
  return { files: files.size, paths: packed([...files.keys(), ...folders.keys()]), numbers };
}

/** Packs the rest of the records: fingerprints, then digests. */
export function packedDetails({ files }: SiteRecords): Uint8Array {
  const records = [...files.values()];
  return packed([...records.map(([one]) => one), ...records.map(([, digest]) => digest)]);
}

/** A build asks for the paths several times. */
const known = new WeakMap<SiteStamps, readonly string[]>();

/** The paths of the files, then those of the folders. */
export function pathsIn(stamps: SiteStamps): readonly string[] {
  const paths = known.get(stamps) ?? unpacked(stamps.paths);
  known.set(stamps, paths);
  return paths;
}

/** Puts the records together again. @param details by `packedDetails` */
export function unpackRecords(stamps: SiteStamps, details: Uint8Array): SiteRecords {
  const { files: count, numbers } = stamps;
  const paths = pathsIn(stamps);
  const names = unpacked(details);
  const files = new Map<string, FileRecord>();
  const folders = new Map<string, number>();
  for (const [i, path] of paths.entries()) {
    const at = i * NUMBERS;
    if (i >= count) folders.set(path, numberAt(numbers, count * NUMBERS + i - count));
    else {
      files.set(path, [
        names[i] ?? '',
        names[count + i] ?? '',
        numberAt(numbers, at),
        numberAt(numbers, at + 1),
        numberAt(numbers, at + 2),
      ]);
    }
  }
  return { files, folders };
}

function numberAt(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}

function packed(names: readonly string[]): Uint8Array {
  return Buffer.from(names.join(BETWEEN));
}

function unpacked({ buffer, byteOffset, length }: Uint8Array): string[] {
  if (length === 0) return [];
  return Buffer.from(buffer, byteOffset, length).toString().split(BETWEEN);
}
