/** Unpacks a zip as a reader's system does. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * @param folder in which the files come, by their names
 * @returns the names of its files, in the order of the zip
 */
export async function unzip(zip: string, folder: string): Promise<string[]> {
  const file = await openPromise(zip);
  const names: string[] = [];
  for await (const entry of file.eachEntry()) {
    const path = join(folder, entry.fileName);
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(path));
    names.push(entry.fileName);
  }
  return names;
}
