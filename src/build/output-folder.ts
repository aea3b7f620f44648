/** Which folders a site may be written to: none that anything else lives in. */
import { relative, resolve, sep } from 'node:path';
import { FolderError } from '../archive/problem.ts';

export interface Neighbours {
  /** The folder that the program runs in. */
  readonly workingDir: string;
  /** Folders that builds read. */
  readonly sources: readonly string[];
}

/**
 * @param outputDir as the person named it
 * @throws FolderError where a build would empty a folder that holds something else
 */
export function checkOutputFolder(outputDir: string, { workingDir, sources }: Neighbours): void {
  const output = resolve(workingDir, outputDir);
  const fault = (what: string) =>
    new FolderError(`--output "${outputDir}": found ${what}; expected a folder of its own`);
  for (const folder of [workingDir, ...sources]) {
    if (isWithin(resolve(workingDir, folder), output)) throw fault(`a folder that holds ${folder}`);
  }
  for (const folder of sources) {
    if (isWithin(output, resolve(workingDir, folder))) throw fault(`a folder inside ${folder}`);
  }
}

/** Whether a path is a folder or below it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}
