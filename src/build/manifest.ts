/** What the last build left: by it the next one knows what need not be made again. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readWithChecksum, writeWithChecksum } from '../content/checksum-file.ts';
import type { PagefindPaths } from '../search/extras.ts';
import type { ShardEntry } from './shards.ts';

/** What a file shows, in a few letters, and how it was left: its size, and when it was changed (ms). */
export type FileRecord = readonly [print: string, size: number, modified: number];

export interface Manifest {
  /** What all that a build reads was like: see `stampOfFolders`. */
  readonly sources: string | undefined;
  /** Every file of the site, below the output folder. */
  readonly files: Readonly<Record<string, FileRecord>>;
  /** Every folder of it, and when it was changed. */
  readonly folders: Readonly<Record<string, number>>;
  readonly shards: readonly ShardEntry[];
  /** Where Pagefind's own files are; nowhere on a site without search. */
  readonly pagefind: PagefindPaths | undefined;
  readonly totals: Totals;
}

export interface Totals {
  readonly articles: number;
  readonly pages: number;
  /** Fields that the importer proposed and nobody has confirmed. */
  readonly toReview: number;
}

/** The manifest's own file, one for each output folder. */
export function manifestPath(cacheDir: string, outputDir: string): string {
  const name = createHash('sha256').update(resolve(outputDir)).digest('hex').slice(0, 8);
  return join(cacheDir, `manifest-${name}.json`);
}

/** @returns none where there is none, or one of another base */
export function readManifest(path: string, base: string): Manifest | undefined {
  const content = readWithChecksum(path, base);
  return content === undefined ? undefined : JSON.parse(content);
}

export function writeManifest(path: string, base: string, manifest: Manifest): void {
  writeWithChecksum(path, base, JSON.stringify(manifest));
}

/** Says that nobody knows what is in the output folder. */
export function forgetManifest(path: string): void {
  rmSync(path, { force: true, recursive: true });
}
