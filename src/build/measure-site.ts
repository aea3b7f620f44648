/** Measures a site that is made and not yet in its place. */
import { join } from 'node:path';
import type { Site } from '../archive/site.ts';
import type { FolderState } from './output-folder-state.ts';
import { addUp, type SiteSize } from './site-size.ts';
import type { StagedFile } from './staging.ts';
import { lstatOf } from './stat.ts';

interface SizeInput {
  readonly outputDir: string;
  readonly site: Pick<Site, 'editions'>;
  /** The paths of all files that the site will have. */
  readonly paths: Iterable<string>;
  /** Those of them that are new. */
  readonly staged: readonly StagedFile[];
  /** The state of the output folder, which has the others. */
  readonly state: FolderState;
}

/** Adds up the files that a site will have, by kind. */
export function sizeOfSite({ outputDir, site, paths, staged, state }: SizeInput): SiteSize {
  const sizes = new Map(staged.map(({ path, size }) => [path, size]));
  const sizeOf = (path: string) =>
    sizes.get(path) ?? state.intact.get(path)?.[2] ?? lstatOf(join(outputDir, path))?.size ?? 0;
  return addUp(
    Array.from(paths, (path) => [path, sizeOf(path)] as const),
    site,
  );
}
