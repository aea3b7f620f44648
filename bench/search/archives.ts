/** Builds the two archives that are searched, and keeps them as long as nothing changes that they are made from. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DEFAULTS } from '../../src/build/settings.ts';
import { generateArchive } from '../archive/generate.ts';
import { GENERATOR, makeIfChanged } from '../kept.ts';
import { PROGRAM_CALL } from '../program-call.ts';

export interface BuiltArchive {
  readonly contentDir: string;
  readonly dataDir: string;
  /** The folder of the built site. */
  readonly siteDir: string;
}

type Say = (line: string) => void;

/** Files and folders of the program that builds a site. */
export const PROGRAM = ['src', '.eleventy.ts', 'package-lock.json'];

/** Builds the sample archive. */
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

/** Generates and builds an archive of so many articles. */
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

/** Builds in a process of its own, whose memory is free before anything is measured. */
export async function build({ contentDir, dataDir, siteDir }: BuiltArchive): Promise<void> {
  const folders = ['--content', contentDir, '--data', dataDir, '--output', siteDir];
  const cache = ['--cache', join(siteDir, '../cache')];
  const args = [...PROGRAM_CALL, 'build', ...folders, ...cache];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the archive in ${contentDir} could not be built`);
}
