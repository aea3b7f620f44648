/** Bundles a style sheet with the fonts, pictures and other files that it refers to. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundle } from './bundle.ts';
import type { OutputFile } from './output-file.ts';
import { publishedFile } from './published-file.ts';

/** A style sheet that is ready for browsers, and the files that it refers to. */
export interface StyleSheet {
  readonly content: Uint8Array;
  /** Each once, named by its bytes. */
  readonly files: readonly OutputFile[];
}

/**
 * Bundles a style sheet and those that it imports.
 * @param entry its path, absolute or below `src/`
 * @throws AssetError with every error, and every file that is not there, by its place in a style sheet
 */
export async function bundleStyleSheet(entry: string): Promise<StyleSheet> {
  const files = new Map<string, OutputFile>();
  const plugins = [filesInto(files)];
  const { outputFiles } = await bundle({ entryPoints: [entry], plugins });
  const [sheet] = outputFiles;
  if (!sheet) throw new Error('esbuild made no file');
  return { content: sheet.contents, files: [...files.values()] };
}

/** Tells esbuild's second question about a path, which it is to answer itself, from the first. */
const AGAIN = Symbol('resolved by esbuild');

/**
 * Takes the files that a style sheet refers to, and has it refer to them by their published names. A path is
 * one from the style sheet that it is in, or of a file of a package; other sites, `data:` and `#id` stay.
 */
function filesInto(files: Map<string, OutputFile>): Plugin {
  return {
    name: 'files',
    setup: ({ onResolve, resolve }) =>
      onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (kind !== 'url-token' || pluginData === AGAIN) return undefined;
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: AGAIN });
        if (found.errors.length > 0 || found.external) return found;
        const file = publishedFile(basename(found.path), await readFile(found.path));
        files.set(file.path, file);
        // Relative to the style sheet, which is in the same folder, so that the site may have any path prefix.
        return { path: `./${basename(file.path)}${found.suffix}`, external: true };
      }),
  };
}
