/** `kliping export`: what it writes, and what it says where it cannot. */
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, readFiles, writeFiles } from '../support/site.ts';
import { archives, callOf } from './support/exports.ts';
import { textIn } from './support/read-back.ts';

describe('kliping export', () => {
  const { folder, hostile, exported } = archives();

  it('leaves out drafts and their pictures, unless it is asked for them, and original texts', async () => {
    const [without, withDrafts] = [
      await exported(hostile, 'jsonl'),
      await exported(hostile, 'jsonl', '--drafts'),
    ];
    assert.doesNotMatch(textIn(without, 'articles.jsonl'), /Draf|rahasia/);
    assert.ok(!without.has('pictures/id/2021/03/rahasia.gif'));
    assert.match(textIn(withDrafts, 'articles.jsonl'), /"draft":true/);
    assert.ok(withDrafts.has('pictures/id/2021/03/rahasia.gif'));
    for (const text of withDrafts.values()) assert.ok(!text.includes('Kata asli.'));
  });

  it('marks drafts as each program does', async () => {
    const hugo = await exported(hostile, 'hugo', '--drafts');
    assert.match(textIn(hugo, 'content/id/2021/02/15/draf.md'), /^draft: true$/m);
    const jekyll = await exported(hostile, 'jekyll', '--drafts');
    assert.match(textIn(jekyll, '_posts/id/2021-02-15-draf.md'), /^published: false$/m);
  });

  it('names no address where nobody has named one, and says so; `--url` names it', async () => {
    const nowhere = join(folder, 'nowhere');
    await writeFiles(nowhere, {
      '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
      'content/id/2021/02/a.md': article({ translationKey: 'a', aliases: '[/id/lama/]' }),
      'content/ru/2021/02/б.md': article({ translationKey: 'a' }),
    });
    const here = { contentDir: join(nowhere, 'content'), dataDir: join(nowhere, '_data') };
    const say = /^It names no address of the site/m;
    for (const to of ['csv', 'hugo', 'jekyll', 'jsonl']) {
      const target = join(folder, `nowhere-${to}`);
      const { code, stdout } = await runCommand('export', ...callOf(here), '--to', to, target);
      assert.equal(code, 0);
      assert.match(stdout, say);
      for (const [path, bytes] of await readFiles(target)) {
        assert.ok(!String(bytes).includes('localhost'), path);
      }
    }
    const table = await readFile(join(folder, 'nowhere-csv', 'omeka-s.csv'), 'utf8');
    assert.match(table, /,\/id\/2021\/02\/15\/a\/,\/id\/lama\/,a,\/ru\/2021\/02\/15\/%D0%B1\/,/);
    assert.match(
      await readFile(join(folder, 'nowhere-hugo', 'hugo.yaml'), 'utf8'),
      /^baseURL: \/$/m,
    );

    const named = join(folder, 'named');
    const url = ['--url', 'https://arsip.example/'];
    const call = [...callOf(here), '--to', 'hugo', ...url, named];
    assert.doesNotMatch((await runCommand('export', ...call)).stdout, say);
    assert.match(
      await readFile(join(named, 'hugo.yaml'), 'utf8'),
      /^baseURL: https:\/\/arsip\.example\/$/m,
    );
  });

  /** Runs an export that has to fail, and asserts that nothing was left. */
  async function failed(target: string, ...call: string[]) {
    const before = await readdir(dirname(target));
    const result = await runCommand('export', ...call, target);
    assert.deepEqual(await readdir(dirname(target)), before, 'something was left');
    return result;
  }

  it('says what is wrong with a folder that is not empty, a file, and a folder of articles', async () => {
    const full = join(folder, 'full');
    await mkdir(full);
    await writeFile(join(full, 'mine.txt'), 'mine');
    const call = [...callOf(hostile), '--to', 'csv'];
    const { code, stderr } = await failed(full, ...call);
    assert.equal(code, 2);
    assert.match(stderr, /full: found mine\.txt; expected an empty folder, or a new name/);
    assert.deepEqual([...(await readFiles(full)).keys()], ['mine.txt']);

    const file = await failed(join(full, 'mine.txt'), ...call);
    assert.equal(file.code, 2);
    assert.match(file.stderr, /mine\.txt: found a file; expected an empty folder/);

    const inside = await failed(join(hostile.contentDir, 'hugo'), ...call);
    assert.equal(inside.code, 2);
    assert.match(inside.stderr, /hugo: found a folder of .*content; expected one outside of it/);
  });

  it('follows links: into an empty folder, but not to one of the archive, nor to nothing', async () => {
    const call = [...callOf(hostile), '--to', 'csv'];
    const [empty, ours, gone] = ['to-empty', 'to-content', 'to-nothing'].map((n) =>
      join(folder, n),
    );
    assert.ok(empty && ours && gone);
    await mkdir(join(folder, 'linked'));
    await symlink(join(folder, 'linked'), empty);
    await symlink(resolve(hostile.contentDir), ours);
    await symlink(join(folder, 'none', 'at', 'all'), gone);
    assert.equal((await runCommand('export', ...call, empty)).code, 0);
    assert.ok((await readFiles(join(folder, 'linked'))).has('omeka-s.csv'));

    const inside = await failed(join(ours, 'csv'), ...call);
    assert.equal(inside.code, 2);
    assert.match(inside.stderr, /expected one outside of it/);
    const data = await failed(join(hostile.dataDir, 'csv'), ...call);
    assert.equal(data.code, 2);
    assert.match(data.stderr, /expected one outside of it/);
    const nothing = await failed(gone, ...call);
    assert.equal(nothing.code, 2);
    assert.match(nothing.stderr, /to-nothing: found a file in the place of a folder/);
    const unnamed = await runCommand('export', ...call, '');
    assert.equal(unnamed.code, 2);
    assert.match(unnamed.stderr, /Expected the name of a folder/);
  });

  it('names the formats that there are', async () => {
    const call = [...callOf(hostile), '--to', 'word'];
    const { code, stderr } = await failed(join(folder, 'word'), ...call);
    assert.equal(code, 2);
    assert.match(stderr, /'word' is invalid.*hugo, jekyll, csv, jsonl/);
  });

  it('writes nothing where an article has a mistake', async () => {
    const broken = join(folder, 'broken');
    await writeFiles(broken, { 'id/2021/02/a.md': '---\ntitle: A\n---\n' });
    const call = ['--content', broken, '--data', hostile.dataDir, '--to', 'hugo'];
    const { code, stderr } = await failed(join(folder, 'from-broken'), ...call);
    assert.equal(code, 1);
    assert.match(stderr, /a\.md:\d+:\d+ {2}date: found/);
  });

  it('writes into a folder that is there and empty', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    const { code } = await runCommand('export', ...callOf(hostile), '--to', 'csv', empty);
    assert.equal(code, 0);
    assert.ok((await readFiles(empty)).has('omeka-s.csv'));
  });
});
