/** The two archives as sites, kept in a folder for as long as nothing changes that they are made of. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DEFAULTS } from '../../src/build/settings.ts';
import { generateArchive } from '../archive/generate.ts';
import { GENERATOR, makeIfChanged } from '../kept.ts';

export interface BuiltArchive {
  readonly contentDir: string;
  readonly dataDir: string;
  /** The site's files. */
  readonly siteDir: string;
}

type Say = (line: string) => void;

/** What a site is built by. */
const PROGRAM = ['src', '.eleventy.ts', 'package-lock.json'];

/** The sample archive, built. */
export async function sampleSite(folder: string, say: Say): Promise<BuiltArchive> {
  const { contentDir, dataDir } = DEFAULTS;
  const home = join(folder, 'sample');
  const archive = { contentDir, dataDir, siteDir: join(home, 'site') };
  await makeIfChanged(home, [...PROGRAM, contentDir, dataDir], async () => {
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
  await makeIfChanged(home, [...PROGRAM, ...GENERATOR], async () => {
    say(`writing ${articles} articles`);
    await generateArchive(home, articles);
    say('building them');
    await build(archive);
  });
  return archive;
}

/** A build of its own process: what it holds in memory is gone before anything is measured. */
async function build({ contentDir, dataDir, siteDir }: BuiltArchive): Promise<void> {
  const folders = ['--content', contentDir, '--data', dataDir, '--output', siteDir];
  const cache = ['--cache', join(siteDir, '../cache')];
  const args = ['--import', 'tsx', 'scripts/build.ts', ...folders, ...cache];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the archive in ${contentDir} could not be built`);
}
