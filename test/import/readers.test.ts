/** Files of every format become texts or clear problems: told by content, packed or not, faulty or not. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { linesOf } from '../../src/import/readers/lines.ts';
import { collect, readFiles, zipOf } from './tables.ts';

const BODY = 'Nelayan Muara Baru menjual tangkapan pagi itu di dermaga, dan harga ikan turun lagi.';

test('tables with any delimiter, JSON Lines and JSON give the same texts', async (t) => {
  const names = ['judul', 'tanggal', 'isi'];
  const row = ['Harga Ikan Turun', '2019-05-02', `${BODY}\nKata "kami" itu, ujarnya; benar | ya.`];
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const table = (sign: string) => `${names.join(sign)}\n${row.map(cell).join(sign)}\n`;
  const record = Object.fromEntries(names.map((name, i) => [name, row[i]]));
  const json = JSON.stringify(record);
  const files: Readonly<Record<string, string>> = {
    'comma.txt': table(','),
    'semicolon.csv': table(';'),
    'tab.csv': table('\t'),
    'bar.txt': table('|'),
    'windows.csv': `\u{FEFF}sep=;\r\n${table(';')}`,
    'lines.csv': `${json}\n`,
    'array.json': `[\n  ${JSON.stringify(record, undefined, 2)}\n]`,
    'object.json': JSON.stringify(record, undefined, 2),
    'answer.json': JSON.stringify({ total: 1, articles: [record] }),
  };
  const { texts, problems } = await readFiles(t, files);
  assert.deepEqual(problems, []);
  assert.equal(texts.length, Object.keys(files).length);
  // Not of the file, but of the cells: it is the same in all formats.
  const pairs = names.map((name, i) => [name, row[i]]);
  const sha256 = createHash('sha256').update(JSON.stringify(pairs)).digest('hex');
  for (const text of texts) {
    assert.deepEqual(
      { ...text, origin: text.origin.row },
      {
        origin: 1,
        sha256,
        text: row[2],
        stated: { title: row[0], date: row[1] },
      },
      text.origin.file,
    );
  }
});

test('a text is a file, or stands between separators', async (t) => {
  const file = `Judul Satu\n${BODY}\n=====\n\nJudul Dua\n${BODY}\n=====\n`;
  const whole = await readFiles(t, { 'a.txt': file });
  assert.deepEqual(
    whole.texts.map(({ text, sha256 }) => [text, sha256]),
    [[file, createHash('sha256').update(file).digest('hex')]],
  );
  const { texts } = await readFiles(t, { 'a.txt': file }, { separator: '=====' });
  assert.deepEqual(
    texts.map(({ origin, text }) => [origin, text.trim().split('\n')[0]]),
    [
      [{ file: 'a.txt', row: 1, line: 1 }, 'Judul Satu'],
      [{ file: 'a.txt', row: 2, line: 5 }, 'Judul Dua'],
    ],
  );
});

test('prose with commas is no table', async (t) => {
  const prose = [
    'Harga naik, pedagang resah\nSenin, 3 Maret 2025\nPasar itu, kata dia, ramai.\n',
    'Editor, wartawan dan fotografer dipuji\nKota, 3 Maret\n',
    'Дата, место и время уточняются\nОб этом, по словам мэра, сообщат.\n',
    'Satu, dua; tiga | empat\n',
    '[Foto] Pasar lama\n{belum ada teks}\n',
  ];
  const files = Object.fromEntries(prose.map((text, i) => [`${i}.txt`, text]));
  const { texts, reading } = await readFiles(t, files);
  assert.deepEqual(
    texts.map(({ text }) => text),
    prose,
  );
  assert.deepEqual([...new Set((await reading.facts()).map(({ format }) => format))], ['text']);
});

test('a faulty row is reported with its number and line; the rest is read', async (t) => {
  const rows = [
    'judul,tanggal,isi',
    'A,2019-01-13,"isi a',
    'baris dua"',
    'B,2019-01-14,"tanda petik yang hilang',
    'baris dua b',
    'C,2019-01-15,"isi c',
    'baris dua c"',
    'D,2019-01-16',
    'E,2019-01-17,isi e,lebih',
    'F,2019-01-18,isi f,,',
    'G,2019-01-19,isi "dengan" petik',
    'H,2019-01-20,"isi \\"dengan\\", petik"',
    'judul,tanggal,isi',
    'I,2019-01-21,"=HYPERLINK(""https://contoh.example"")"',
    'J,2019-01-22,nol\0di sini',
    'K,2019-01-23,"tidak pernah ditutup',
    'L,2019-01-24,isi l',
    'M,2019-01-25,isi m',
  ];
  const { texts, problems } = await readFiles(
    t,
    { 'a.csv': rows.join('\n') },
    { map: { body: 'isi' } },
  );
  assert.deepEqual(
    texts.map(({ origin, stated, text }) => [origin.row, origin.line, stated.title, text]),
    [
      [1, 2, 'A', 'isi a\nbaris dua'],
      [3, 6, 'C', 'isi c\nbaris dua c'],
      [6, 10, 'F', 'isi f'],
      [7, 11, 'G', 'isi "dengan" petik'],
      [8, 12, 'H', 'isi "dengan", petik'],
      [10, 14, 'I', '=HYPERLINK("https://contoh.example")'],
      [13, 17, 'L', 'isi l'],
      [14, 18, 'M', 'isi m'],
    ],
  );
  const marks =
    'found quotation marks that do not match; expected a cell with quotation marks or commas in quotation marks, and each mark in it twice';
  assert.deepEqual(problems, [
    `a.csv:4:1  row 2: ${marks}`,
    'a.csv:8:1  row 4: found 2 cells; expected 3, as the line of names has',
    'a.csv:9:1  row 5: found 4 cells; expected 3, as the line of names has',
    'a.csv:13:1  row 9: found the line of names again; it is left aside; expected one line of names',
    'a.csv:15:1  row 11: found a NUL character in the column isi; expected a text without it',
    `a.csv:16:1  row 12: ${marks}`,
  ]);
});

test('lines above the names, and a second line of names, are left aside and said', async (t) => {
  const { texts, problems } = await readFiles(t, {
    'a.csv': `Ekspor berita 2019,,\njudul,tanggal,isi\ntitle,date,text\nA,2019-01-13,${BODY.replaceAll(',', '')}\n`,
  });
  assert.deepEqual(
    texts.map(({ stated, origin }) => [stated.title, origin.line]),
    [['A', 4]],
  );
  assert.deepEqual(problems, [
    'a.csv:1:1  line above the names of the columns: found a line that is no row; it is left aside; expected the names in the first line',
    'a.csv:3:1  row 1: found a second line of names; it is left aside; expected one line of names',
  ]);
});

test('a mark of a quotation at the beginning of a cell with tabs is a character', async (t) => {
  const { texts } = await readFiles(t, {
    'a.tsv': `judul\tisi\n"Kami siap," kata wali kota\t${BODY}\nDua\t"${BODY}\n`,
  });
  assert.deepEqual(
    texts.map(({ stated, text }) => [stated.title, text]),
    [
      ['"Kami siap," kata wali kota', BODY],
      ['Dua', `"${BODY}`],
    ],
  );
});

test('faults in JSON do not stop what follows', async (t) => {
  const good = (title: string) => JSON.stringify({ judul: title, isi: BODY });
  const { texts, problems } = await readFiles(t, {
    'a.jsonl': `${good('A')}\nrusak\n[1]\n\n${good('B')}\n`,
    'b.json': `[${good('A {" \\')},\n{"judul": "x" "isi"},\n5,\n${good('B')},\n{"judul": "ter`,
  });
  assert.deepEqual(
    texts.map(({ origin, stated }) => [origin.file, origin.row, origin.line, stated.title]),
    [
      ['a.jsonl', 1, 1, 'A'],
      ['a.jsonl', 4, 5, 'B'],
      ['b.json', 1, 1, 'A {" \\'],
      ['b.json', 4, 4, 'B'],
    ],
  );
  const line = 'expected an object on one line, such as {"judul": "…", "isi": "…"}';
  const object = 'expected an object, such as {"judul": "…", "isi": "…"}';
  assert.deepEqual(problems, [
    `a.jsonl:2:1  row 2: found a line that is no JSON; ${line}`,
    `a.jsonl:3:1  row 3: found JSON that is no object; ${line}`,
    `b.json:2:1  row 2: found an object that is no JSON; ${object}`,
    `b.json:3:1  row 3: found "5"; ${object}`,
    `b.json:5:1  row 5: found JSON that is cut off; ${object}, complete`,
  ]);
});

test('what is no text and no table is refused by its name', async (t) => {
  const files: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
    HTML: ['a.txt', '<!DOCTYPE html>\n<html><body><p>Harga ikan</p></body></html>'],
    'a feed (RSS or Atom)': ['b.txt', '<?xml version="1.0"?>\n<rss version="2.0"><channel>'],
    XML: ['c.txt', '<?xml version="1.0"?>\n<berita><judul>Harga</judul></berita>'],
    'a PDF': ['d.txt', '%PDF-1.7\n%'],
    'a file of Word or Excel (.doc, .xls)': ['e.txt', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    'a document of Word (.docx)': ['f.zip', zipOf([{ name: 'word/document.xml', content: '<a>' }])],
    'a spreadsheet of Excel (.xlsx)': ['g.zip', zipOf([{ name: 'xl/workbook.xml', content: '' }])],
    'a document of an office program (.odt, .ods)': [
      'h.zip',
      zipOf([{ name: 'META-INF/manifest.xml', content: '' }]),
    ],
    'a picture (JPEG)': ['i.txt', Buffer.from('ffd8ffe000104a46', 'hex')],
    'an SQLite database': ['j.txt', 'SQLite format 3\0\x10\0'],
    'a binary file': ['k.txt', Buffer.from(Array.from({ length: 99 }, (_, i) => (i * 37) % 256))],
    'a .tar archive': ['l.txt', `${'a'.repeat(257)}ustar`],
    'a file that is packed twice': ['m.gz', gzipSync(gzipSync('a'))],
    'a .gz file that is broken or cut off': [
      'n.txt.gz',
      gzipSync('abc'.repeat(99)).subarray(0, 15),
    ],
    'a .zip archive that is broken': ['o.zip', zipOf([]).subarray(0, 10)],
    'a file named .csv that is none': ['p.csv', 'Harga naik, pedagang resah\nPasar ramai.\n'],
  };
  for (const [name, [file, content]] of Object.entries(files)) {
    const { texts, problems } = await readFiles(t, { [file]: content }, {}, [file]);
    assert.deepEqual([texts.length, problems.length], [0, 1], `${name}: ${problems}`);
    assert.ok(problems[0]?.includes(`file: found ${name}; expected `), problems[0]);
  }
});

test('what is packed is unpacked; archives cannot lead out of themselves, and are no bombs', async (t) => {
  const csv = `judul,isi\nA,"${BODY}"\n`;
  const { texts, problems } = await readFiles(t, {
    'a.csv.gz': gzipSync(csv),
    'b.zip': zipOf([
      { name: 'satu.csv', content: csv },
      { name: 'dalam/dua.txt', content: BODY },
      { name: 'tiga.csv.gz', content: gzipSync(csv) },
      { name: '../keluar.txt', content: 'x' },
      { name: '/etc/keluar.txt', content: 'x' },
      { name: 'catatan.md', content: 'x' },
      { name: '__MACOSX/._satu.csv', content: 'x' },
      { name: 'lagi.zip', content: zipOf([]) },
      { name: 'bohong.txt', content: BODY, saysSize: 5 },
    ]),
    'c.txt.gz': gzipSync(Buffer.alloc(17_000_000, 'a')),
    'd.zip': zipOf([{ name: 'a.txt', content: 'a', saysSize: 20_000_000 }]),
  });
  assert.deepEqual(
    texts.map(({ origin, text }) => [origin.file, text]),
    ['a.csv.gz', 'b.zip!/satu.csv', 'b.zip!/dalam/dua.txt', 'b.zip!/tiga.csv.gz'].map((file) => [
      file,
      BODY,
    ]),
  );
  assert.deepEqual(
    problems.map((one) => one.replace(/; expected .*/, '')),
    [
      'b.zip!/../keluar.txt:1:1  file: found a path that leads out of the archive',
      'b.zip!//etc/keluar.txt:1:1  file: found a path that leads out of the archive',
      'b.zip!/lagi.zip:1:1  file: found an archive in an archive',
      'b.zip!/bohong.txt:1:1  file: found a file that is broken in its archive',
      'c.txt.gz:1:1  file: found more than 100 times as many bytes as it is packed in',
      'd.zip!/a.txt:1:1  file: found more than 100 times as many bytes as it is packed in',
    ],
  );
});

test('standard input is read twice', async (t) => {
  const input = `{"judul": "A", "isi": "${BODY}"}\n`;
  const { texts, reading } = await readFiles(t, {}, { input }, ['-']);
  assert.deepEqual(
    texts.map(({ origin, text }) => [origin, text]),
    [[{ file: 'standard input', row: 1, line: 1 }, BODY]],
  );
  assert.deepEqual((await collect(reading)).texts, texts);
});

test('a line that is too long is refused with its place, and not kept', async (t) => {
  async function* chunks() {
    yield 'satu\n';
    for (let i = 0; i < 20; i++) yield 'a'.repeat(1000);
    yield '\ntiga';
  }
  const lines = [];
  for await (const group of linesOf(chunks(), 5000)) lines.push(...group);
  assert.deepEqual(lines, [
    { text: 'satu', line: 1 },
    { text: '', line: 2, tooLong: 20_000 },
    { text: 'tiga', line: 3 },
  ]);
  const long = 'panjang '.repeat(260_000);
  const { texts, problems } = await readFiles(t, {
    'a.csv': `judul,isi\nA,${long}\nB,"${BODY}"\n`,
    'b.jsonl': `{"judul":"A","isi":"${long}"}\n{"judul":"B","isi":"${BODY}"}\n`,
    'c.json': `[{"judul":"A","isi":"${long}"},\n{"judul":"B","isi":"${BODY}"}]`,
    'd.txt': long,
  });
  assert.deepEqual(
    texts.map(({ origin, stated }) => [origin.file, origin.line, stated.title]),
    [
      ['a.csv', 3, 'B'],
      ['b.jsonl', 2, 'B'],
      ['c.json', 2, 'B'],
    ],
  );
  assert.deepEqual(problems, [
    'a.csv:2:1  row 1: found a row of 2080002 characters; expected at most 2 million characters',
    'b.jsonl:1:1  row 1: found a line of 2080022 characters; expected at most 2 million characters',
    'c.json:1:1  row 1: found an object of 2080022 characters; expected at most 2 million characters',
    'd.txt:1:1  text: found a text that is longer; expected at most 2 million characters',
  ]);
});

test('two articles in two languages in one file are refused, with the line of the second', async (t) => {
  const id = Array(6).fill(BODY).join('\n');
  const ru = Array(6)
    .fill('Рыбаки продали утренний улов на причале, и цена на рыбу не была в тот день такой же.')
    .join('\n');
  const en = Array(6)
    .fill('The fishermen sold the catch of the morning, and it was not as dear as it had been.')
    .join('\n');
  const { texts, problems } = await readFiles(t, {
    'a.txt': `Judul\n${id}\n\nЗаголовок\n${ru}\n`,
    'b.txt': `${id}\n${en}\n`,
    'c.txt': `${id}\n${ru.split('\n')[0]}\n${id}\n`,
  });
  assert.deepEqual(
    texts.map(({ origin }) => origin.file),
    ['c.txt'],
  );
  const expected = 'expected a file for each article, or a line between them and `--separator`';
  assert.deepEqual(problems, [
    `a.txt:10:1  text: found a text in id and, from here on, one in ru; ${expected}`,
    `b.txt:7:1  text: found a text in id and, from here on, one in en; ${expected}`,
  ]);
});
