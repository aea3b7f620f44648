/** Says how Node runs the program: as this process runs, by the loader for TypeScript or compiled. */
import { join } from 'node:path';
import { IS_COMPILED, MODULE_ENDING, MODULE_FOLDER } from '../src/program/folders.ts';

/** The arguments of Node, in the folder of the repository; the command comes after them. */
export const PROGRAM_CALL: readonly string[] = [
  ...(IS_COMPILED ? [] : ['--import', 'tsx']),
  join(MODULE_FOLDER, `../scripts/kliping${MODULE_ENDING}`),
];
