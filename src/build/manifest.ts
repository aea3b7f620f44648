/** The manifest of a build: lists what is in the output folder, so that the next build need not make it again. */
import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readWithChecksum, writeWithChecksum } from '../content/checksum-file.ts';
import type { FolderStamps } from '../content/stamp.ts';
import type { PartStates } from '../map/part-states.ts';
import type { PagefindPaths } from '../search/shared-files.ts';
import type { PagesOfKinds } from './plan.ts';
import type { ShardEntry } from './shards.ts';
import type { SiteSize } from './site-size.ts';
import { lstatOf } from './stat.ts';

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

export interface BuildManifest {
  /** The stamps of all files that the build read; undefined if one went meanwhile. */
  readonly sources: FolderStamps | undefined;
  /** Every file of the site, below the output folder. */
  readonly files: Readonly<Record<string, FileRecord>>;
  /** Every folder of it, and when it was changed. */
  readonly folders: Readonly<Record<string, number>>;
  readonly shards: readonly ShardEntry[];
  /** The paths of Pagefind's own files; undefined on a site without search. */
  readonly pagefind: PagefindPaths | undefined;
  readonly totals: Totals;
  /**
   * The states of the parts of the archive that the pages were made from; none where a file changed meanwhile, so that not
   * all processes had the same ones.
   */
  readonly parts: PartStates | undefined;
  /** The pages of kinds whose pages are alike: see `Plan`. */
  readonly alike: PagesOfKinds;
  /** None of a slice. */
  readonly size: SiteSize | undefined;
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
  return join(cacheDir, `manifest-${name}.json`);
}

/** @returns undefined where there is no manifest, or one with another key */
export function readManifest(path: string, key: string): BuildManifest | undefined {
  const content = readWithChecksum(path, key);
  return content === undefined ? undefined : JSON.parse(content);
}

/**
 * Prepares a manifest: all of it is on the disk, and only its name is not yet that of the last one.
 * @param key by which `readManifest` knows whether it can be used
 * @returns what gives it its name. It fails only where somebody has removed it; no build relies on the last one then
 */
export function prepareManifest(path: string, key: string, manifest: BuildManifest): () => void {
  const draft = `${path}.next`;
  writeWithChecksum(draft, key, JSON.stringify(manifest));
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
