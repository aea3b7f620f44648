/** An editor's day: terms are renamed and merged, articles moved; what answered before still does, in the same bytes as a clean build. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../support/command.ts';
import {
  article,
  build,
  differences,
  type Files,
  temporaryFolder,
  textOf,
  writeFiles,
} from '../support/site.ts';
import { amount } from './support/amount.ts';

/** Articles that have the tag. */
const MANY = amount(9, 500);

const KAPAL = 'content/id/2021/02/kapal.md';

function archive(): Files {
  const files: Record<string, string> = {
    '_data/site.yaml': 'title: Arsip\nurl: https://arsip.example/\neditions: [id, ru]\n',
    '_data/tags.yaml': '- id: russia\n  label: { id: Rusia, ru: Россия }\n',
    '_data/sources.yaml': '- id: lkbn\n  name: LKBN Antara\n- id: antara\n  name: Antara\n',
    [KAPAL]: article({ title: 'Kapal besar tiba di pelabuhan', source: 'Antara' }),
    // The pages of its day stay, as it is not the only one.
    'content/id/2021/02/lain.md': article({ title: 'Lain hari itu' }),
    'content/ru/2021/02/kapal.md': article({ title: 'Корабль' }, 'Текст.'),
  };
  for (let i = 0; i < MANY; i++) {
    const day = String((i % 28) + 1).padStart(2, '0');
    const month = String((Math.floor(i / 28) % 12) + 1).padStart(2, '0');
    const refers = [
      'Baca Juga: Kapal besar tiba di pelabuhan',
      '[Kapal](/id/2021/02/15/kapal/)',
      'Baca Juga: [Kapal](../../2021/02/kapal.md)',
    ];
    files[`content/id/2022/${month}/berita-${i}.md`] = article(
      {
        title: `Berita ke-${i}`,
        date: `2022-${month}-${day}`,
        tags: i % 2 ? '[Rusia, Laut]' : 'Rusia',
        source: i % 3 ? 'LKBN Antara' : '[Antara, LKBN Antara]',
      },
      `Isi ke-${i}.\n\n${refers[i] ?? ''}`,
    );
  }
  return files;
}

/** A page of a long list of a term: where two lists become one, its pages have other numbers. */
const NUMBERED = /^\/id\/sumber\/lkbn-antara\/\d+\/$/;

/** The feed of a term that was merged. */
const FEED = /^\/id\/sumber\/lkbn-antara\/feed\.xml\b/;

test('every address still answers after an editor’s day, no story is parted, and a clean build has the same bytes', async (context) => {
  const folder = temporaryFolder(context);
  await writeFiles(folder, archive());
  const inputs = {
    contentDir: join(folder, 'content'),
    dataDir: join(folder, '_data'),
    pagesOnly: true,
  };
  const workingDir = folder;
  const before = await build(join(folder, 'situs'), inputs, { workingDir });
  const folders = ['--content', inputs.contentDir, '--data', inputs.dataDir];
  const path = (file: string) => join(folder, file);
  for (const [name, ...call] of [
    ['tags', 'rename', ...folders, 'Rusia', 'Federasi Rusia'],
    ['tags', 'merge', ...folders, '--kind', 'source', 'LKBN Antara', 'Antara'],
    ['move', ...folders, path(KAPAL), '--slug', 'feri', '--title', 'Feri tiba'],
    ['move', ...folders, path('content/id/2021/02/feri.md'), '--date', '2021-04-01'],
  ] as const) {
    const { code, stdout, stderr } = await runCommand(name, ...call);
    assert.equal(code, 0, stderr);
    // A feed cannot lead elsewhere on a host of files: the command names it.
    assert.deepEqual(
      stdout.split('\n').filter((line) => /has no page there/.test(line) && !FEED.test(line)),
      [],
    );
  }
  const after = await build(join(folder, 'situs'), inputs, { workingDir });
  const clean = await build(join(folder, 'bersih'), inputs, { workingDir, clean: true });
  assert.deepEqual(differences(after, clean), []);
  assert.deepEqual(
    before.addresses.filter(
      (address) => !after.has(address) && !NUMBERED.test(address) && !FEED.test(address),
    ),
    [],
  );
  assert.match(textOf(after.page('/id/tag/rusia/').querySelector('h1')), /Federasi Rusia/);
  const page = after.page('/id/2021/04/01/feri/');
  assert.ok(page.querySelector('a[href="/ru/2021/02/15/kapal/"]'));
  for (const i of [0, 1, 2]) {
    const from = after.page(`/id/2022/01/0${i + 1}/berita-${i}/`);
    assert.ok(from.querySelector('a[href="/id/2021/04/01/feri/"]'), `berita-${i}`);
  }
});
