/** The program key: a hash of all that every page depends on. Where it changes, everything is made anew. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readBytes } from '../content/read-text.ts';
import { hashOfOwnProgram } from './own-program.ts';
import { addFiles, filesBelow } from './program-files.ts';
import type { BuildInputs } from './settings.ts';

/** Values that JSON writes whole: of a `Map`, say, it writes nothing. */
type Plain = string | number | boolean | undefined | readonly Plain[];

/** All inputs; an input that is not plain cannot be passed, as it would not be in the key. */
type PlainInputs = { readonly [Name in keyof BuildInputs]: Plain };

/**
 * The hash of all that every page depends on: code, dependencies, Node with its tables of languages and zones,
 * `site.yaml`, the theme, and the inputs of the build. An input that is undefined is one that is left out.
 * @param cacheDir see `hashOfOwnProgram`
 * @returns SHA-256 in hexadecimal digits
 */
export function programKeyOf(inputs: BuildInputs & PlainInputs, cacheDir?: string): string {
  const named = Object.entries(inputs).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = [hashOfOwnProgram(cacheDir), Object.fromEntries(named)];
  const hash = createHash('sha256').update(JSON.stringify(all));
  const site = readBytes(join(inputs.dataDir, 'site.yaml'));
  if (site instanceof Uint8Array) hash.update(site);
  if (inputs.themeDir !== undefined) hash.update(hashOfTheme(inputs.themeDir));
  return hash.digest('hex');
}

/**
 * The hash of all files of a theme, whatever their names.
 * @param folder one that need not be there
 * @returns SHA-256 in hexadecimal digits
 */
export function hashOfTheme(folder: string): string {
  const hash = createHash('sha256');
  const paths = folder === '' ? [] : filesBelow(folder, '.').toSorted();
  addFiles(hash, folder, paths);
  return hash.digest('hex');
}
