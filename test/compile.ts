/** Compiles the program and its tests, so that none of a hundred processes has to do it again. */
import { execFile } from 'node:child_process';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { compiledPackage } from './compiled-package.ts';

/**
 * Compiles into a folder that is laid out as the package is: `dist/src`, `dist/scripts`, and with them `dist/test` and
 * `dist/bench`. The program knows by this layout that it is compiled (see `src/program/folders.ts`).
 * @param folder an empty one
 * @returns the folder of the compiled tests
 */
export async function compileTests(folder: string): Promise<string> {
  const dist = join(folder, 'dist');
  const tsc = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  await promisify(execFile)(process.execPath, [
    tsc,
    ...['--project', 'test/tsconfig.dist.json', '--outDir', dist],
  ]);
  await writeFile(join(dist, 'package.json'), compiledPackage());
  const { files } = JSON.parse(await readFile('package.json', 'utf8')) as { files: string[] };
  for (const name of ['package.json', ...files.filter((name) => name !== 'dist')]) {
    await cp(name, join(folder, name), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  // Files that the compiler leaves aside: those of the program stand in `src`, fixtures beside the tests.
  for (const name of ['test', 'bench']) {
    await cp(name, join(dist, name), { recursive: true, filter: (path) => !path.endsWith('.ts') });
  }
  return join(dist, 'test');
}
