/** `kliping added --from-git`: writes when articles came into the archive, once, as git knows it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../support/command.ts';
import { article, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const FILES = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
  'naskah/lama.md': article({ title: 'Lama' }, 'Isi yang panjang.\n\nDan masih ada lagi.'),
};

/** Commits all of a folder on a day. */
function commit(folder: string, day: string): void {
  const git = (...call: string[]) => execFileSync('git', call, { cwd: folder });
  git('add', '--all');
  const date = `${day}T10:00:00+07:00`;
  const author = ['-c', 'user.name=R', '-c', 'user.email=r@arsip.example'];
  git(...author, 'commit', '--quiet', '-m', 'x', '--date', date);
}

test('articles get the day of their first commit, under any name; what they say already stays', async (context) => {
  const folder = temporaryFolder(context);
  await writeFiles(folder, FILES);
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  commit(folder, '2019-03-04');
  await mkdir(join(folder, 'content/id/2021/02'), { recursive: true });
  await rename(join(folder, 'naskah/lama.md'), join(folder, 'content/id/2021/02/lama.md'));
  const known = article({ title: 'Tahu', added: '2018-01-01' });
  await writeFiles(folder, {
    'content/id/2021/02/baru.md': article({ title: 'Baru' }),
    'content/id/2021/02/tahu.md': known,
  });
  commit(folder, '2021-05-06');
  await writeFiles(folder, { 'content/ru/2021/02/eshchyo.md': article({ title: 'Ещё' }) });
  const path = (name: string) => join(folder, 'content', name);
  const added = (...options: string[]) =>
    runCommand(
      'added',
      ...['--content', join(folder, 'content'), '--data', join(folder, '_data')],
      ...options,
    );

  const before = await readFiles(folder);
  const dry = await added('--from-git', '--dry-run');
  assert.equal(dry.code, 0, dry.stderr);
  assert.match(dry.stdout, /lama\.md {2}added: 2019-03-04\n/);
  assert.match(dry.stdout, /2 articles would get the key `added`\./);
  assert.deepEqual(await readFiles(folder), before);

  const done = await added('--from-git');
  assert.equal(done.code, 0, done.stderr);
  assert.match(done.stdout, /2 articles got the key `added`\.\n1 article had it already\./);
  assert.match(done.stdout, /1 article in no commit yet, left without it:\n {2}\S+eshchyo\.md\n$/);
  const text = async (name: string) => readFile(path(name), 'utf8');
  assert.match(await text('id/2021/02/lama.md'), /^added: 2019-03-04$/m);
  assert.match(await text('id/2021/02/baru.md'), /^added: 2021-05-06$/m);
  assert.equal(await text('id/2021/02/tahu.md'), known);
  assert.doesNotMatch(await text('ru/2021/02/eshchyo.md'), /added/);

  // Later commits change nothing: it is written once.
  await writeFile(path('id/2021/02/baru.md'), `${await text('id/2021/02/baru.md')}\nLagi.\n`);
  commit(folder, '2022-07-08');
  const again = await added('--from-git');
  assert.match(again.stdout, /1 article got/);
  assert.match(await text('id/2021/02/baru.md'), /^added: 2021-05-06$/m);
});

test('a call without --from-git, and a folder that git does not know, are refused', async (context) => {
  const folder = temporaryFolder(context);
  await writeFiles(folder, {
    '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
    'content/id/2021/02/a.md': article({ title: 'A' }),
  });
  const call = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
  const without = await runCommand('added', ...call);
  assert.deepEqual(
    [without.code, without.stderr.trim()],
    [2, 'error: say where the days are known from: --from-git'],
  );
  const outside = await runCommand('added', ...call, '--from-git');
  assert.equal(outside.code, 2);
  assert.match(outside.stderr, /is in no git repository/);
});
