/** Changes of an output folder by builds. */
import assert from 'node:assert/strict';
import { mkdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { png } from '../support/pictures.ts';
import { SAMPLE } from '../support/sample.ts';
import {
  article,
  buildFiles,
  type Files,
  readFiles,
  temporaryFolder,
  writeFiles,
} from '../support/site.ts';

const one = { 'content/id/2021/02/satu.md': article({ title: 'Satu' }) };
const two = { 'content/id/2021/02/dua.md': article({ title: 'Dua', tags: '[Langit]' }) };

/** Builds without the search, which comes into the output folder in the same way. */
const buildPages = (folder: string, files: Files) => buildFiles(folder, files, { pagesOnly: true });

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
    await buildPages(folder, { ...one, ...two });
    const page = join(folder, '_site/id/2021/02/15/satu/index.html');
    const { mtimeMs } = await stat(page);
    await buildPages(folder, { ...one, ...two });
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
      '--data',
      SAMPLE.dataDir,
      '--output',
      output,
    );
    assert.equal(code, 2);
    assert.match(stderr, /found files that no build wrote/);
    assert.deepEqual([...(await readFiles(output)).keys()], ['thesis.doc']);
  });

  it('is refused where the program, the content or the data live', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, one);
    const content = join(folder, 'content');
    const sources = ['--content', content, '--data', SAMPLE.dataDir];
    const others = [SAMPLE.dataDir, content, join(content, 'out'), folder];
    for (const output of ['', '.', '..', '/', ...others]) {
      const { code, stderr } = await runCommand('build', ...sources, '--output', output);
      assert.equal(code, 2, `--output "${output}"`);
      assert.match(stderr, /expected a folder of its own/);
    }
    const link = join(folder, 'link');
    await mkdir(join(content, 'dalam'));
    await symlink(join(content, 'dalam'), link);
    const { code, stderr } = await runCommand('build', ...sources, '--output', link);
    assert.equal(code, 2);
    assert.match(stderr, /expected a folder of its own/);
    await rm(link);
    await symlink(join(folder, 'tak-ada/situs'), link);
    const nowhere = await runCommand('build', ...sources, '--output', link);
    assert.equal(nowhere.code, 2);
    assert.match(nowhere.stderr, /found a link that leads nowhere; expected a folder/);
    await rm(link);
    assert.deepEqual([...(await readFiles(folder)).keys()], ['content/id/2021/02/satu.md']);
  });

  it('is mended by the next build after one that was interrupted', async (context) => {
    const folder = temporaryFolder(context);
    const clean = await buildPages(folder, one);
    const output = join(folder, '_site');
    await rm(join(output, 'id/index.html'));
    await writeFiles(output, {
      'id/2021/index.html': '<half',
      '.kliping-writing': '999999999',
      '.kliping-writing-0': 'a draft',
      '.kliping-writing-7': 'a draft',
    });
    const mended = await buildPages(folder, one);
    assert.deepEqual(mended.files, clean.files);
  });

  it('is mended after a build that died before it wrote anything', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(join(folder, '_site'), { '.kliping-writing': '999999999' });
    const site = await buildPages(folder, one);
    assert.ok(site.has('/id/') && !site.files.has('.kliping-writing'));
  });

  it('takes a page where an empty folder was', async (context) => {
    const folder = temporaryFolder(context);
    await buildPages(folder, one);
    await rm(join(folder, '_site/404.html'));
    await mkdir(join(folder, '_site/404.html/x'), { recursive: true });
    assert.ok((await buildPages(folder, one)).has('/404.html'));
  });

  it('is not shared by two builds at once', async (context) => {
    const folder = temporaryFolder(context);
    await buildPages(folder, one);
    await writeFiles(join(folder, '_site'), { '.kliping-writing': String(process.ppid) });
    await assert.rejects(buildPages(folder, one), /another build is writing to it/);
  });

  it('takes a page where a folder was, and a folder where a page was', async (context) => {
    const folder = temporaryFolder(context);
    const alias = (path: string) => ({
      'content/id/2021/02/satu.md': article({ title: 'Satu', aliases: `[${path}]` }),
    });
    const first = await buildPages(folder, alias('/lama/a.html'));
    assert.ok(first.has('/lama/a.html'));
    assert.ok((await buildPages(folder, alias('/lama/a.html/b.html'))).has('/lama/a.html/b.html'));
    assert.ok((await buildPages(folder, alias('/lama/a.html'))).has('/lama/a.html'));
  });

  it('holds the pictures that published pages show, and no others', async (context) => {
    const site = await buildPages(temporaryFolder(context), {
      'content/id/2021/02/satu.md': article({ title: 'Satu' }, '![Peta](peta.png)'),
      'content/id/2021/02/draf.md': article({ title: 'D', draft: 'true' }, '![R](rahasia.png)'),
      'content/id/2021/02/peta.png': png('peta'),
      'content/id/2021/02/rahasia.png': png('rahasia'),
      'content/id/2021/02/lain.png': png('lain'),
    });
    const isOfContent = (path: string) => path.endsWith('.png') && !path.startsWith('assets/');
    const pictures = [...site.files.keys()].filter(isOfContent);
    assert.deepEqual(pictures, ['id/2021/02/peta.png']);
  });

  it('leaves drafts out', async (context) => {
    const site = await buildPages(temporaryFolder(context), {
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
