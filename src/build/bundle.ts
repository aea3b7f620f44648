/** Bundles style sheets and browser scripts with esbuild, and says where one of them is at fault. */
import { realpathSync } from 'node:fs';
import { extname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { type BuildOptions, type BuildResult, build, type Message } from 'esbuild';
import type { Problem } from '../archive/problem.ts';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { AssetError } from './asset-error.ts';

/** Browsers since the spring of 2023, which the search needs: CSS nesting is written out for them. */
const TARGET = ['es2022', 'chrome110', 'firefox115', 'safari16.4'];

/** Options of every bundle. */
const OPTIONS = {
  absWorkingDir: SOURCE_FOLDER,
  bundle: true,
  minify: true,
  format: 'esm',
  target: TARGET,
  // Cyrillic letters as they are take a third of the room of their codes.
  charset: 'utf8',
  write: false as const,
  metafile: true as const,
  logLevel: 'silent',
  // Where they stand: those of packages would get a heading with their path.
  legalComments: 'inline',
  // The file's own options do not count in a package: esbuild leaves them aside below `node_modules`.
  tsconfigRaw: { compilerOptions: { target: 'ES2023', verbatimModuleSyntax: true } },
  // A browser leaves out the rest of a rule, or of the file: to esbuild alone these are warnings.
  logOverride: { 'css-syntax-error': 'error', 'js-comment-in-css': 'error' },
} satisfies BuildOptions;

/**
 * Bundles, in memory.
 * @param folder of other files than the program's, as the person named it
 * @throws AssetError with everything that is wrong in the files
 */
export async function bundle(
  options: BuildOptions,
  folder?: string,
): Promise<BuildResult<typeof OPTIONS>> {
  try {
    return await build({ ...options, ...OPTIONS });
  } catch (error) {
    if (isFailure(error)) throw new AssetError(error.errors.map((one) => problemOf(one, folder)));
    throw error;
  }
}

interface Failure {
  readonly errors: readonly Message[];
}

/** Whether esbuild threw it because of what it read. */
function isFailure(error: unknown): error is Failure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

/** An error of esbuild, whose columns count bytes from 0, as a problem of a file that the person knows. */
function problemOf({ text, location, detail }: Message, folder: string | undefined): Problem {
  const { file = '', line = 1, column = 0, lineText = '', suggestion = '' } = location ?? {};
  const before = Buffer.from(lineText).subarray(0, column).toString('utf8');
  return {
    file: nameOf(file, folder),
    line,
    column: before.length + 1,
    subject: extname(file) === '.css' ? 'style sheet' : 'script',
    found: `an error: ${text}`,
    expected: detail?.expected ?? expectedOf(text, suggestion),
  };
}

/** @param file as esbuild names it: below `src/`, or out of it */
function nameOf(file: string, folder: string | undefined): string {
  // A module that is made while it is bundled is in no file: its name begins with `entry:`.
  if (/^[\w -]{2,}:/.test(file)) return file;
  const way = folder === undefined ? undefined : pathBelow(folder, resolve(SOURCE_FOLDER, file));
  return folder === undefined || way === undefined ? posix.join('src', file) : join(folder, way);
}

/** @returns the path of a file below a folder, with `/` between its parts; nothing where it is not in the folder */
export function pathBelow(folder: string, file: string): string | undefined {
  const way = relative(realpathSync(folder), file);
  const isBelow = way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  return isBelow ? way.split(sep).join('/') : undefined;
}

function expectedOf(text: string, suggestion: string): string {
  if (text.startsWith('Could not resolve')) {
    return 'the path of a file from this one, or of a file in a package';
  }
  return suggestion === '' ? 'none' : `\`${suggestion}\``;
}
