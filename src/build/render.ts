/** Pages: Eleventy renders them, some at a time and in memory; nothing is written here. */
import { relative, sep } from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Archive } from '../archive/archive.ts';
import { ContentError } from '../archive/problem.ts';
import type { AssetAddresses } from '../components/context.ts';
import type { Plan } from './plan.ts';

/** What must be there before the first page is made. */
export interface Rendering {
  readonly archive: Archive;
  readonly assets: AssetAddresses;
  readonly plan: Plan;
}

/** Where Eleventy believes that it writes. */
const OUTPUT = '_site';

/** @param write takes each page: its file below the output folder, and its HTML */
export async function renderPages(
  rendering: Rendering,
  write: (path: string, content: string | Uint8Array) => void,
): Promise<void> {
  do {
    const eleventy = new Eleventy('src/pages', OUTPUT, {
      configPath: '.eleventy.ts',
      quietMode: true,
      config: (config) => config.addGlobalData('rendering', rendering),
    });
    // Its measures of itself too: they are said of a slow machine, quiet mode or not.
    eleventy.setIsVerbose(false);
    for (const { outputPath, content } of await eleventy.toJSON().catch(rethrow)) {
      write(relative(OUTPUT, outputPath).split(sep).join('/'), content);
    }
  } while (rendering.plan.left > 0);
}

/** Eleventy wraps what a template throws: what is known to be the content's fault is said as it is. */
function rethrow(error: unknown): never {
  let cause = error;
  while (cause instanceof Error && 'originalError' in cause) cause = cause.originalError;
  throw cause instanceof ContentError ? cause : error;
}
