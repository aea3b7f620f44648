/** An erased record leaves what imports keep of it, and no import brings it back. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { runCommand } from '../support/command.ts';
import { workplace } from './helpers.ts';

const SECRET = 'Sidang Rahayu';
const TITLES = ['Bakau ditanam', SECRET, 'Harga garam naik'];
const bodyOf = (title: string) =>
  `Warga berkumpul, "kata" mereka; ${title} | dibahas sejak pagi.\nLalu ${title} selesai, dan semua orang pulang ke rumah masing-masing.`;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const rows = TITLES.map((title, i) => ({
  judul: title,
  tanggal: `2021-03-0${i + 1}`,
  isi: bodyOf(title),
}));
const tableWith = (sign: string) =>
  [['judul', 'tanggal', 'isi'], ...rows.map((row) => Object.values(row).map(quoted))]
    .map((cells) => cells.join(sign))
    .join('\n');

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'rows.csv': tableWith(','),
  'semicolons.csv': `${tableWith(';')}\n`,
  'rows.tsv': tableWith('\t'),
  'rows.csv.gz': gzipSync(`\u{FEFF}${tableWith(',').replaceAll('\n', '\r\n')}\r\n`),
  'rows.jsonl': rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  'rows.json': JSON.stringify(rows, undefined, 2),
};

async function erased(
  t: TestContext,
  file: string,
  content: string | Uint8Array,
  ...options: readonly string[]
) {
  const place = await workplace(t);
  await place.put(file, content);
  const first = await place.run(file, '--lang', 'id', '--publish', ...options);
  assert.equal(first.code, 0, first.err);
  const [run = ''] = /\d{4}-\d\d-\d\d-\d+(?=:)/.exec(first.out) ?? [];
  const article = (await place.list('content')).find((name) => name.includes('sidang')) ?? '';
  const folders = ['content', 'data'].flatMap((one) => [`--${one}`, join(place.folder, one)]);
  const target = join(place.folder, 'content', article);
  const done = await runCommand('check', '--erase', target, ...folders);
  assert.equal(done.code, 0, done.stderr);
  const kept = (name: string) => readFile(join(place.folder, '_raw', run, name));
  return { place, run, said: done.stdout, kept };
}

for (const [file, content] of Object.entries(FILES)) {
  test(`a row leaves ${file}, and the others keep their numbers`, async (t) => {
    const { place, run, said, kept } = await erased(t, file, content);
    const bytes = await kept(file);
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
    assert.doesNotMatch(text, /Rahayu/i, said);
    assert.match(said, new RegExp(`${file}: its part was taken out`));
    for (const name of ['articles.jsonl', 'run.json']) {
      assert.doesNotMatch((await kept(name)).toString(), /rahayu/i);
    }
    // What is left is imported from it as before.
    const again = await place.run('--again', run);
    assert.match(again.out, /^2 unchanged\.$/m, again.out + again.err);
    // The table itself does not bring it back, and is not kept with it.
    await place.put(`more-${file}`, content);
    const more = await place.run(`more-${file}`, '--lang', 'id');
    assert.match(
      more.out,
      /#2: erased before, and not imported\n0 of 3 imported; 2 here before; 1 erased before\./,
    );
    assert.equal((await place.list('content')).length, 3);
  });
}

for (const [i, where] of ['first', 'middle', 'last'].entries()) {
  test(`the ${where} of several texts leaves their file, and the others keep their numbers`, async (t) => {
    const titles = ['Bakau ditanam', 'Harga garam naik'].toSpliced(i, 0, SECRET);
    const pieces = titles.map((title) => `${title}\n2 Maret 2021\n\n${bodyOf(title)}\n`);
    const content = `\n${pieces.join('\n ====\n\n')}`;
    const options = ['--separator', '===='];
    const { place, run, said, kept } = await erased(t, 'texts.txt', content, ...options);
    assert.match(said, /texts\.txt: its part was taken out/);
    const text = (await kept('texts.txt')).toString();
    assert.doesNotMatch(text, /Rahayu/i);
    for (const piece of pieces) if (!piece.includes(SECRET)) assert.ok(text.includes(piece.trim()));
    const again = await place.run('--again', run);
    assert.match(again.out, /^2 unchanged\.$/m, again.out + again.err);
    await place.put('more.txt', content);
    const more = await place.run('more.txt', '--lang', 'id', ...options);
    assert.match(more.out, /0 of 3 imported; 2 here before; 1 erased before\./);
  });
}

test('a new import keeps nothing of what was erased', async (t) => {
  const { place } = await erased(t, 'rows.csv', FILES['rows.csv'] ?? '');
  const other = `"Udang langka",2021-03-09,"Nelayan mengeluh karena udang makin sulit dicari di muara."`;
  await place.put('more.csv', `${tableWith(',')}\n${other}\n`);
  const { out } = await place.run('more.csv', '--lang', 'id');
  assert.match(out, /1 of 4 imported; 2 here before; 1 erased before\./);
  const [run = ''] = /\d{4}-\d\d-\d\d-\d+(?=:)/.exec(out) ?? [];
  assert.doesNotMatch(await place.read(`_raw/${run}/more.csv`), /Rahayu/);
  // The same title on another day is another article, for a person to look at.
  await place.put(
    'day.csv',
    tableWith(',').replaceAll('2021-03-02', '2022-05-05').replaceAll('pagi', 'malam'),
  );
  const day = await place.run('day.csv', '--lang', 'id', '--only', 'day.csv#2');
  assert.match(day.out, /1 of 1 imported; 1 draft to review/);
});

test('a patch that would add to an article goes with it', async (t) => {
  const place = await workplace(t);
  await place.put('rows.csv', tableWith(','));
  await place.run('rows.csv', '--lang', 'id');
  await place.put('more.csv', tableWith(',').replace(SECRET, 'Sidang dibuka'));
  const { out } = await place.run('more.csv', '--lang', 'id');
  const [patch = ''] = /_raw\S+reprints\.patch/.exec(out) ?? [];
  assert.match(await place.read(patch), /Rahayu/);
  const folders = ['content', 'data'].flatMap((one) => [`--${one}`, join(place.folder, one)]);
  const article = (await place.list('content')).find((name) => name.includes('sidang')) ?? '';
  const target = join(place.folder, 'content', article);
  const done = await runCommand('check', '--erase', target, ...folders);
  assert.equal(done.code, 0, done.stderr);
  for (const file of await place.list('_raw')) {
    assert.doesNotMatch(await place.read(join('_raw', file)), /Rahayu/, file);
  }
});

test('a text of its own leaves with its file', async (t) => {
  const own = await erased(t, 'a.txt', `${SECRET}\n2 Maret 2021\n\n${bodyOf(SECRET)}\n`);
  assert.deepEqual(await own.place.list(`_raw/${own.run}`), ['articles.jsonl', 'run.json']);
  await own.place.put('b.txt', `${SECRET}\n2 Maret 2021\n\n${bodyOf(SECRET)}\n`);
  const again = await own.place.run('b.txt', '--lang', 'id');
  assert.match(again.out, /b\.txt: erased before, and not imported\n/);
  assert.deepEqual(await own.place.list('_raw'), [
    `${own.run}/articles.jsonl`,
    `${own.run}/run.json`,
  ]);
});
