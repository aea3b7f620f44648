/** Bundles style sheets with the fonts, pictures and other files that they refer to. */
import { readFile } from 'node:fs/promises';
import { basename, join, resolve as resolvePath } from 'node:path';
import type { Plugin } from 'esbuild';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { askEsbuild, isAskedAgain } from './ask-esbuild.ts';
import { bundle, pathBelow } from './bundle.ts';
import type { OutputFile } from './output-file.ts';
import { publishedFile } from './published-file.ts';

/** A style sheet that is ready for browsers, and the files that it refers to. */
export interface StyleSheet {
  readonly content: Uint8Array;
  /** Each once, named by its bytes. */
  readonly files: readonly OutputFile[];
  /** The files that it is made of and refers to, absolute. */
  readonly sources: ReadonlySet<string>;
}

/**
 * Bundles style sheets, in their order, and those that they import.
 * @param entries their paths, absolute or from `src/` on
 * @param folder of a theme, whose style sheets may only refer to its own files, and import `kliping/NAME.css`
 * @throws AssetError with every error, and every file that is not there, by its place in a style sheet
 */
export async function bundleStyleSheet(
  entries: readonly string[],
  folder?: string,
): Promise<StyleSheet> {
  const files = new Map<string, OutputFile>();
  const sources = new Set<string>();
  const contents = entries.map((entry) => `@import ${JSON.stringify(entry)};`).join('\n');
  const [only, ...more] = entries;
  const { outputFiles, metafile } = await bundle(
    {
      ...(only !== undefined && more.length === 0
        ? { entryPoints: [only] }
        : { stdin: { contents, loader: 'css', resolveDir: SOURCE_FOLDER } }),
      plugins: [filesInto(files, sources, folder)],
    },
    folder,
  );
  const [sheet] = outputFiles;
  if (!sheet) throw new Error('esbuild made no file');
  for (const path of Object.keys(metafile.inputs)) sources.add(resolvePath(SOURCE_FOLDER, path));
  return { content: sheet.contents, files: [...files.values()], sources };
}

/** Begins the names of the program's style sheets where a theme imports them. */
const OURS = /^kliping\/(\w+\.css)$/;

/**
 * Takes the files that style sheets refer to, and has them refer to these by their published names. A path is
 * one from the style sheet that it is in, or of a file of a package; other sites, `data:` and `#id` stay.
 */
function filesInto(
  files: Map<string, OutputFile>,
  sources: Set<string>,
  folder: string | undefined,
): Plugin {
  const isOwn = (file: string) => folder !== undefined && pathBelow(folder, file) !== undefined;
  return {
    name: 'files',
    setup: ({ onResolve, resolve }) =>
      onResolve({ filter: /.*/ }, async (asked) => {
        const { path, kind, importer } = asked;
        if (kind === 'entry-point' || isAskedAgain(asked)) return undefined;
        const [, ours] = OURS.exec(path) ?? [];
        if (ours !== undefined && isOwn(importer)) {
          return { path: join(SOURCE_FOLDER, 'assets', ours) };
        }
        const found = await askEsbuild(resolve, asked);
        if (found.external) return found;
        // A build knows that something changed only if it is in the theme.
        if (isOwn(importer) && !isOwn(found.path)) {
          const detail = { expected: `the path of a file in ${folder}, from this one` };
          return { errors: [{ text: `There is no "${path}" in ${folder}`, detail }] };
        }
        if (found.errors.length > 0) return found;
        if (kind !== 'url-token') return found;
        const file = publishedFile(shortName(basename(found.path)), await readFile(found.path));
        files.set(file.path, file);
        sources.add(found.path);
        // Relative to the style sheet, which is in the same folder, so that the site may have any path prefix.
        return { path: `./${basename(file.path)}${found.suffix}`, external: true };
      }),
  };
}

/**
 * A shorter name for a font of ours, as every page names some of them; the name of any other file as it is.
 * @param name such as `source-serif-4-latin-wght-normal.woff2`, which becomes `serif-latin.woff2`
 */
function shortName(name: string): string {
  if (!name.startsWith('source-serif-4-')) return name;
  return name.replace('source-serif-4-', 'serif-').replace('-wght', '').replace('-normal', '');
}
