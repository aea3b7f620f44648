/** Bundles the program for a benchmark, as its package has it: so archives run it. */
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundleProgram } from '../scripts/bundle-program.ts';

/** What the package has beside the bundled modules. */
const LINKED = ['node_modules', 'src'];

/**
 * Bundles the program into a folder.
 * @returns the call of the program, for Node; a command comes after it
 */
export async function compileProgram(folder: string): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const dist = resolve(folder, 'dist');
  await bundleProgram(dist);
  await copyFile('package.json', join(folder, 'package.json'));
  for (const name of LINKED) await symlink(resolve(name), join(folder, name), 'junction');
  return [join(dist, 'scripts/kliping.js')];
}
