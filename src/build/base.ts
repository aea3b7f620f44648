/** The base of a build: the program and the site's own settings. Where it changes, all is made anew. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBytes } from '../content/read-text.ts';
import type { Settings } from './settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the program is made of, below its folder: with `package-lock.json` its dependencies. */
const PROGRAM = ['src', '.eleventy.ts', 'package-lock.json', 'tsconfig.json'];

/** Once, as a process goes on with the code that it began with, whatever is saved meanwhile. */
const program = programPrint();

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

function programPrint(): string {
  const hash = createHash('sha256').update(JSON.stringify([process.versions, process.arch]));
  for (const path of PROGRAM.flatMap(filesOf)) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** The files of a folder, or the file itself, in the order of their names. */
function filesOf(path: string): string[] {
  if (path !== 'src') return [path];
  const entries = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' });
  const files = entries.filter((name) => /\.[a-z]+$/.test(name));
  return files.map((name) => join(path, name)).sort();
}
