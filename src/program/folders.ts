/** Says where the program is: this repository, or the package `kliping` in an archive, where it is compiled. */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(import.meta.url);

/** Whether this is the package, whose modules are JavaScript in `dist/`: see `scripts/pack.ts`. */
export const IS_COMPILED = here.endsWith('.js');

/** The ending of the program's modules, with its dot. */
export const MODULE_ENDING = IS_COMPILED ? '.js' : '.ts';

/**
 * The folder of the modules that this process runs: `src`, or `dist/src` in the package, where this module is in a file
 * for several of them, one folder below.
 */
export const MODULE_FOLDER = dirname(dirname(here));

/** The folder of the program's `package.json`. */
export const PROGRAM_FOLDER = join(MODULE_FOLDER, IS_COMPILED ? '../..' : '..');

/** The folder `src` itself, which the package has, too: style sheets and browser scripts are bundled from it. */
export const SOURCE_FOLDER = join(PROGRAM_FOLDER, 'src');

/**
 * The address by which a module of the program is imported, for those that are found by their names.
 * @param path below `src/`, without its ending
 */
export function moduleAddress(path: string): string {
  return pathToFileURL(join(MODULE_FOLDER, path + MODULE_ENDING)).href;
}
