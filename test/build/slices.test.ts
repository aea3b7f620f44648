/** A site made in slices, as several machines make it, and joined. */
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { buildSite } from '../../src/build/build.ts';
import { DEFAULTS, type RunOptions } from '../../src/build/settings.ts';
import { runCommand } from '../support/command.ts';
import { SAMPLE } from '../support/sample.ts';
import { sampleSite } from '../support/shared-site.ts';
import { differences, readFiles, Site, temporaryFolder } from '../support/site.ts';

const OF = 3;

describe('slices', () => {
  const folder = temporaryFolder({ after });
  const slices = join(folder, 'slices');

  /** As the command has them that joins the slices below. */
  const inputs = {
    ...SAMPLE,
    contentMayBeAbsent: false,
    themeDir: DEFAULTS.themeDir,
    preview: false,
    pagesOnly: false,
  };
  const build = (outputDir: string, options: Partial<RunOptions> = {}) =>
    buildSite({ inputs, run: { workingDir: process.cwd(), ...options, outputDir } });

  it('are disjoint, and joined they are the whole site, byte for byte', async () => {
    const { site } = await sampleSite();
    const paths: string[] = [];
    for (let number = 1; number <= OF; number++) {
      const output = join(slices, `slice-${number}`);
      await build(output, { slice: { number, of: OF }, jobs: number === OF ? 2 : 1 });
      paths.push(...(await readFiles(output)).keys());
    }
    const own = paths.filter((path) => !['.kliping', 'slice.json'].includes(path));
    assert.equal(new Set(own).size, own.length);
    const { written } = await build(join(folder, 'joined'), { slices });
    assert.ok(own.length > 30 && written > own.length);
    const joined = new Site(await readFiles(join(folder, 'joined')));
    assert.deepEqual(differences(joined, site), []);
  });

  it('are built anew where an article changed since', async () => {
    const output = join(slices, 'slice-1');
    const cacheDir = join(folder, 'cache');
    const settings = { slice: { number: 1, of: OF }, cacheDir };
    await build(output, settings);
    assert.equal((await build(output, settings)).written, 0);
  });

  it('are refused where one is missing, or was made for another address', async () => {
    const other = join(folder, 'other');
    const sample = ['--content', SAMPLE.contentDir, '--data', SAMPLE.dataDir];
    const output = ['--output', other, '--cache', join(folder, 'none')];
    const joining = [...sample, '--join', slices, ...output];
    const elsewhere = await runCommand('build', ...joining, '--url', 'https://example.net/');
    assert.equal(elsewhere.code, 2);
    assert.match(elsewhere.stderr, /slice\.json: found a slice of another program or site/);
    await rm(join(slices, 'slice-2'), { recursive: true });
    const missing = await runCommand('build', ...joining);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /found the slices 1\/3, 3\/3; expected 1\/3 to 3\/3/);
    await writeFile(join(slices, 'slice-1/slice.json'), 'damaged');
    const damaged = await runCommand('build', ...joining);
    assert.match(damaged.stderr, /or a damaged one/);
  });
});
