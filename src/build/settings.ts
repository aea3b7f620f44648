/** What a build is told. */
import type { ContentOptions } from '../content/load.ts';

export interface Settings extends ContentOptions {
  readonly outputDir: string;
  /** The folder that the program runs in, which no site is ever written over. */
  readonly workingDir: string;
  /** Whether all files are written anew, also those that did not change. */
  readonly clean?: boolean;
}

/** The folders that a build reads and writes unless it is told others. */
export const DEFAULTS = {
  contentDir: 'content',
  dataDir: '_data',
  outputDir: '_site',
} as const;
