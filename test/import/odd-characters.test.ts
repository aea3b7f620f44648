/** Characters that names and addresses cannot have do not come into an article, so that a build takes what was imported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticleFile, workplace } from './helpers.ts';

/** A control character, a mark that turns the direction, half of a pair, and what is no character. */
const ODD = ['\u0008', '\u202E', '\uD800', '\uFFFE'];

const BODY = 'Nelayan di muara berkumpul sejak subuh. Mereka membahas jaring yang rusak oleh arus.';

test('columns with odd characters make articles that a build takes', async (t) => {
  const { put, run, list, read } = await workplace(t);
  const rows = ODD.map((odd, i) => {
    const with_ = (text: string) => `${text.slice(0, 3)}${odd}${text.slice(3)}`;
    return {
      judul: with_(`Kapal ke-${i} berlayar ke utara`),
      tanggal: `2021-04-0${i + 1}`,
      isi: `${with_(BODY)} Kapal ${i} tiba di pelabuhan pada pagi hari ke-${i}.`,
      sumber: with_('Antara'),
      penulis: with_('Budi Hartono'),
      tag: with_('perikanan'),
      ringkasan: with_('Ringkasan.'),
      url: with_(`https://a.example/kapal-${i}`),
    };
  });
  await put('rows.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { code, err } = await run('rows.jsonl', '--lang', 'id');
  assert.equal(code, 0, err);
  const files = await list('content');
  assert.equal(files.length, ODD.length);
  for (const file of files) {
    const { meta, body } = readArticleFile(await read(`content/${file}`));
    assert.match(meta.title, /^Kap\uFFFD?al ke-\d berlayar ke utara$/);
    assert.match(body, /^Nel\uFFFD?ayan di muara/);
  }
  const lost = files.map(async (file) => readArticleFile(await read(`content/${file}`)).meta);
  const doubts = (await Promise.all(lost)).flatMap(({ title, review }) =>
    title.includes('\uFFFD') ? [review] : [],
  );
  // Half of a pair was a character once: a person looks at what it was.
  assert.equal(doubts.length, 1);
  assert.match(JSON.stringify(doubts[0]), /a character was lost/);
});

test('a title of odd characters alone is none', async (t) => {
  const { put, run, list, read } = await workplace(t);
  await put('row.jsonl', `${JSON.stringify({ judul: '\u0008\u202E', isi: BODY })}\n`);
  const { code, err } = await run('row.jsonl', '--lang', 'id', '--map', 'title=judul');
  assert.equal(code, 0, err);
  const [file] = await list('content');
  const { meta } = readArticleFile(await read(`content/${file}`));
  assert.match(meta.title, /^Nelayan/);
});

test('a mark of direction in a text from right to left does not come into a title', async (t) => {
  const { put, run, list, read } = await workplace(t);
  await put('arab.txt', `Kapal \u202Bسفينة\u202C tiba\n\n5 April 2021\n\n${BODY}\n`);
  const { code, err } = await run('arab.txt', '--lang', 'id');
  assert.equal(code, 0, err);
  const [file] = await list('content');
  assert.equal(readArticleFile(await read(`content/${file}`)).meta.title, 'Kapal سفينة tiba');
});

test('a name with odd characters is kept under one that every machine can have', async (t) => {
  const { put, run, list, read } = await workplace(t);
  for (const name of ['con.txt', 'a\u202Eb.txt', 'titik. .txt']) {
    await put(name, `${name}: 5 April 2021\n\n${BODY} Berkas ${name.length}.\n`);
  }
  const { code, err } = await run('con.txt', 'a\u202Eb.txt', 'titik. .txt', '--lang', 'id');
  assert.equal(code, 0, err);
  const files = await list('content');
  assert.ok(files.length > 0);
  for (const file of files) readArticleFile(await read(`content/${file}`));
  const kept = (await list('_raw')).filter((path) => path.endsWith('.txt'));
  assert.deepEqual(
    kept.filter((path) => /\u202E|(?:^|[/\\])con\./.test(path)),
    [],
  );
});
