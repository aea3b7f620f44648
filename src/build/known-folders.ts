/** Looks folders of a site up, each once; within one that is not there, none is looked up. */
import { join } from 'node:path';
import { folderOf } from '../content/paths.ts';
import { lstatOf } from './stat.ts';

export class KnownFolders {
  readonly #outputDir: string;
  /** Whether each folder is there. */
  readonly #known: Map<string, boolean>;

  /** @param there folders, below the output folder, that are taken to be there */
  constructor(outputDir: string, there: Iterable<string> = []) {
    this.#outputDir = outputDir;
    this.#known = new Map([['.', true]]);
    for (const folder of there) this.#known.set(folder, true);
  }

  /** @param folder below the output folder; `.` for that one itself */
  has(folder: string): boolean {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const path = join(this.#outputDir, folder);
    const has = this.has(folderOf(folder)) && lstatOf(path)?.isDirectory() === true;
    this.#known.set(folder, has);
    return has;
  }
}
