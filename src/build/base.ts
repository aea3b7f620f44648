/** The base of a build: the program and the site's own settings. Where it changes, all is made anew. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readBytes } from '../content/read-text.ts';
import { PROGRAM_FOLDER, programFiles } from './program-files.ts';
import type { Settings } from './settings.ts';

/** Once, as a process goes on with the code that it began with, whatever is saved meanwhile. */
const program = hashOfProgram(PROGRAM_FOLDER);

/**
 * The print of all that every page depends on: code, dependencies, Node with its tables of languages and
 * zones, `site.yaml`, and how the build was called.
 * @returns SHA-256 in hexadecimal digits
 */
export function baseOf(settings: Settings): string {
  const { contentDir, dataDir, url, pathPrefix, preview, pagesOnly = false } = settings;
  const called = [program, contentDir, dataDir, url, pathPrefix, preview, pagesOnly];
  const hash = createHash('sha256').update(JSON.stringify(called));
  const site = readBytes(join(dataDir, 'site.yaml'));
  if (site instanceof Uint8Array) hash.update(site);
  return hash.digest('hex');
}

/**
 * Whether the program's files still are those that this process knows a build by. A style sheet is read later
 * than that, and again after it was mended: what it went into must not pass for made from those files.
 */
export function isProgramUnchanged(): boolean {
  return hashOfProgram(PROGRAM_FOLDER) === program;
}

/**
 * The hash of the program's files, with the names and versions of everything that runs it.
 * @param folder of the program
 * @returns SHA-256 in hexadecimal digits
 */
export function hashOfProgram(folder: string): string {
  const hash = createHash('sha256').update(JSON.stringify([process.versions, process.arch]));
  for (const [path, bytes] of programFiles(folder)) {
    hash.update(`\n${JSON.stringify([path, bytes.length])}\n`).update(bytes);
  }
  return hash.digest('hex');
}
