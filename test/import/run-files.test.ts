/** What a run keeps, and under which names: nothing of folders above, each file's own settings, files of the same bytes. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileNames } from '../../src/import/runs/file-names.ts';
import { freeName } from '../../src/import/runs/kept-files.ts';
import { TEMPORARY } from '../support/temporary.ts';
import { workplace } from './helpers.ts';

const RUN = /\d{4}-\d\d-\d\d-\d+(?=:)/;

/** A table of one row, whose words depend on its title. */
function tableOf(title: string): string {
  const words = Array.from({ length: 15 }, (_, n) => `${title} ${n * 7}`).join(' dan ');
  return `judul,tanggal,isi\n${title},2021-03-01,"Warga desa berkumpul. ${words}."\n`;
}

test('names of files have nothing of the folders above what the user named', () => {
  const names = fileNames(
    '/home/somebody/archive',
    ['/home/somebody/data', '/mnt/rows.csv', '../archive/raw/a.txt'],
    ['/home/somebody/data/2020/rows.csv', '/home/somebody/archive/raw/a.txt'],
  );
  assert.equal(names.nameOf('/home/somebody/data/2020/rows.csv'), 'data/2020/rows.csv');
  assert.equal(names.nameOf('/home/somebody/archive/raw/a.txt'), 'raw/a.txt');
  assert.equal(names.nameOf('/mnt/rows.csv'), 'rows.csv');
  assert.equal(names.nameOf('/home/somebody/x.zip!/in/a.csv'), 'x.zip!/in/a.csv');
  assert.equal(names.nameOf('standard input'), 'standard input');
  assert.equal(names.pathOf('x.zip!/in/a.csv'), '/home/somebody/x.zip!/in/a.csv');
  assert.equal(names.pathOf('content/id/x.md'), 'content/id/x.md');
});

test('files of one name have as much of their paths as tells them apart', () => {
  const files = ['/a/x/rows.csv', '/b/x/rows.csv', '/c/rows.csv', '/c/../c/rows.csv'];
  const { nameOf } = fileNames('/archive', files, files);
  assert.deepEqual(files.map(nameOf), ['a/x/rows.csv', 'b/x/rows.csv', 'c/rows.csv', 'c/rows.csv']);
});

test('a file is kept under a name that any disk and `raw` can have', () => {
  const taken = new Set(['run.json']);
  const names = [
    'data/Rows.csv',
    'rows.csv',
    'run.json',
    'wow!#1.csv',
    `${'й'.repeat(260)}.csv`,
    'cafe\u0301.txt',
    'caf\u00E9.txt',
  ].map((name) => freeName(name, taken));
  assert.deepEqual(names, [
    'Rows.csv',
    'rows-2.csv',
    'run-2.json',
    'wow--1.csv',
    `${'й'.repeat(70)}.csv`,
    'caf\u00E9.txt',
    'caf\u00E9-2.txt',
  ]);
});

/** A folder outside of the archive. */
async function outside(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(TEMPORARY, 'kliping-somebody-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test('nothing that is written says where the data were', async (t) => {
  const place = await workplace(t);
  const home = await outside(t);
  const rows = `${tableOf('Bakau ditanam')}pendek,2021\n`;
  for (const [name, text] of [
    ['rows.csv', rows],
    ['mended.yaml', 'outlet: TELUKPOS.COM\n'],
    ['dates.csv', 'a,2021-01-01\n'],
    ['bad.csv', Buffer.from(Array.from({ length: 4000 }, (_, i) => i % 256))],
  ] as const) {
    await writeFile(join(home, name), text);
  }
  const options = ['--settings', 'mended.yaml', '--date-from', 'dates.csv', '--only', 'rows.csv#1'];
  const typed = options.map((one) => (/^-/.test(one) ? one : join(home, one)));
  const paths = ['rows.csv', 'bad.csv'].map((name) => join(home, name));
  const { out, err } = await place.runAt(...paths, ...typed, '--lang', 'id');
  assert.match(out, /1 of \d imported/, err);
  // Whoever called can open what is at fault.
  assert.ok(err.includes(`${home}/rows.csv:3:1`), err);
  for (const file of [...(await place.list('_raw')), ...(await place.list('content'))]) {
    const folder = (await place.list('_raw')).includes(file) ? '_raw' : 'content';
    const text = await place.read(join(folder, file));
    assert.ok(!text.includes('kliping-somebody'), `${file}: ${text}`);
  }
  const [run = ''] = RUN.exec(out) ?? [];
  const again = await place.run('--again', run);
  assert.match(again.out, /^1 unchanged\.$/m, again.err);
});

test('done again, each file is read by its own import.yaml', async (t) => {
  const place = await workplace(t);
  await place.put('in/a/rows.csv', tableOf('Bakau ditanam'));
  await place.put('in/a/import.yaml', 'outlet: TELUKPOS.COM\n');
  await place.put('in/b/rows.csv', tableOf('Dermaga dibuka'));
  await place.put('in/b/import.yaml', 'outlet: KABARMUARA.COM\n');
  await place.put('in/c/rows.csv', tableOf('Harga garam naik'));
  const { out, err } = await place.run('in');
  const [run = ''] = RUN.exec(out) ?? [];
  const again = await place.run('--again', run);
  assert.match(again.out, /^3 unchanged\.$/m, err + again.err);
  // Each is mended where it is kept.
  const kept = (await place.list(`_raw/${run}`)).filter((name) => /\.yaml$/.test(name));
  assert.deepEqual(kept, ['import-2.yaml', 'import.yaml']);
  await place.put(`_raw/${run}/import-2.yaml`, 'outlet: MUARAPOS.COM\n');
  const mended = await place.run('--again', run);
  assert.match(mended.out, /^1 replaced; 2 unchanged\.$/m, mended.err);
  assert.match(
    await place.read('content/id/2021/03/dermaga-dibuka.md'),
    /^outlet: MUARAPOS\.COM$/m,
  );
  // Settings for all go before.
  await place.put('all.yaml', 'outlet: SEMUA.COM\n');
  const all = await place.run('--again', run, '--settings', 'all.yaml');
  assert.match(all.out, /^3 replaced\.$/m, all.err);
  assert.match((await place.run('--again', run)).out, /^3 unchanged\.$/m);
});

test('a table of dates is kept, and another one takes its place', async (t) => {
  const place = await workplace(t);
  const text =
    'Judul kabar\n\nWarga desa berkumpul di balai sejak pagi untuk membahas panen garam.\n';
  await place.put('kabar.txt', text);
  await place.put('dates.csv', 'kabar,2021-01-02\n');
  await place.put('other.csv', 'kabar,2021-05-06\n');
  const { out, err } = await place.run('kabar.txt', '--lang', 'id', '--date-from', 'dates.csv');
  const [run = ''] = RUN.exec(out) ?? [];
  assert.match((await place.run('--again', run)).out, /^1 unchanged\.$/m, err);
  assert.match((await place.run('--again', run, '--date-from', 'other.csv')).out, /^1 moved\.$/m);
  assert.match((await place.run('--again', run)).out, /^1 unchanged\.$/m);
  assert.equal((await place.list('content'))[0]?.slice(0, 'id/2021/05/'.length), 'id/2021/05/');
});

test('without kept raw texts, files of the same bytes are told by their names', async (t) => {
  const place = await workplace(t);
  const text =
    'Judul kabar\n\nWarga desa berkumpul di balai sejak pagi untuk membahas panen garam.\n';
  await place.put('2021-02-15.txt', text);
  await place.put('2021-02-16.txt', text);
  const options = ['--no-raw', '--lang', 'id', '--publish'];
  const { out, err } = await place.run('2021-02-15.txt', '2021-02-16.txt', ...options);
  assert.match(out, /1 of 2 imported; 1 the same/, err);
  const [run = ''] = RUN.exec(out) ?? [];
  const one = await place.run('--again', run, '2021-02-16.txt');
  assert.match(one.err, /found no raw text of 2021-02-15\.txt/);
  const both = await place.run('--again', run, '2021-02-16.txt', '2021-02-15.txt');
  assert.match(both.out, /^1 unchanged\.$/m, both.err);
  assert.match((await place.run('--undo', run)).out, /^1 article removed\.$/m);
  assert.deepEqual(await place.list('content'), []);
});

test('a text that is named and not there ends the import, with those of like names', async (t) => {
  const place = await workplace(t);
  await place.put('rows.csv', tableOf('Bakau ditanam'));
  const { code, out, err } = await place.run('rows.csv', '--only', 'row.csv#1', 'rows.csv#1');
  assert.equal(code, 2, out);
  assert.match(err, /--only .*row\.csv#1: found no such text; expected one such as rows\.csv#1/);
  assert.deepEqual([...(await place.list('content')), ...(await place.list('_raw'))], []);
});
