/** Folders that are kept for the next time, for as long as nothing changes that they are made of. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the generated archive is made by. */
export const GENERATOR: readonly string[] = ['bench/archive', 'bench/random.ts'];

/**
 * Makes a folder anew where it was made of anything else than what there is now.
 * @param home the folder, which is empty when `make` is called
 * @param of files and folders that it is made of or by
 */
export async function unlessKept(
  home: string,
  of: readonly string[],
  make: () => Promise<void>,
): Promise<void> {
  const stampFile = join(home, 'stamp');
  const stamp = await fingerprintOf(of);
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await make();
  // Last, so that what was left half made is made again.
  await writeFile(stampFile, stamp);
}

async function fingerprintOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesOf(path)) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
