/** Knows the files of Kliping 0.2.0, which a copy of it has beside those of its owner. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE_FOLDER } from '../../program/folders.ts';
import type { KnownLocales } from './own-locale.ts';
import type { Sheets } from './style-rules.ts';

const FOLDER = join(SOURCE_FOLDER, 'upgrade/copy/0.2.0');

/** Digits of the hashes in `files.txt`: enough to tell a change from none. */
const DIGITS = 12;

/** What a file of a copy is: as the program has it, changed by the owner, or the owner's. */
type Origin = 'program' | 'changed' | 'own';

/**
 * Tells where files of a copy come from.
 * @param path below the copy
 * @param bytes those of the file
 */
export type OriginOf = (path: string, bytes: Uint8Array) => Origin;

/** Reads the list of the files that 0.2.0 had, with the hashes of what they were, from its release to the next. */
export function readKnownFiles(): OriginOf {
  const lines = readFileSync(join(FOLDER, 'files.txt'), 'utf8').trimEnd().split('\n');
  const known = new Map(
    lines.map((line): [string, string[]] => {
      const [path = '', ...hashes] = line.split(' ');
      return [path, hashes];
    }),
  );
  return (path, bytes) => {
    const hashes = known.get(path);
    if (!hashes) return 'own';
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);
    return hashes.includes(hash) ? 'program' : 'changed';
  };
}

/** The style sheets of 0.2.0, by their names in `src/assets/`. */
export function readKnownSheets(): Sheets {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.css'));
  return new Map(names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
}

/** The locales of 0.2.0: their words as templates, and the rest as it is. */
export function readKnownLocales(): KnownLocales {
  return JSON.parse(readFileSync(join(FOLDER, 'locales.json'), 'utf8'));
}
