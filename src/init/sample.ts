/** Reads the sample archive that comes with the program. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Files } from './archive-files.ts';

/** The folders of a sample; they are those of an archive. */
const FOLDERS = ['content', '_data'];

/** @param programFolder where the program is, with the sample in it */
export async function readSample(programFolder: string): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  for (const folder of FOLDERS) {
    const entries = await readdir(join(programFolder, folder), {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries.filter((one) => one.isFile())) {
      const file = join(entry.parentPath, entry.name);
      files.set(relative(programFolder, file).split(sep).join('/'), await readFile(file));
    }
  }
  return files;
}
