/** Reads the version of the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAM_FOLDER } from './folders.ts';

const { version } = JSON.parse(readFileSync(join(PROGRAM_FOLDER, 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** The version of the program, such as `0.3.0`. */
export const VERSION = version;
