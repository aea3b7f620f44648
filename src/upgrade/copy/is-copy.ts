/** Tells a copy of Kliping 0.2.0 from other folders. */
import type { Files } from '../changes.ts';
import type { OriginOf } from './known-files.ts';

/** Files that every copy of the program has. */
const MARKS = ['.eleventy.ts', 'scripts/build.ts', 'src/locales/locale.ts'];

/** Whether a folder has the program in it, of whatever version. */
export function hasProgram(files: Files): boolean {
  return MARKS.every((path) => files.paths.includes(path));
}

/** Whether the program is that of 0.2.0: an owner changes some of its files, another version most. */
export function isKnownVersion(files: Files, originOf: OriginOf): boolean {
  const own = files.paths.filter((path) => path.startsWith('src/'));
  const same = own.filter((path) => originOf(path, files.read(path)) === 'program');
  return same.length > own.length * MOST_OF;
}

/** The share of the files of `src/` that an owner leaves as they are. */
const MOST_OF = 0.6;
