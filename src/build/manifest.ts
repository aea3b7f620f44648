/** The manifest of a build: lists what is in the output folder, so that the next build need not make it again. */
import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readBytesWithChecksum, writeWithChecksum } from '../content/checksum-file.ts';
import type { FolderStamps } from '../content/stamp.ts';
import type { PartStates } from '../map/part-states.ts';
import type { SharedPaths } from '../search/shared-files.ts';
import {
  packedDetails,
  type SiteRecords,
  type SiteStamps,
  stampsOf,
  unpackRecords,
} from './packed-records.ts';
import type { PagesOfKinds } from './plan.ts';
import type { ShardEntry } from './shards.ts';
import type { SiteSize } from './site-size.ts';
import { lstatOf } from './stat.ts';

/** What is known of a site without looking at what it was made from. */
interface ManifestHead {
  /** The stamps of all files that the build read; undefined if one went meanwhile. */
  readonly sources: FolderStamps | undefined;
  readonly totals: Totals;
  /** None of a slice. */
  readonly size: SiteSize | undefined;
}

/** What the next build needs to make only those files again that are made from something else. */
export interface MadeFrom {
  readonly shards: readonly ShardEntry[];
  /** The paths of the files that all shards share; undefined on a site without search. */
  readonly shared: SharedPaths | undefined;
  /**
   * The states of the parts of the archive that the pages were made from; none where a file changed meanwhile, so that not
   * all processes had the same ones.
   */
  readonly parts: PartStates | undefined;
  /** The pages of each kind whose items may not have to be found: see `Plan`. */
  readonly pagesOf: PagesOfKinds;
}

/** Its records are those of every file of the site, and of every folder. */
export interface BuildManifest extends ManifestHead, SiteRecords {
  /** The sizes and times of the records. */
  readonly stamps: SiteStamps;
  readonly made: MadeFrom;
}

export interface Totals {
  readonly articles: number;
  readonly pages: number;
  /** Fields that the importer proposed and nobody has confirmed. */
  readonly toReview: number;
  /** Whether pages name their own full address: somebody has said what it is. */
  readonly hasAddress: boolean;
}

/** The manifest's own file, one for each output folder. */
export function manifestPath(cacheDir: string, outputDir: string): string {
  const name = createHash('sha256').update(resolve(outputDir)).digest('hex').slice(0, 8);
  return join(cacheDir, `manifest-${name}`);
}

const LINE_END = 0x0a;

/** The line at the beginning of a manifest. */
interface FirstLine {
  readonly head: ManifestHead;
  /** How many files the site has. */
  readonly files: number;
  /** The bytes of each piece that follows: numbers, paths, details of the records, what the site was made from. */
  readonly lengths: readonly number[];
}

/**
 * Reads a manifest. What a build without changes has no use for is read when it is asked for.
 * @returns undefined where there is no manifest, or one with another key
 */
export function readManifest(path: string, key: string): BuildManifest | undefined {
  const content = readBytesWithChecksum(path, key);
  if (!content) return undefined;
  let at = content.indexOf(LINE_END) + 1;
  const { head, files, lengths }: FirstLine = JSON.parse(content.toString('utf8', 0, at));
  const [numbers, paths, details, rest] = lengths.map((length) => {
    at += length;
    return content.subarray(at - length, at);
  });
  if (!numbers || !paths || !details || !rest) throw new Error('a manifest has four pieces');
  // A copy, as numbers can only be read at places that are multiples of their length.
  const stamps = { files, paths, numbers: new Float64Array(new Uint8Array(numbers).buffer) };
  let records: SiteRecords | undefined;
  let made: MadeFrom | undefined;
  const unpackedRecords = () => {
    records ??= unpackRecords(stamps, details);
    return records;
  };
  return {
    ...head,
    stamps,
    get files() {
      return unpackedRecords().files;
    },
    get folders() {
      return unpackedRecords().folders;
    },
    get made() {
      made ??= JSON.parse(rest.toString()) as MadeFrom;
      return made;
    },
  };
}

/** Makes a manifest of a site's records, and of what is known of the site besides. */
export function manifestOf(
  records: SiteRecords,
  others: ManifestHead & Pick<BuildManifest, 'made'>,
): BuildManifest {
  return { ...others, ...records, stamps: stampsOf(records) };
}

/**
 * Prepares a manifest: all of it is on the disk, and only its name is not yet that of the last one.
 * @param key by which `readManifest` knows whether it can be used
 * @returns what gives it its name. It fails only where somebody has removed it; no build relies on the last one then
 */
export function prepareManifest(path: string, key: string, manifest: BuildManifest): () => void {
  const draft = `${path}.next`;
  const { sources, totals, size, stamps, made } = manifest;
  const { files, paths, numbers } = stamps;
  const pieces = [
    new Uint8Array(numbers.buffer),
    paths,
    packedDetails(manifest),
    Buffer.from(JSON.stringify(made)),
  ];
  const head = { sources, totals, size };
  const first: FirstLine = { head, files, lengths: pieces.map(({ length }) => length) };
  writeWithChecksum(draft, key, [Buffer.from(`${JSON.stringify(first)}\n`), ...pieces]);
  return () => {
    try {
      // A folder may have its name.
      if (!lstatOf(path)?.isFile()) forgetManifest(path);
      renameSync(draft, path);
    } catch {
      rmSync(path, { force: true, recursive: true });
    }
  };
}

/** Removes the manifest, so that no build relies on it. */
export function forgetManifest(path: string): void {
  rmSync(path, { force: true, recursive: true });
}
