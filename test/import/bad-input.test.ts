/** Bad input: a clear line for each fault, the rest imported, words shown as words; none lost or invented, however damaged. */
import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { amount } from '../build/support/amount.ts';
import { readArticleFile, shownHtml, shownText, workplace } from './helpers.ts';

const BODY = 'Nelayan di muara berkumpul sejak subuh. Mereka membahas jaring yang rusak oleh arus.';

function tableOf(rows: readonly (readonly [title: string, day: string, body: string])[]): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return `judul,tanggal,isi\n${rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')}`;
}

test('odd titles and texts are imported word for word', async (t) => {
  const { put, run, list, read } = await workplace(t);
  const marks =
    '---\n# Bukan judul {{ rahasia }} [klik](javascript:alert) ![x](y) **tebal** =SUM(A1)';
  await put(
    'rows.csv',
    tableOf([
      ['kata '.repeat(2000).trim(), '2021-04-01', `${BODY} Satu.`],
      [
        '😀🎉',
        '2021-04-02',
        'Perahu baru diluncurkan oleh warga desa sebelah kemarin sore, kata ketua.',
      ],
      ['Judul sama', '2021-04-03', `${marks}\n\nTambak garam dibuka lagi.`],
      [
        'Judul sama',
        '2021-04-03',
        'Petani menanam padi di sawah dekat sungai besar pada musim hujan.',
      ],
      ['=HYPERLINK("http://x.example")', '2021-04-04', 'Guru desa menerima buku baru dari kota.'],
    ]),
  );
  const { code, out, err } = await run('rows.csv', '--lang', 'id');
  assert.equal(code, 0, err);
  assert.match(out, /5 of 5 imported/);
  const files = await list('content');
  assert.ok(
    files.includes('id/2021/04/judul-sama.md') && files.includes('id/2021/04/judul-sama-2.md'),
  );
  for (const file of files) assert.ok(file.length < 200, file);
  const { meta, body } = readArticleFile(await read('content/id/2021/04/judul-sama.md'));
  assert.equal(meta.title, 'Judul sama');
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  assert.deepEqual(words(shownText(body).join(' ')), words(`${marks} Tambak garam dibuka lagi.`));
  assert.doesNotMatch(shownHtml(body), /<(?:a|img|h\d|hr|strong)\b/);
  const titles = await Promise.all(
    files.map(async (file) => readArticleFile(await read(`content/${file}`)).meta.title),
  );
  assert.ok(titles.includes('😀🎉'), titles.join('|').slice(0, 500));
  assert.ok(titles.includes('=HYPERLINK("http://x.example")'));
  // A title as long as a text is none: its words are in the text.
  const long = await read(`content/${files.find((file) => /kata-kata/.test(file)) ?? ''}`);
  assert.ok((long.match(/\bkata\b/g)?.length ?? 0) >= 2000);
});

test('a faulty row or file has a line, and the rest is imported', async (t) => {
  const { folder, put, run } = await workplace(t);
  const good = (title: string, day: string) => [title, day, `${BODY} ${title}.`] as const;
  const [head, first, second] = tableOf([
    good('Jaring rusak', '2021-01-01'),
    good('Arus deras', '2021-01-02'),
  ]).split('\n');
  await put('in/lengths.csv', `${head}\n${first}\npendek,2021\n${head}\n${second}\n`);
  await put('in/empty.csv', '');
  await put('in/header.csv', `${head}\n`);
  await put('in/binary.csv', Buffer.from(Array.from({ length: 4000 }, (_, i) => i % 256)));
  await mkdir(join(folder, 'in/sub'));
  await symlink('/nowhere/a.txt', join(folder, 'in/sub/broken.txt'));
  const { code, out, err } = await run('in', '--lang', 'id');
  assert.equal(code, 1);
  assert.match(out, /2 of \d+ imported/);
  assert.match(err, /^in\/lengths\.csv:3:1 {2}row 2: found 2 cells; expected 3/m);
  assert.match(err, /^in\/lengths\.csv:4:1 {2}row 3: found the line of names again/m);
  assert.match(err, /^in\/empty\.csv:1:1 {2}file: /m);
  assert.match(err, /^in\/binary\.csv:1:1 {2}file: found a binary file/m);
  assert.match(err, /^in\/sub\/broken\.txt:1:1 {2}file: found nothing at this path/m);
});

test('a faulty row is named by its address, too, and faults of a kind are counted together', async (t) => {
  const { put, run, read } = await workplace(t);
  const address = (i: number) => `https://telukpos.example/a/${i}`;
  const good = (i: number) => `Jaring ${i},2021-01-01,${address(i)},"${BODY} Bagian ${i * 7}."`;
  const rows = [good(1), `Pendek,${address(2)}`, `Lain,${address(3)}`, good(4)];
  await put('rows.csv', `judul,tanggal,url,isi\n${rows.join('\n')}\n`);
  await put(
    'rows.jsonl',
    `{"judul": "A", "isi": "B", "url": "${address(5)}"\n${[5, 6].map((i) => `{"judul":"C${i}","isi":"${BODY} Lagi ${i}."}\n`).join('')}`,
  );
  const bytes = `judul,url,isi\nA,${address(6)},"${BODY} é."\nB,${address(7)},"${BODY} `;
  await put(
    'bytes.csv',
    Buffer.concat([Buffer.from(bytes.replace('é', 'é'.repeat(30))), Buffer.of(0xe9, 0x22, 0x0a)]),
  );
  const { out, err } = await run('rows.csv', 'rows.jsonl', 'bytes.csv', '--lang', 'id');
  assert.match(
    err,
    /^rows\.csv:3:1 {2}row 2 \(https:\/\/telukpos\.example\/a\/2\): found 2 cells/m,
  );
  assert.match(
    err,
    /^rows\.jsonl:1:1 {2}row 1 \(https:\/\/telukpos\.example\/a\/5\): found a line/m,
  );
  assert.match(err, /^bytes\.csv:3:1 {2}row 2 \(https:\/\/telukpos\.example\/a\/7\): found bytes/m);
  const [report = ''] = /_raw\S+report\.html/.exec(out) ?? [];
  const { problemKinds } = JSON.parse(await read(report.replace('.html', '.json')));
  assert.deepEqual(
    problemKinds.filter(({ reason }: { reason: string }) => /cells/.test(reason)),
    [
      {
        reason: 'row: found … cells; expected 4, as the line of names has',
        count: 2,
        example: 'rows.csv:3',
      },
    ],
  );
});

/** Tags and invisible characters are taken out of words: without them, what is around is one word. */
const PIECES = [
  '"',
  '""',
  ',',
  '\n',
  '\r\n',
  ';',
  '\t',
  '---',
  '{{',
  '\\',
  '|',
  '{',
  '#',
  '«',
  '* ',
];

test('rows damaged at random: nothing crashes, and no word is lost or invented', async (t) => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...PIECES), fc.boolean()), { maxLength: 6 }),
      async (damages) => {
        const { put, run, list, read } = await workplace(t);
        const rows = ['Bakau', 'Dermaga', 'Garam', 'Kapal'].map((name, i) => {
          const word = (n: number) => `kata${i}x${n}`;
          const words = Array.from({ length: 12 }, (_, n) => word(n)).join(' ');
          return [
            `${name} judul${i}`,
            `2021-05-0${i + 1}`,
            `Warga ${words}. Selesai ${word(99)}.`,
          ] as const;
        });
        let text = tableOf(rows);
        const from = text.indexOf('\n') + 1;
        for (const [place, piece, removes] of damages) {
          const at = from + (place % (text.length - from));
          text = text.slice(0, at) + piece + text.slice(removes ? at + 1 : at);
        }
        await put(`${++number}.csv`, text);
        const { code, out, err } = await run(`${number}.csv`, '--lang', 'id', '--no-raw');
        assert.ok(code === 0 || code === 1, err);
        const raw = new Set(text.toLowerCase().match(WORDS) ?? []);
        const marks = new Set<string>();
        for (const file of await list('content')) {
          const { meta, body } = readArticleFile(await read(`content/${file}`));
          const shown = `${meta.title} ${shownText(body).join(' ')}`.toLowerCase();
          for (const word of shown.match(WORDS) ?? []) {
            assert.ok(raw.has(word), `"${word}" invented: ${JSON.stringify(text)}`);
            marks.add(word);
          }
          // What a cell has that is no date is quoted there.
          for (const word of JSON.stringify(meta.review ?? '').match(WORDS) ?? []) marks.add(word);
        }
        // Where no row is at fault, each word of a text is in an article.
        if (code !== 0 || !/4 of 4 imported/.test(out)) return;
        for (const word of text.toLowerCase().match(/\bkata\d+x\d+/g) ?? []) {
          assert.ok(marks.has(word), `"${word}" lost: ${JSON.stringify(text)}`);
        }
      },
    ),
    { numRuns: amount(15) },
  );
});

const WORDS = /[\p{L}\p{N}]+/gu;
