/** Sites that are built once for all tests of a run, which read them and never write to them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildInputs } from '../../src/build/settings.ts';
import { madeOnce } from './made-once.ts';
import { build, buildFiles, type Files, readFiles, Site } from './site.ts';
import { sharedRoom } from './temporary.ts';

export interface SharedSite {
  readonly site: Site;
  /** Where it is, for a server. */
  readonly folder: string;
}

/** The folder that the processes of `npm test` share; a process alone makes its own. */
const room = sharedRoom('sites');

const opened = new Map<string, Promise<SharedSite>>();

/** The sample's site. */
export function sampleSite(inputs: Partial<BuildInputs> = {}): Promise<SharedSite> {
  return open(undefined, inputs);
}

/** The site of an archive of these files, as `buildFiles` builds it. */
export function sharedSite(files: Files, inputs: Partial<BuildInputs> = {}): Promise<SharedSite> {
  return open(files, inputs);
}

/** Makes a folder hold the sample's site and nothing else, for a test that writes to it. */
export async function copySampleSite(
  folder: string,
  inputs: Partial<BuildInputs> = {},
): Promise<void> {
  const sample = await sampleSite(inputs);
  await rm(folder, { recursive: true, force: true });
  await cp(sample.folder, folder, { recursive: true });
}

function open(files: Files | undefined, inputs: Partial<BuildInputs>): Promise<SharedSite> {
  const key = createHash('sha256')
    .update(JSON.stringify([files, inputs]))
    .digest('hex');
  const site = opened.get(key) ?? openIn(join(room, key), files, inputs);
  opened.set(key, site);
  return site;
}

async function openIn(
  home: string,
  files: Files | undefined,
  inputs: Partial<BuildInputs>,
): Promise<SharedSite> {
  await madeOnce(home, async (made) => {
    const { files: built } = files
      ? await buildFiles(made, files, inputs)
      : await build(join(made, '_site'), inputs);
    await writeFile(join(made, 'digest'), digestOf(built));
  });
  const folder = join(home, '_site');
  const found = await readFiles(folder);
  const digest = await readFile(join(home, 'digest'), 'utf8');
  assert.equal(digestOf(found), digest, `a test has written to a shared site: ${folder}`);
  return { site: new Site(found), folder };
}

function digestOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
