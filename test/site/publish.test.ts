/** What a build does to the folder that it writes to. */
import assert from 'node:assert/strict';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, buildFiles, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const one = { 'content/id/2021/02/satu.md': article({ title: 'Satu' }) };
const two = { 'content/id/2021/02/dua.md': article({ title: 'Dua', tags: '[Langit]' }) };

describe('the output folder', () => {
  it('loses the pages of an article that is gone, and their empty folders', async (context) => {
    const folder = temporaryFolder(context);
    const before = await buildFiles(folder, { ...one, ...two });
    assert.ok(before.has('/id/2021/02/15/dua/') && before.has('/id/tag/langit/'));
    await rm(join(folder, 'content/id/2021/02/dua.md'));
    const after = await buildFiles(folder, one);
    assert.ok(!after.has('/id/2021/02/15/dua/') && !after.has('/id/tag/langit/'));
    await assert.rejects(stat(join(folder, '_site/id/tag/langit')), /ENOENT/);
    const clean = await buildFiles(temporaryFolder(context), one);
    assert.deepEqual(new Map([...after.files].sort()), new Map([...clean.files].sort()));
  });

  it('keeps the files that did not change as they are', async (context) => {
    const folder = temporaryFolder(context);
    await buildFiles(folder, { ...one, ...two });
    const page = join(folder, '_site/id/2021/02/15/satu/index.html');
    const { mtimeMs } = await stat(page);
    await buildFiles(folder, { ...one, ...two });
    assert.equal((await stat(page)).mtimeMs, mtimeMs);
  });

  it('is refused where it holds what no build wrote', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, one);
    const output = join(folder, 'home');
    await mkdir(output);
    await writeFile(join(output, 'thesis.doc'), 'years of work');
    const { code, stderr } = await runCommand(
      'build',
      '--content',
      join(folder, 'content'),
      '--output',
      output,
    );
    assert.equal(code, 2);
    assert.match(stderr, /found files that no build wrote/);
    assert.deepEqual([...(await readFiles(output)).keys()], ['thesis.doc']);
  });

  it('leaves drafts out', async (context) => {
    const site = await buildFiles(temporaryFolder(context), {
      ...one,
      'content/id/2021/02/draf.md': article({ title: 'Rahasia', draft: 'true' }),
    });
    for (const [path, content] of site.files) {
      assert.ok(
        !path.includes('draf') && !content.includes('Rahasia'),
        `${path} tells of the draft`,
      );
    }
  });
});
