/** Compiles the program as its package has it: archives run that, and it takes less memory than the sources with a loader. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * Compiles the program into a folder.
 * @returns the call of its import, for Node
 */
export async function compileImporter(folder: string): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const compiler = ['node_modules/typescript/bin/tsc', '--project', 'types/tsconfig.dist.json'];
  await promisify(execFile)(process.execPath, [...compiler, '--outDir', join(folder, 'dist')]);
  await copyFile('package.json', join(folder, 'package.json'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return [join(folder, 'dist/scripts/kliping.js'), 'import'];
}
