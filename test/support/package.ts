/** Packs the program once for all tests of a run, and installs it in archives as npm does, without a network. */
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { madeOnce } from './made-once.ts';
import { type Finished, finished } from './process.ts';
import { sharedRoom } from './temporary.ts';

const run = promisify(execFile);

const REPOSITORY = process.cwd();

/** What packing does not need: the rest is copied, so that the working tree stays as it is. */
const NOT_COPIED = [
  '.cache',
  '.git',
  '_site',
  'bench',
  'dist',
  'docs',
  'node_modules',
  'raw',
  'slices',
  'test',
];

/** The folder that the processes of `npm test` share; a process alone makes its own. */
const room = sharedRoom('packages');

let packed: Promise<string> | undefined;

/** The packed program, as `npm pack` makes it: a file `kliping-VERSION.tgz`. */
export function packProgram(): Promise<string> {
  packed ??= pack();
  return packed;
}

/**
 * Installs the packed program in an archive: its own files in `node_modules/kliping`, its command in
 * `node_modules/.bin`, and beside it the packages that it depends on and no others, by links to those of this
 * repository.
 * @param folder of the archive
 * @param archive another packed program than that of this repository
 * @returns the folder of the installed program
 */
export async function installProgram(folder: string, archive?: string): Promise<string> {
  const modules = join(folder, 'node_modules');
  const program = join(modules, 'kliping');
  await mkdir(join(modules, '.bin'), { recursive: true });
  await mkdir(program);
  const options = ['--strip-components=1', '-C', program];
  await run('tar', ['-xzf', archive ?? (await packProgram()), ...options]);
  const manifest = JSON.parse(await readFile(join(program, 'package.json'), 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(REPOSITORY, 'node_modules', name), join(modules, name), 'junction');
  }
  await symlink(join('../kliping', manifest.bin.kliping), join(modules, '.bin/kliping'));
  return program;
}

/** Runs a command of the program that is installed in an archive, in its folder, as `npx kliping NAME` does. */
export function runInstalled(folder: string, ...call: readonly string[]): Promise<Finished> {
  const program = join(folder, 'node_modules/kliping/dist/scripts/kliping.js');
  return finished(
    spawn(process.execPath, [program, ...call], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

async function pack(): Promise<string> {
  const home = join(room, 'package');
  await madeOnce(home, async (made) => {
    const copy = join(made, 'repository');
    const names = (await readdir(REPOSITORY)).filter(
      (name) => !NOT_COPIED.includes(name) && !name.endsWith('.tgz'),
    );
    for (const name of names) {
      await cp(join(REPOSITORY, name), join(copy, name), { recursive: true });
    }
    await symlink(join(REPOSITORY, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const args = ['pack', '--silent', '--offline', '--pack-destination', made];
    await run('npm', args, { cwd: copy, shell: process.platform === 'win32' });
    await rm(copy, { recursive: true });
  });
  const [file] = (await readdir(home)).filter((name) => name.endsWith('.tgz'));
  if (!file) throw new Error('npm pack has written no package');
  return join(home, file);
}
