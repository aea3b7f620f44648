/** What originals said when they were translated, kept beside the articles: `_originals/<fingerprint>.txt`. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from '../text/said-words.ts';
import { exists } from './files.ts';
import { readText } from './read-text.ts';

/** An underscore puts a folder aside: nothing in it is an article. */
const FOLDER = '_originals';
const FILE = /^([0-9a-f]{64})\.txt$/;

/** @returns what was said, by fingerprint; a file whose words are not those of its name is left out */
export async function loadOriginals(
  contentDir: string,
  fingerprints: readonly string[],
): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  for (const fingerprint of new Set(fingerprints)) {
    const said = readText(join(contentDir, FOLDER, `${fingerprint}.txt`));
    if (typeof said === 'string' && fingerprintOf(said) === fingerprint) {
      kept.set(fingerprint, said);
    }
  }
  return kept;
}

export async function keepOriginal(contentDir: string, said: string): Promise<void> {
  const folder = join(contentDir, FOLDER);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${fingerprintOf(said)}.txt`), said);
}

/** Removes what no translation was made from any more. */
export async function forgetOriginals(
  contentDir: string,
  inUse: ReadonlySet<string>,
): Promise<void> {
  const folder = join(contentDir, FOLDER);
  if (!(await exists(folder))) return;
  for (const file of await readdir(folder)) {
    const [, fingerprint] = FILE.exec(file) ?? [];
    if (fingerprint && !inUse.has(fingerprint)) await rm(join(folder, file));
  }
}
