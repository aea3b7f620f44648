/** Caches generated folders, and makes them again only if their inputs change. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The program that makes the generated archive. */
export const GENERATOR: readonly string[] = ['bench/archive', 'bench/random.ts'];

/**
 * Makes a folder, unless it is there and was made from the same inputs.
 * @param home the folder, which is empty when `make` is called
 * @param inputs files and folders from which, and by which, it is made
 */
export async function makeIfChanged(
  home: string,
  inputs: readonly string[],
  make: () => Promise<void>,
): Promise<void> {
  const digestFile = join(home, 'stamp');
  const digest = await digestOf(inputs);
  if ((await readFile(digestFile, 'utf8').catch(() => '')) === digest) return;
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await make();
  // Written last, so that a half-made folder is made again.
  await writeFile(digestFile, digest);
}

/** Digests the paths of files, and their content. */
async function digestOf(paths: readonly string[]): Promise<string> {
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
