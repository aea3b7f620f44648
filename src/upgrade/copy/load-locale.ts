/** Loads a locale that an owner wrote in TypeScript, with the modules that it imports. */
import { posix } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { ContentError } from '../../archive/problem.ts';
import type { Locale } from '../../locales/locale.ts';
import { PROGRAM_FOLDER } from '../../program/folders.ts';
import { type Files, textAt } from '../changes.ts';

/**
 * Runs the module of a locale. It is the owner's own code, which builds of the copy have run as well.
 * @param path such as `src/locales/ms.ts`
 * @throws ContentError where it cannot be loaded
 */
export async function loadLocale(files: Files, path: string): Promise<Locale> {
  try {
    const { outputFiles } = await build({
      entryPoints: [`./${path}`],
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
      plugins: [modulesOf(files)],
    });
    const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
    const module: { default: Locale } = await import(`data:text/javascript;base64,${code}`);
    return module.default;
  } catch (error) {
    const found = String(error instanceof Error ? error.message : error).replace(/\s+/g, ' ');
    const expected = 'a locale that can be loaded';
    throw new ContentError([
      { file: path, line: 1, column: 1, subject: 'locale', found, expected },
    ]);
  }
}

const NAMESPACE = 'copy';

function modulesOf(files: Files): Plugin {
  return {
    name: 'files of a copy',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\./ }, ({ path, importer, kind }) => ({
        path: posix.join(kind === 'entry-point' ? '' : posix.dirname(importer), path),
        namespace: NAMESPACE,
      }));
      onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => {
        const contents = textAt(files, path);
        // Packages are those of this program, which has those of 0.2.0.
        return contents === undefined
          ? { errors: [{ text: `there is no file ${path}` }] }
          : { contents, loader: 'ts', resolveDir: PROGRAM_FOLDER };
      });
    },
  };
}
