/** Measures what no program can be faster than: the time to write the files of its site, and to read its sources. */
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { measureAll } from './measure.ts';

/** Seconds. */
export interface Limits {
  /** Of `cp -r` of the site, beside it. */
  readonly copy: number;
  /** Of reading all files of the sources. */
  readonly read: number;
}

/** @param site a folder whose parent can be written to */
export async function measureLimits(site: string, source: string): Promise<Limits> {
  const folder = await mkdtemp(join(dirname(site), 'copy-'));
  const run = async (program: string, ...args: string[]) =>
    (await measureAll([{ program, args, cwd: source }])).wall;
  try {
    return {
      copy: await run('cp', '-r', site, folder),
      read: await run('find', source, '-type', 'f', '-exec', 'cksum', '{}', '+'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
