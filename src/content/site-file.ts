/** Finds the file by which a folder is that of an archive. */
import { join } from 'node:path';
import { FolderError } from '../archive/problem.ts';
import { exists } from './files.ts';

/**
 * Finds `site.yaml`.
 * @param dataDir the folder of the archive's facts
 * @throws FolderError where there is none
 */
export async function requireSiteFile(dataDir: string): Promise<string> {
  const file = join(dataDir, 'site.yaml');
  if (await exists(file)) return file;
  throw new FolderError(
    `${file}: found no such file; expected that of an archive: \`kliping init\` makes one`,
  );
}
