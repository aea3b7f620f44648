/** `check --erase`: takes a record out of the archive's folder, and says what it cannot take away. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { titleHashOf } from '../../src/archive/erased.ts';
import { wordingOf, wordsHashOf } from '../../src/text/wording.ts';
import { runCommand } from '../support/command.ts';
import { png } from '../support/pictures.ts';
import { article, readFiles, temporaryFolder, writeFiles } from '../support/site.ts';

const TITLE = 'Perkara zqxaa di pelabuhan lama kota';
const TEXT = 'Isi zqxbb tentang perkara itu.';
const FILE = 'content/id/2021/02/perkara.md';
const ORIGINAL = wordsHashOf(wordingOf({ title: TITLE, text: TEXT }));

const OTHER_WORDING = 'Judul lain\nTeks lain.\n';
const OTHER_ORIGINAL = `content/_originals/${wordsHashOf(OTHER_WORDING)}.txt`;

const FILES = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru]\n',
  [FILE]: article(
    {
      title: TITLE,
      aliases: '[/id/lama/]',
      raw: 'mentah/perkara.txt',
      image: '{ src: /foto/a.png, alt: zqxcc }',
      files: '[{ file: perkara.pdf }, { file: /foto/b.pdf }]',
    },
    TEXT,
  ),
  'content/foto/a.png': png('gambar'),
  'content/foto/b.pdf': 'pindaian dua',
  'content/id/2021/02/perkara.pdf': 'pindaian',
  'mentah/perkara.txt': TEXT,
  'mentah/lain.txt': 'Teks lain.',
  'content/id/2021/02/lain.md': article(
    { title: 'Kabar lain', files: '[{ file: /foto/b.pdf }]' },
    `Isi.\n\nBaca Juga: ${TITLE}`,
  ),
  'content/id/2021/02/sama.md': article(
    { title: 'Sama', outlet: 'Kabar', sameTextAs: '[/id/lama/]' },
    'Teks lain.',
  ),
  'content/ru/2021/02/perkara.md': article(
    { title: 'Дело', original: '/id/2021/02/15/perkara/', originalSha256: ORIGINAL },
    'Текст.',
  ),
  [`content/_originals/${ORIGINAL}.txt`]: wordingOf({ title: TITLE, text: TEXT }),
  [`content/_originals/${'1'.repeat(64)}.txt`]: `${TITLE.toUpperCase()}!\nIsi zqxbb yang lama.\n`,
  [OTHER_ORIGINAL]: OTHER_WORDING,
  '.cache/build/articles/a.json': TEXT,
  '.cache/preview-8080/index.html': TEXT,
};

test('a record is erased from its file, its raw text, kept originals and caches; the rest stays', async (context) => {
  const folder = temporaryFolder(context);
  await writeFiles(folder, FILES);
  const git = (...call: string[]) => execFileSync('git', call, { cwd: folder });
  git('init', '--quiet');
  const commit = (...paths: string[]) => {
    git('add', '--all', ...paths);
    git(
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      'commit',
      '--quiet',
      '-m',
      'Perkara',
    );
    return git('log', '-1', '--format=%h').toString().trim();
  };
  // The file had another name at first.
  const former = join(folder, 'content/id/2021/02/дело.md');
  await rename(join(folder, FILE), former);
  const first = commit('content/id', 'mentah');
  await rename(former, join(folder, FILE));
  const second = commit('content/id');
  const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];

  const { code, stdout, stderr } = await runCommand(
    'check',
    ...folders,
    '--erase',
    join(folder, FILE),
  );

  assert.equal(code, 0, stderr);
  const day = new Date().toISOString().slice(0, 10);
  assert.equal(
    await readFile(join(folder, FILE), 'utf8'),
    `---\ndate: 2021-02-15\naliases:\n  - /id/lama/\nwithdrawn:\n  date: ${day}\n  level: erased\n  titleSha256: ${titleHashOf(TITLE)}\n---\n`,
  );
  const left = [...(await readFiles(folder))].filter(([path]) => !path.startsWith('.git/'));
  const naming = left.filter(([, bytes]) => /zqx/.test(bytes.toString())).map(([path]) => path);
  assert.deepEqual(naming, ['content/id/2021/02/lain.md']);
  for (const path of ['mentah/lain.txt', OTHER_ORIGINAL, 'content/foto/a.png']) {
    assert.ok(existsSync(join(folder, path)), path);
  }
  // What remains is said: the commit, the other file's line, the original of the translation, the picture.
  assert.match(stdout, new RegExp(`  \\S+perkara\\.md: ${second} of ${day}, ${first} of ${day}`));
  assert.match(stdout, new RegExp(`  \\S+perkara\\.txt: ${first} of ${day}`));
  const names = [FILE, 'content/id/2021/02/дело.md', 'mentah/perkara.txt'];
  const paths = names.map((name) => ` --path "${name}"`).join('');
  assert.ok(stdout.includes(`git filter-repo --invert-paths${paths}, then`), stdout);
  assert.match(stdout, /lain\.md:8: names it/);
  assert.match(stdout, /ru\/2021\/02\/perkara\.md:4: names it/);
  assert.match(stdout, /sama\.md:\d+: names it/);
  assert.match(stdout, /foto\/a\.png: a picture/);
  assert.match(stdout, /02\/perkara\.pdf: a picture or another file that no other article names/);
  assert.doesNotMatch(stdout, /b\.pdf/);
  for (const kin of ['ru/2021/02/perkara', 'sama']) {
    assert.match(stdout, new RegExp(`${kin}\\.md: a translation, a version or the same text`));
  }
  assert.match(stdout, /forks/);

  const after = await runCommand('check', ...folders);
  assert.equal(after.code, 0, after.stderr);
});

test('nothing is erased where something is in the way', async (context) => {
  const folder = temporaryFolder(context);
  const raw = article({ title: TITLE, raw: '../luar.txt' }, TEXT);
  await writeFiles(folder, { ...FILES, [FILE]: raw });
  const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
  const call = ['check', ...folders, '--erase'] as const;

  const outside = await runCommand(...call, join(folder, FILE));
  assert.equal(outside.code, 1);
  assert.match(
    outside.stderr,
    /perkara\.md:4:1 {2}raw: found "\.\.\/luar\.txt", which is outside of the archive; expected a file/,
  );
  const unknown = await runCommand(...call, join(folder, 'content/id/tidak-ada.md'));
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /found no article/);

  const now = await readFiles(folder);
  assert.equal(now.get(FILE)?.toString(), raw);
  assert.deepEqual([...now.keys()].sort(), Object.keys(FILES).sort());
});

test('nothing is removed as a raw text that is none, or that another article has, too', async (context) => {
  const folder = temporaryFolder(context);
  const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
  const outside = temporaryFolder(context);
  await writeFiles(outside, { 'perkara.txt': TEXT });
  await writeFiles(folder, {
    ...FILES,
    'content/id/2021/02/lain.md': article({ title: 'Kabar lain', raw: 'mentah/lain.txt' }, 'Isi.'),
  });
  await symlink(outside, join(folder, 'tautan'));
  for (const [raw, found] of [
    ['.', 'which is outside of the archive'],
    ['_data', 'which is no file'],
    ['mentah', 'which is no file'],
    ['tautan/perkara.txt', 'which is no file'],
    [FILE, 'which is an article'],
    ['content/id/2021/02/lain.md', 'which is an article'],
    ['mentah/lain.txt', 'which is the raw text of .*lain\\.md too'],
  ] as const) {
    await writeFiles(folder, { [FILE]: article({ title: TITLE, raw }, TEXT) });
    const before = await readFiles(folder);
    const { code, stderr } = await runCommand('check', ...folders, '--erase', join(folder, FILE));
    assert.equal(code, 1, raw);
    assert.match(stderr, new RegExp(`perkara\\.md:4:1 {2}raw: found ".*", ${found}; expected`));
    assert.deepEqual(await readFiles(folder), before, raw);
    assert.ok(existsSync(join(outside, 'perkara.txt')));
  }
  await writeFiles(folder, { [FILE]: article({ title: TITLE, raw: 'mentah/hilang.txt' }, TEXT) });
  const { code, stdout } = await runCommand('check', ...folders, '--erase', join(folder, FILE));
  assert.equal(code, 0);
  assert.match(stdout, /mentah\/hilang\.txt: not there; if the raw text is in another place/);

  await writeFiles(folder, { [FILE]: article({ title: TITLE, raw: 'mentah/tabel.csv#8' }, TEXT) });
  const ofTable = await runCommand('check', ...folders, '--erase', join(folder, FILE));
  assert.match(ofTable.stdout, /mentah\/tabel\.csv#8: a row of a table, which has the text still/);
});

test('a check counts what readers do not see', async (context) => {
  const folder = temporaryFolder(context);
  const day = '{ date: 2022-08-01, level:';
  await writeFiles(folder, {
    '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
    'content/id/a.md': article({ access: '{ level: excerpt, words: 1 }' }, 'Satu. Dua.'),
    'content/id/b.md': article({ access: 'metadata' }),
    'content/id/c.md': article({ withdrawn: `${day} text }` }),
    'content/id/d.md': article({ withdrawn: `${day} unlisted }` }),
    'content/id/e.md': `---\ndate: 2021-02-15\nwithdrawn: ${day} erased }\n---\n`,
  });
  const folders = ['--content', join(folder, 'content'), '--data', join(folder, '_data')];
  const { code, stdout } = await runCommand('check', ...folders);
  assert.equal(code, 0);
  const said =
    'Of the records, readers see 1 as an excerpt, 2 without the text, 1 on no list, 1 erased.';
  assert.ok(stdout.includes(said), stdout);
});
