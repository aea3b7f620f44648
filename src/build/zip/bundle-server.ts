/** Makes `serve.mjs`: one file that needs Node and nothing else. */
import { build } from 'esbuild';
import { SOURCE_FOLDER } from '../../program/folders.ts';

/** The oldest Node that it runs in, as the program itself. */
const TARGET = 'node20';

/** @param pathPrefix `/` or `/repo/` */
export async function bundleServer(pathPrefix: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: SOURCE_FOLDER,
    entryPoints: ['build/zip/serve.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    define: { PATH_PREFIX: JSON.stringify(pathPrefix) },
    // Whoever runs it may want to read it first.
    minify: false,
    legalComments: 'inline',
    write: false,
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { target: 'ES2023', verbatimModuleSyntax: true } },
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no file');
  return file.contents;
}
