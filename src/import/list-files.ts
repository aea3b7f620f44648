/** Lists the files of a path that may hold texts. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compare } from '../text/compare.ts';
import { IMPORTED, REFUSED } from './readers/refused.ts';

/** The files of a path: itself, or those below a folder that may hold texts, in order of code units. */
export async function listFiles(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return (
    entries
      // A link is read, or said to lead nowhere.
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .filter(({ name }) => !name.startsWith('.'))
      .filter(({ name }) => IMPORTED.test(name) || REFUSED.test(name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort(compare)
  );
}
