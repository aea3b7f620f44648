/** Finds modules of the program and of these tests, for processes of their own: compiled as this one is, or not. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IS_COMPILED, MODULE_ENDING, MODULE_FOLDER } from '../../src/program/folders.ts';

/** The folder that holds the modules of `src`, `scripts` and `test`. */
const ROOT = join(MODULE_FOLDER, '..');

/** The options by which Node runs a module: TypeScript needs a loader. */
export const NODE_OPTIONS: readonly string[] = IS_COMPILED
  ? []
  : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];

/** @param path below the repository, without an ending: `scripts/kliping` */
export function modulePath(path: string): string {
  return join(ROOT, path + MODULE_ENDING);
}

/** The arguments by which Node runs a module: see `modulePath`. */
export function callOfModule(path: string): string[] {
  return [...NODE_OPTIONS, modulePath(path)];
}
