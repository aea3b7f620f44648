/** Settings of a build, in two parts: its inputs, which change pages, and how it is run, which changes none. */
import type { ContentOptions } from '../content/options.ts';
import type { Slice } from './slices.ts';

/**
 * Everything besides the program and the archive's files that can change a byte of the site. The program key
 * is a hash of the whole value (see `programKeyOf`), so that an option which is added here is in it.
 */
export interface BuildInputs extends ContentOptions {
  /** Whether the pages are all: no files of the search are made. */
  readonly pagesOnly: boolean;
  /** Whether SVG pictures are published as they are, with all that they may run. */
  readonly allowSvg?: boolean | undefined;
}

/** The folders that a build reads, and a preview watches; the one of a theme need not be there. */
export function sourceFolders({ contentDir, dataDir, themeDir }: BuildInputs): string[] {
  return [contentDir, dataDir, ...(themeDir === undefined ? [] : [themeDir])];
}

/** Options that change no page: folders, the part of the site that is made, the number of processes. */
export interface RunOptions {
  readonly outputDir: string;
  /** The folder that the program runs in, which no site is ever written over. */
  readonly workingDir: string;
  /** The folder of data that builds keep for later builds; without one, all is made anew. */
  readonly cacheDir?: string | undefined;
  /** Whether everything is made and written anew, whatever earlier builds left. */
  readonly clean?: boolean | undefined;
  /** The slice that this machine makes, where others make the rest. */
  readonly slice?: Slice | undefined;
  /** The folder of slices that are joined. */
  readonly slices?: string | undefined;
  /** Whether the result says why each page was made. */
  readonly verbose?: boolean | undefined;
  /** Most bytes of the site; left out where any size will do, as in a preview. */
  readonly mostBytes?: number | undefined;
  /** Processes that work at the same time; by default as many as the machine has use for. */
  readonly jobs?: number | undefined;
}

export interface Settings {
  readonly inputs: BuildInputs;
  readonly run: RunOptions;
}

/** The folders that a build reads and writes by default. */
export const DEFAULTS = {
  contentDir: 'content',
  dataDir: '_data',
  themeDir: 'theme',
  outputDir: '_site',
  cacheDir: '.cache/build',
} as const;
