/** What a build is told. */
import type { ContentOptions } from '../content/options.ts';
import type { Slice } from './slices.ts';

export interface Settings extends ContentOptions {
  readonly outputDir: string;
  /** The folder that the program runs in, which no site is ever written over. */
  readonly workingDir: string;
  /** Where builds keep what the next one need not find out again; without one, all is made anew. */
  readonly cacheDir?: string | undefined;
  /** Whether everything is made and written anew, whatever earlier builds left. */
  readonly clean?: boolean;
  /** Whether the pages are all: no files of the search are made. */
  readonly pagesOnly?: boolean;
  /** The part that this machine makes, where others make the rest. */
  readonly slice?: Slice | undefined;
  /** The folder of slices that are joined. */
  readonly slices?: string | undefined;
  /** Whether the result says why each page was made. */
  readonly verbose?: boolean;
  /** Processes that work at the same time; as many as the machine has use for, unless it is said. */
  readonly jobs?: number | undefined;
}

/** The folders that a build reads and writes unless it is told others. */
export const DEFAULTS = {
  contentDir: 'content',
  dataDir: '_data',
  outputDir: '_site',
  cacheDir: '.cache/build',
} as const;
