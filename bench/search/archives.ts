/** The two archives as sites, kept in a folder for as long as nothing changes that they are made of. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULTS } from '../../src/build/settings.ts';
import { generateArchive } from '../archive/generate.ts';

export interface BuiltArchive {
  readonly contentDir: string;
  readonly dataDir: string;
  /** The site's files. */
  readonly siteDir: string;
}

type Say = (line: string) => void;

/** What a site is built by. */
const PROGRAM = ['src', '.eleventy.ts', 'package-lock.json'];
const GENERATOR = ['bench/archive', 'bench/random.ts'];

/** The sample archive, built. */
export async function sampleSite(folder: string, say: Say): Promise<BuiltArchive> {
  const { contentDir, dataDir } = DEFAULTS;
  const home = join(folder, 'sample');
  const archive = { contentDir, dataDir, siteDir: join(home, 'site') };
  await unlessKept(home, [...PROGRAM, contentDir, dataDir], async () => {
    say('building the sample');
    await build(archive);
  });
  return archive;
}

/** The generated archive of so many articles, built. */
export async function generatedSite(
  folder: string,
  articles: number,
  say: Say,
): Promise<BuiltArchive> {
  const home = join(folder, `generated-${articles}`);
  const [contentDir, dataDir] = [join(home, 'content'), join(home, '_data')];
  const archive = { contentDir, dataDir, siteDir: join(home, 'site') };
  await unlessKept(home, [...PROGRAM, ...GENERATOR], async () => {
    say(`writing ${articles} articles`);
    await generateArchive(home, articles);
    say('building them');
    await build(archive);
  });
  return archive;
}

/** Makes a folder anew where it was made of anything else than what there is now. */
async function unlessKept(home: string, of: readonly string[], make: () => Promise<void>) {
  const stampFile = join(home, 'stamp');
  const stamp = await fingerprintOf(of);
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await make();
  // Last, so that what was left half made is made again.
  await writeFile(stampFile, stamp);
}

async function fingerprintOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesOf(path)) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** A build of its own process: what it holds in memory is gone before anything is measured. */
async function build({ contentDir, dataDir, siteDir }: BuiltArchive): Promise<void> {
  const folders = ['--content', contentDir, '--data', dataDir, '--output', siteDir];
  const args = ['--import', 'tsx', 'scripts/build.ts', ...folders];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the archive in ${contentDir} could not be built`);
}
