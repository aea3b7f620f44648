/** Keeps the wording that an original had when it was translated, in `_originals/<words hash>.txt`. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../archive/problem.ts';
import { foldTitle } from '../text/fold.ts';
import { wordsHashOf } from '../text/wording.ts';
import { fileNamesIn } from './cache-files.ts';
import { exists } from './files.ts';
import { readText } from './read-text.ts';

/** A folder whose name begins with an underscore holds no articles. */
const FOLDER = '_originals';
const FILE = /^([0-9a-f]{64})\.txt$/;

/**
 * Loads kept wordings.
 * @param wordsHashes those that are wanted
 * @returns the wordings by their words hashes; left out where there is no file, or where its words do not match
 *   its name
 */
export async function loadOriginals(
  contentDir: string,
  wordsHashes: readonly string[],
): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  for (const wordsHash of new Set(wordsHashes)) {
    const wording = readText(join(contentDir, FOLDER, `${wordsHash}.txt`));
    if (typeof wording === 'string' && wordsHashOf(wording) === wordsHash) {
      kept.set(wordsHash, wording);
    }
  }
  return kept;
}

/**
 * Finds kept wordings whose words are not those of the hash that names them: somebody has changed them, so that no
 * translation can be compared with what it was made from.
 */
export function checkOriginals(contentDir: string): Problem[] {
  const folder = join(contentDir, FOLDER);
  return fileNamesIn(folder).flatMap((name) => {
    const [, wordsHash] = FILE.exec(name) ?? [];
    if (!wordsHash) return [];
    const file = join(folder, name);
    const wording = readText(file);
    const start = { file, line: 1, column: 1, subject: 'wording' };
    if (typeof wording !== 'string') return { ...start, ...wording };
    const now = wordsHashOf(wording);
    if (now === wordsHash) return [];
    const expected = `those of ${wordsHash}, which name the file: the file as it was, from version control`;
    return { ...start, found: `words whose SHA-256 is ${now}`, expected };
  });
}

/**
 * The path at which a wording is kept.
 * @param wording see `wordingOf`
 */
export function originalFile(contentDir: string, wording: string): string {
  return join(contentDir, FOLDER, `${wordsHashOf(wording)}.txt`);
}

/**
 * Finds the kept wordings that no translation refers to.
 * @param inUse the words hashes in the front matter of translations
 * @returns their paths
 */
export function unusedOriginals(contentDir: string, inUse: ReadonlySet<string>): string[] {
  const folder = join(contentDir, FOLDER);
  return fileNamesIn(folder).flatMap((file) => {
    const [, wordsHash] = FILE.exec(file) ?? [];
    return wordsHash && !inUse.has(wordsHash) ? [join(folder, file)] : [];
  });
}

/**
 * Finds the kept wordings of an article.
 * @param article the hashes of its words, now and before; and its title, which is the first line of a wording, maybe
 *   with other capitals or signs
 * @returns their paths
 */
export async function originalsWith(
  contentDir: string,
  { hashes, title }: { readonly hashes: ReadonlySet<string>; readonly title: string },
): Promise<string[]> {
  const folder = join(contentDir, FOLDER);
  const files = (await exists(folder)) ? await readdir(folder) : [];
  const folded = foldTitle(title);
  return files.flatMap((file) => {
    const [, wordsHash] = FILE.exec(file) ?? [];
    if (!wordsHash) return [];
    const path = join(folder, file);
    if (hashes.has(wordsHash)) return [path];
    const wording = readText(path);
    const [first = ''] = typeof wording === 'string' ? wording.split('\n', 1) : [];
    const isOfIt = first === title || (folded !== '' && foldTitle(first) === folded);
    return isOfIt ? [path] : [];
  });
}
