/** The packed program, installed in an archive: it needs nothing of this repository. */
import assert from 'node:assert/strict';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { installProgram, runInstalled } from '../support/package.ts';
import { SAMPLE } from '../support/sample.ts';
import { sampleSite } from '../support/shared-site.ts';
import { differences, readFiles, Site, temporaryFolder } from '../support/site.ts';

describe('the packed program', () => {
  const archive = temporaryFolder({ after });
  let program: string;

  before(async () => {
    await cp(SAMPLE.contentDir, join(archive, 'content'), { recursive: true });
    await cp(SAMPLE.dataDir, join(archive, '_data'), { recursive: true });
    program = await installProgram(archive);
  });

  const build = (...options: string[]) =>
    runInstalled(archive, 'build', '--no-progress', ...options);

  it('has no tests, benchmarks, workflows or documents of developers', async () => {
    const files = [...(await readFiles(program)).keys()];
    const folders = new Set(files.map((path) => path.split('/')[0]));
    const expected = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      '_data',
      'content',
      'dist',
      'schemas',
      'src',
    ];
    assert.deepEqual([...folders].sort(), [...expected, 'package.json'].sort());
    // What a build knows the program by (see `program-files.ts`).
    assert.deepEqual((await readdir(join(program, 'dist'))).sort(), [
      '.eleventy.js',
      'scripts',
      'src',
    ]);
  });

  it('has its modules in few files, each module once and headed by its path', async () => {
    const files = [...(await readFiles(join(program, 'dist')))];
    const heads = /^\/\/ ((?:src|scripts)\/\S+\.tsx?)$/gm;
    const modules = files.flatMap(([, bytes]) => [
      // One that imports packages has a second head above those imports.
      ...new Set([...bytes.toString().matchAll(heads)].map(([, path = '']) => path)),
    ]);
    // A second copy of a module would have a state of its own.
    assert.deepEqual(
      modules.filter((path, at) => modules.indexOf(path) !== at),
      [],
    );
    for (const path of ['scripts/commands/build.ts', 'src/build/job.ts', 'src/pages/feed.11ty.tsx'])
      assert.ok(modules.includes(path), path);
    assert.ok(files.length < modules.length / 3, `${files.length} files of ${modules.length}`);
  });

  it('builds the site that this repository builds, byte for byte, in one process and in several', async () => {
    const { site } = await sampleSite();
    const several = ['--jobs', '2'];
    const one = ['--jobs', '1', '--clean', '--output', 'again'];
    for (const options of process.env.LONG_TESTS ? [several, one] : [several]) {
      const { code, stdout, stderr } = await build(...options);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Kliping \d+\.\d+\.\d+: \d+ articles/);
      const folder = join(archive, options.at(-1) === 'again' ? 'again' : '_site');
      assert.deepEqual(differences(new Site(await readFiles(folder)), site), []);
    }
  });

  it('knows its last build', async () => {
    const { stdout } = await build();
    assert.match(
      stdout,
      /\(0 files written, \d+ unchanged, 0 removed; \d+ files, [\d.]+ MB in all\)/,
    );
  });

  it('checks the archive, and reports a mistake by its place', async () => {
    const { code } = await runInstalled(archive, 'check', '--no-progress');
    assert.equal(code, 0);
    const missing = await runInstalled(archive, 'check', '--no-progress', '--data', 'nowhere');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /nowhere/);
  });
});
