/** Compiles the program for a benchmark: archives run it compiled, which starts sooner and takes less memory than the sources. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** What the package has beside the compiled modules. */
const LINKED = ['node_modules', 'src'];

/**
 * Compiles the program into a folder.
 * @returns the call of the program, for Node; a command comes after it
 */
export async function compileProgram(folder: string): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const compiler = ['node_modules/typescript/bin/tsc', '--project', 'types/tsconfig.dist.json'];
  const dist = resolve(folder, 'dist');
  await promisify(execFile)(process.execPath, [...compiler, '--outDir', dist]);
  await copyFile('package.json', join(folder, 'package.json'));
  for (const name of LINKED) await symlink(resolve(name), join(folder, name), 'junction');
  return [join(dist, 'scripts/kliping.js')];
}
