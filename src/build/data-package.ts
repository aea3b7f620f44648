/** Writes the data package when all files of the data are made: with their bytes and checksums. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DescribedData } from '../data/data-package.ts';
import { DATA_PACKAGE } from '../map/data/data-files.ts';
import { DATA_FOLDER } from '../map/file-folders.ts';
import type { StagedFile, Staging } from './staging.ts';

interface DataPlaces {
  readonly outputDir: string;
  readonly own: Staging;
  /** The files that jobs made; those of slices are in `own`. */
  readonly staged: readonly StagedFile[];
}

/**
 * Stages the data package.
 * @returns the paths of its files below the output folder
 */
export function writeDataPackage(
  { description, schemas }: DescribedData,
  { outputDir, own, staged }: DataPlaces,
): string[] {
  const drafts = new Map([...staged, ...own.files].map(({ path, draft }) => [path, draft]));
  const resources = description.resources.map((resource) => {
    const path = DATA_FOLDER.slice(1) + resource.path;
    const bytes = readFileSync(drafts.get(path) ?? join(outputDir, path));
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { ...resource, bytes: bytes.length, hash };
  });
  const path = DATA_PACKAGE.slice(1);
  own.write(path, `${JSON.stringify({ ...description, resources }, undefined, 1)}\n`);
  const paths = Object.entries(schemas).map(([name, schema]) => {
    const at = DATA_FOLDER.slice(1) + name;
    own.write(at, `${JSON.stringify(schema, undefined, 1)}\n`);
    return at;
  });
  return [path, ...paths];
}
