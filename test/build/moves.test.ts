/** New folders of a site move to their places as a whole, others file by file. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { movesOf } from '../../src/build/moves.ts';
import { Staging } from '../../src/build/staging.ts';
import { temporaryFolder, writeFiles } from '../support/site.ts';

const ASIDE = '.kliping-aside';

suite('the moves of a build', () => {
  /** Stages files, by two jobs in turn. */
  const stage = (output: string, paths: readonly string[]) => {
    const jobs = ['0', '1'].map((job) => new Staging(output, join(output, ASIDE, job), false));
    for (const [i, path] of paths.entries()) jobs[i % 2]?.write(path, path);
    return jobs.flatMap(({ files }) => files);
  };
  const moved = (output: string, paths: readonly string[], between = () => {}) => {
    const staged = stage(output, paths);
    between();
    return movesOf(output, ASIDE, staged)
      .map(({ path }) => path)
      .toSorted();
  };

  test('of a new site are its folders, and the files at its top', (context) => {
    const output = temporaryFolder(context);
    const paths = ['id/2021/a/index.html', 'id/2021/b/index.html', 'ru/index.html', '404.html'];
    assert.deepEqual(moved(output, paths), ['404.html', 'id', 'ru']);
  });

  test('to a site are the outermost folders that it does not have', async (context) => {
    const output = temporaryFolder(context);
    await writeFiles(output, { 'id/2021/a/index.html': 'lama', berkas: 'jadi folder' });
    const paths = [
      'id/2021/a/index.html',
      'id/2021/b/index.html',
      'id/2021/b/c/index.html',
      'id/2022/d/index.html',
      'berkas/index.html',
    ];
    const moves = ['berkas', 'id/2021/a/index.html', 'id/2021/b', 'id/2022'];
    assert.deepEqual(moved(output, paths), moves);
  });

  test('go into a folder that has come meanwhile', (context) => {
    const output = temporaryFolder(context);
    const paths = ['id/a/index.html', 'id/b/index.html'];
    const moves = moved(output, paths, () => mkdirSync(join(output, 'id/a'), { recursive: true }));
    assert.deepEqual(moves, ['id/a/index.html', 'id/b']);
  });

  test('leave a folder to its files where one of them comes by itself', (context) => {
    const output = temporaryFolder(context);
    const long = `id/${'a'.repeat(256)}/index.html`;
    assert.deepEqual(moved(output, ['id/b/index.html', long]), [long, 'id/b']);
  });
});
