/** The program key: a hash of all that every page depends on. Where it changes, everything is made anew. */
import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { readBytes } from '../content/read-text.ts';
import { PROGRAM_FOLDER } from '../program/folders.ts';
import { filesBelow, OWN_LAYOUT, programFiles, readIfThere } from './program-files.ts';
import type { BuildInputs } from './settings.ts';

/** Hashed once, since a process goes on with the code that it began with, whatever is saved meanwhile. */
const program = hashOfProgram(PROGRAM_FOLDER);

/** The hash of the program that this process runs: see `hashOfProgram`. */
export function hashOfOwnProgram(): string {
  return program;
}

/** Values that JSON writes whole: of a `Map`, say, it writes nothing. */
type Plain = string | number | boolean | undefined | readonly Plain[];

/** All inputs; an input that is not plain cannot be passed, as it would not be in the key. */
type PlainInputs = { readonly [Name in keyof BuildInputs]: Plain };

/**
 * The hash of all that every page depends on: code, dependencies, Node with its tables of languages and zones,
 * `site.yaml`, the theme, and the inputs of the build. An input that is undefined is one that is left out.
 * @returns SHA-256 in hexadecimal digits
 */
export function programKeyOf(inputs: BuildInputs & PlainInputs): string {
  const named = Object.entries(inputs).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify([program, Object.fromEntries(named)]));
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
  for (const path of paths) addFile(hash, path, readIfThere(join(folder, path)));
  return hash.digest('hex');
}

function addFile(hash: Hash, path: string, bytes: Uint8Array | undefined): void {
  if (bytes) hash.update(`\n${JSON.stringify([path, bytes.length])}\n`).update(bytes);
}

/**
 * Whether the program's files still are those that this process knows a build by. A style sheet is read later
 * than they were hashed, and again after it was mended: what is made of it then does not belong to the key.
 */
export function isProgramUnchanged(): boolean {
  return hashOfProgram(PROGRAM_FOLDER) === program;
}

/**
 * The hash of the program's files, with the versions of everything that runs it.
 * @param folder of the program
 * @param layout whether that is a repository or a package
 * @returns SHA-256 in hexadecimal digits
 */
export function hashOfProgram(folder: string, layout = OWN_LAYOUT): string {
  const hash = createHash('sha256').update(JSON.stringify([process.versions, process.arch]));
  for (const [path, bytes] of programFiles(folder, layout)) addFile(hash, path, bytes);
  return hash.digest('hex');
}
