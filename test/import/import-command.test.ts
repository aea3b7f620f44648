/** `npm run import` as an editor uses it: files in, articles and messages out. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { readArticleFile, shownHtml, shownText, workplace } from './helpers.ts';

/** The name of the first run of a day. */
const RUN = /\b\d{4}-\d\d-\d\d-1\b/g;

const CLIPPING = `Sumber: Kantor Berita Laut,Radio Pesisir | Editor: Wati Lestari Ningsih
HARIAN.EXAMPLE - BANDA ACEH. Kapten kapal riset Cakrawala pada Minggu mengajak rekannya di Murmansk bertukar cerita lewat radio amatir, dari geladak ke geladak.
"@Stasiun_Kutub_7 maukah Anda berbincang malam ini?" Tulis kapten itu seperti dikutip Radio Pesisir.
Sesudahnya ia menambahkan: "мы будем рады услышать ваш голос."
мы будем рады услышать ваш голос — Kapten Cakrawala (@kapten_cakrawala) March 7, 2021
Baca Juga: Mercusuar tua itu menyala kembali
Kedua kapal belum pernah bertemu; jaraknya lebih dari 9.000 kilometer. Namun gelombang pendek, kata sang kapten, "tidak mengenal musim".
Jawaban dari utara
Jawaban datang tiga jam kemudian, di sela derau: stasiun kutub siap mendengarkan setiap malam. Percakapan pertama berlangsung sebelas menit.
Selanjutnya: Cara membangun antena dari bambu
`;

test('a clipping becomes one article', async (t) => {
  const { put, spawn, read, list } = await workplace(t);
  const source = await put('raw/radio.txt', CLIPPING);
  const result = await spawn(
    source,
    '--lang',
    'id',
    '--title',
    'Radio di Dua Laut',
    '--date',
    '2021-03-08',
  );
  const target = 'content/id/2021/03/radio-di-dua-laut.md';
  assert.equal(result.err, '');
  assert.equal(result.code, 0);
  const [run = ''] = result.out.match(RUN) ?? [];
  assert.equal(
    result.out,
    `${source} -> ${target}\n1 of 1 imported.\nThis was the run ${run}: see --undo and --again.\nA report, with articles beside their raw texts: _raw/${run}/report.html\n`,
  );
  assert.deepEqual(await list('content'), ['id/2021/03/radio-di-dua-laut.md']);
  assert.equal(await read(`_raw/${run}/radio.txt`), CLIPPING);
  const sha256 = createHash('sha256').update(CLIPPING).digest('hex');
  const article = await read(target);
  const [, id = ''] = /^id: ([0-9a-f]{12})$/m.exec(article) ?? [];
  assert.equal(
    article,
    `---
title: Radio di Dua Laut
date: 2021-03-08
source:
  - Kantor Berita Laut
  - Radio Pesisir
editor: Wati Lestari Ningsih
outlet: HARIAN.EXAMPLE
dateline: Banda Aceh
id: ${id}
added: ${run.replace(/-1$/, '')}
raw: _raw/${run}/radio.txt
sha256: ${sha256}
---
Kapten kapal riset Cakrawala pada Minggu mengajak rekannya di Murmansk bertukar cerita lewat radio amatir, dari geladak ke geladak.

"@Stasiun_Kutub_7 maukah Anda berbincang malam ini?" Tulis kapten itu seperti dikutip Radio Pesisir.

Sesudahnya ia menambahkan: "[мы будем рады услышать ваш голос.]{lang=ru}"

> мы будем рады услышать ваш голос {lang=ru}
>
> — Kapten Cakrawala (@kapten_cakrawala) March 7, 2021

Baca Juga: Mercusuar tua itu menyala kembali

Kedua kapal belum pernah bertemu; jaraknya lebih dari 9.000 kilometer. Namun gelombang pendek, kata sang kapten, "tidak mengenal musim".

## Jawaban dari utara

Jawaban datang tiga jam kemudian, di sela derau: stasiun kutub siap mendengarkan setiap malam. Percakapan pertama berlangsung sebelas menit.

Selanjutnya: Cara membangun antena dari bambu
`,
  );
});

test('the article shows every word of the text in order, and the languages of its passages', async (t) => {
  const { put, run, read } = await workplace(t);
  await put('radio.txt', CLIPPING);
  await run('radio.txt', '--title', 'Radio', '--date', '2021-03-08');
  const { body } = readArticleFile(await read('content/id/2021/03/radio.md'));
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
  const [, ...lines] = CLIPPING.replace('HARIAN.EXAMPLE - BANDA ACEH. ', '').split('\n');
  assert.deepEqual(words(shownText(body).join(' ')), words(lines.join(' ')));
  const html = shownHtml(body);
  assert.match(html, /<p lang="ru">мы будем рады/);
  assert.match(html, /&quot;<span lang="ru">мы будем рады услышать ваш голос\.<\/span>&quot;/);
  assert.match(html, /<footer>— Kapten Cakrawala \(@kapten_cakrawala\)/);
});

test('language, title and date are proposed where they are not given', async (t) => {
  const { put, run, read } = await workplace(t);
  await put(
    'raw/b.txt',
    'Воздушные змеи над морем\nМОСКВА, 8 марта. /ТАСС/. Праздник открылся 8 марта 2021 года. Он продлится три дня и соберёт мастеров из разных городов.\n',
  );
  await put(
    'raw/deep/a.txt',
    '\u{FEFF}Festival dibuka pada 1 Mei 2020. Ribuan orang datang dengan anak-anak.\r\n',
  );
  await put('raw/notes.md', 'bukan teks');
  const { code, out, err } = await run('raw');
  assert.equal(err, '');
  assert.equal(code, 0);
  assert.equal(
    out.replace(RUN, 'RUN'),
    `raw/b.txt -> content/ru/undated/vozdushnye-zmei-nad-morem.md (language ru guessed; please review: date, title)
raw/deep/a.txt -> content/id/undated/festival-dibuka-pada-1-mei-2020.md (language id guessed; please review: date, title)
2 of 2 imported; 2 drafts to review.
This was the run RUN: see --undo and --again.
A report, with articles beside their raw texts: _raw/RUN/report.html
`,
  );
  const { meta, body } = readArticleFile(
    await read('content/ru/undated/vozdushnye-zmei-nad-morem.md'),
  );
  assert.equal(meta.title, 'Воздушные змеи над морем');
  assert.deepEqual(
    meta.review?.map(({ field }) => field),
    ['date', 'title'],
  );
  assert.equal(meta.outlet, 'ТАСС');
  // The day has no year, so that it is kept where it stands.
  assert.equal(meta.dateline, 'Москва, 8 марта.');
  assert.ok(body.startsWith('Праздник открылся'), body);
  assert.match(
    await read('content/id/undated/festival-dibuka-pada-1-mei-2020.md'),
    /^review:\n {2}date: "no date but in the text: 1 Mei 2020\?"\n {2}title: the first sentence$/m,
  );
});

test('all that is wrong is said at once, and what is right is imported', async (t) => {
  const { put, run, list } = await workplace(t);
  await put('a.txt', 'Panen raya dimulai pada 3 Maret 2021 di Karawang.');
  await put('b.txt', 'Panen raya dimulai pada 3 Maret 2021 di Karawang.');
  await put('c.txt', 'Tanpa tanggal.');
  await put('d.txt', ' \n\u{A0}\n');
  await put('e.txt', Buffer.from([0x41, 0x0a, 0xcf, 0xf0]));
  await put('f.txt', 'satu\0dua');
  await put('g.txt', 'Editor: Wati');
  await put('h.txt', '节日开幕 2021-03-03');
  await put('empty/x.md', '');
  const { code, out, err } = await run(
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `${name}.txt`),
    'missing.txt',
    'empty',
  );
  assert.equal(code, 1);
  assert.match(
    out,
    /^a\.txt -> .*\nc\.txt -> .*\n2 of 10 imported; 2 drafts to review; 1 the same as another one\.\n/,
  );
  assert.equal(
    err,
    `d.txt:1:1  text: found no words; expected a text
e.txt:1:1  file: found bytes that are not UTF-8, nor text in any encoding that is known for the languages of the site; expected a file in UTF-8, or \`--encoding\` with the name of its encoding, such as windows-1251 or utf-16le
empty:1:1  folder: found no text and no table; expected files whose names end in .txt, .csv, .tsv, .json, .jsonl, .gz or .zip
f.txt:1:1  file: found a binary file; expected a text
g.txt:1:1  text: found no words but credits; expected a text
h.txt:1:1  language: found no letters of any edition; expected --lang with one of id, ru
missing.txt:1:1  file: found nothing at this path; expected a file to read
7 problems in 7 files.
`,
  );
  assert.deepEqual(await list('content'), [
    'id/undated/panen-raya-dimulai-pada-3-maret-2021-di-karawang.md',
    'id/undated/tanpa-tanggal.md',
  ]);
});

test('what is in the archive already is neither imported again nor overwritten', async (t) => {
  const { put, run, read, list } = await workplace(t);
  await put('a.txt', 'Panen raya dimulai pada 3 Maret 2021.');
  await put('b.txt', 'Panen raya ditunda sejak 4 Maret 2021.');
  const given = ['--title', 'Panen Raya', '--date', '2021-03-03'];
  const target = 'content/id/2021/03/panen-raya.md';
  assert.equal((await run('a.txt', ...given)).code, 0);
  const written = await read(target);

  const again = await run('a.txt', '--title', 'Judul Lain', '--date', '2021-03-03');
  assert.deepEqual(again, { code: 0, out: '0 of 1 imported; 1 here before.\n', err: '' });

  // Another text of this title and day has a path of its own.
  const other = await run('b.txt', ...given);
  assert.equal(other.code, 0, other.err);
  assert.match(other.out, /^b\.txt -> content\/id\/2021\/03\/panen-raya-2\.md/);

  assert.equal(await read(target), written);
  assert.deepEqual(await list('content'), [
    'id/2021/03/panen-raya-2.md',
    'id/2021/03/panen-raya.md',
  ]);
});

test('a dry run shows the article and writes nothing', async (t) => {
  const { put, run, list } = await workplace(t);
  await put('a.txt', 'Panen raya dimulai pada 3 Maret 2021.');
  const { code, out } = await run('a.txt', '--dry-run');
  assert.equal(code, 0);
  assert.match(out, /^title: Panen raya dimulai pada 3 Maret 2021$/m);
  assert.match(out, /1 of 1 would be imported; 1 draft to review; nothing was written\.\n$/);
  assert.deepEqual(await list('content'), []);
});

test('a date that is known in part is given as front matter writes it', async (t) => {
  const { put, run, read } = await workplace(t);
  for (const [date, file] of [
    ['1965-02~', 'id/1965/02/kapal.md'],
    ['1965', 'id/1965/kapal.md'],
    ['unknown', 'id/undated/kapal.md'],
  ] as const) {
    await put('a.txt', `Kapal itu tiba di pelabuhan, kata laporan ${date}.`);
    const { code, err } = await run('a.txt', '--title', 'Kapal', '--lang', 'id', '--date', date);
    assert.equal(code, 0, err);
    assert.match(await read(`content/${file}`), new RegExp(`^date: "?${date}"?$`, 'm'));
  }
});

test('a call at fault ends with 2 and says why; help ends with 0', async (t) => {
  const { put, run, list } = await workplace(t);
  await put('raw/a.txt', 'Satu, 3 Maret 2021.');
  await put('raw/b.txt', 'Dua, 3 Maret 2021.');
  const calls: readonly (readonly [RegExp, ...args: readonly string[]])[] = [
    [/found no path; expected texts or tables/],
    [/unknown option '--lagn'/, 'raw', '--lagn', 'id'],
    [/--title is of one text; the paths have several/, 'raw', '--title', 'X'],
    [/--lang "en" is none of the site's editions: id, ru/, 'raw', '--lang', 'en'],
    [/Expected a date that exists/, 'raw/a.txt', '--date', '2021-02-30'],
    [/--content "raw\/a\.txt" is not a folder/, 'raw', '--content', 'raw/a.txt'],
    [/Expected a title/, 'raw/a.txt', '--title', ' '],
  ];
  for (const [expected, ...args] of calls) {
    const { code, err } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, expected);
  }
  assert.deepEqual(await list('content'), []);
  const help = await run('--help');
  assert.equal(help.code, 0);
  assert.match(help.out, /--dry-run/);
});

test('an instant is filed under its day in the zone of the edition', async (t) => {
  const { put, run, list } = await workplace(t);
  await put('a.txt', 'Panen raya dimulai.');
  const result = await run(
    'a.txt',
    '--lang',
    'id',
    '--title',
    'Panen',
    '--date',
    '2021-02-28T23:30:00Z',
  );
  assert.equal(result.code, 0);
  assert.deepEqual(await list('content'), ['id/2021/03/panen.md']);
});

test('an hour without a zone is of the zone of the edition of its text', async (t) => {
  const { put, run, list, read } = await workplace(t);
  await put(
    'data/site.yaml',
    'title: Uji\ntimeZone: Asia/Jakarta\neditions: [id, { lang: ru, timeZone: Europe/Moscow }]\n',
  );
  await put(
    'a.csv',
    'judul,tanggal,isi\n' +
      'Panen raya,2021-03-04 14:25,Panen raya di sawah itu dimulai pada hari ini.\n' +
      'Урожай,2021-03-04 14:25,Сбор урожая начался сегодня на всех полях района.\n',
  );
  const { code } = await run('a.csv');
  assert.equal(code, 0);
  const files = await list('content');
  const dates = await Promise.all(
    files.map(async (file) => /^date: (.*)$/m.exec(await read(`content/${file}`))?.[1]),
  );
  assert.deepEqual(dates, ['2021-03-04T14:25+07:00', '2021-03-04T14:25+03:00']);
});

test('front matter holds any title, name and sign', async (t) => {
  const { put, run, read, list } = await workplace(t);
  await put('a.txt', 'Editor: Wati "@w": #1\nIsi teks, 3 Maret 2021.\n---\n# Bukan judul\n');
  const title = `"Ya": 'tidak' # {a} [b] & *c* — ${'panjang '.repeat(20)}selesai`;
  assert.equal((await run('a.txt', '--title', title, '--date', '2021-03-03')).code, 0);
  const [file = ''] = await list('content');
  const { meta, body } = readArticleFile(await read(`content/${file}`));
  assert.equal(meta.title, title);
  assert.deepEqual(meta.editor, ['Wati "@w": #1']);
  assert.deepEqual(shownText(body), ['Isi teks, 3 Maret 2021.', '---', '# Bukan judul']);
});

test('a dry run names the texts that would become no article, and why', async (t) => {
  const { put, run } = await workplace(t);
  await put(
    'a.csv',
    'judul,tanggal,isi\nPasar pindah,2025-03-01,Konten tidak ditemukan\nPasar buka,2025-03-02,"Pasar ikan dibuka lagi, kata kepala dinas, setelah atapnya diperbaiki selama dua bulan."\n',
  );
  const trial = await run('a.csv', '--dry-run');
  assert.match(
    trial.out,
    /^a\.csv#1: no article: a page that says that there is no such article$/m,
  );
  assert.doesNotMatch((await run('a.csv')).out, /no article: /);
});
