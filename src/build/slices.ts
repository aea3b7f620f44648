/** Slices: parts of a site that several machines make, each by itself, and that one of them joins. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { readWithChecksum, withChecksum } from '../content/checksum-file.ts';
import type { ShardEntry } from './shards.ts';
import { lstatOf } from './stat.ts';

/** The third of eight slices is number 3 of 8. */
export interface Slice {
  readonly number: number;
  readonly of: number;
}

/** The list of what a slice holds: a file in the slice's folder. */
interface SliceNote extends Slice {
  /** Its pages, below its folder, each with its fingerprint. */
  readonly pages: readonly (readonly [path: string, fingerprint: string])[];
  readonly shards: readonly ShardEntry[];
  /** The digests of all its files, by their paths. */
  readonly digests: Readonly<Record<string, string>>;
}

export const SLICE_NOTE = 'slice.json';

/** The files of all slices, and the shards of the search among them. */
export interface SliceContents {
  /** By their paths below the output folder. */
  readonly files: ReadonlyMap<string, SliceFile>;
  readonly shards: readonly ShardEntry[];
}

interface SliceFile {
  /** The path of the file in its slice. */
  readonly file: string;
  readonly fingerprint: string;
  readonly digest: string;
}

/**
 * Writes the note of a slice.
 * @param programKey see `programKeyOf`: slices with different keys cannot be joined
 */
export function noteOf(programKey: string, note: SliceNote): string {
  return withChecksum(programKey, JSON.stringify(note));
}

/**
 * Reads the slices of a site.
 * @param folder in which each slice has a folder of its own, by whatever name
 * @throws FolderError where a slice is missing, twice there, damaged, or was made from something else
 */
export function readSlices(folder: string, programKey: string): SliceContents {
  const found = foldersIn(folder).map((name) => ({
    name,
    note: readNote(folder, name, programKey),
  }));
  const [first] = found;
  if (!first) throw new FolderError(`${folder}: found no slices; expected a folder for each`);
  const { of } = first.note;
  const numbers = found.map(({ note }) => note.number).toSorted((a, b) => a - b);
  const expected = Array.from({ length: of }, (_, i) => i + 1);
  if (numbers.join() !== expected.join() || found.some(({ note }) => note.of !== of)) {
    const names = found.map(({ note }) => `${note.number}/${note.of}`).join(', ');
    throw new FolderError(`${folder}: found the slices ${names}; expected 1/${of} to ${of}/${of}`);
  }
  const files = new Map<string, SliceFile>();
  for (const { name, note } of found) {
    const add = (path: string, fingerprint: string) =>
      files.set(path, {
        file: join(folder, name, path),
        fingerprint,
        digest: note.digests[path] ?? '',
      });
    for (const [path, fingerprint] of note.pages) add(path, fingerprint);
    for (const path of note.shards.flatMap(({ paths }) => paths)) add(path, '');
  }
  const missing = [...files.values()].find(({ file }) => !lstatOf(file)?.isFile());
  if (missing)
    throw new FolderError(`${missing.file}: found no such file; expected one of a slice`);
  return { files, shards: found.flatMap(({ note }) => note.shards) };
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    throw new FolderError(`${folder}: found no folder; expected one with the slices`);
  }
}

function readNote(folder: string, name: string, programKey: string): SliceNote {
  const path = join(folder, name, SLICE_NOTE);
  const content = readWithChecksum(path, programKey);
  if (content !== undefined) return JSON.parse(content);
  throw new FolderError(
    `${path}: found ${lstatOf(path) ? 'a slice of another program or site, or a damaged one' : 'no such file'}; ` +
      'expected what `npm run build -- --slice` wrote, with the same options and the same version',
  );
}
