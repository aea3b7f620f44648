/** The cache folder, in which builds keep files for the next one and remove those of no more use. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { makeFolder } from './output-folder.ts';

/** Marks a folder as one of which builds may remove what they do not need. */
const MARKER = '.kliping-cache';
const MARKER_TEXT = 'Kept by Kliping for its next build. This folder may be deleted at any time.\n';

/** @throws FolderError where the folder holds something else */
export function openCacheFolder(cacheDir: string): void {
  makeFolder(cacheDir);
  const there = readdirSync(cacheDir);
  if (there.length > 0 && !there.includes(MARKER)) {
    throw new FolderError(
      `--cache "${cacheDir}": found files that no build kept; expected an empty folder, or one of earlier builds`,
    );
  }
  writeFileSync(join(cacheDir, MARKER), MARKER_TEXT);
}

/** The folder of bundled style sheets and scripts, below the cache folder; none without a cache. */
export function bundlesIn(cacheDir: string | undefined): string | undefined {
  return cacheDir === undefined ? undefined : join(cacheDir, 'bundles');
}

/** The folder of drawn pictures, icons and cards, below the cache folder; none without a cache. */
export function drawnIn(cacheDir: string | undefined): string | undefined {
  return cacheDir === undefined ? undefined : join(cacheDir, 'drawn');
}

/** The folder of the article cache, below the cache folder. */
export function articlesIn(cacheDir: string): string {
  return join(cacheDir, 'articles');
}
