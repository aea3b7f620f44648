/** Columns are recognized by name and values; rows become texts with what is certain of them stated. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import {
  addressIn,
  keywordsIn,
  languageIn,
  namesIn,
  pictureIn,
} from '../../src/import/columns/cells.ts';
import { dropRule, readMap } from '../../src/import/columns/import-file.ts';
import { OrderEvidence } from '../../src/import/dates/day-order.ts';
import { proposeFor } from '../../src/import/propose-import.ts';
import { locales, workplace } from './helpers.ts';
import { folderOf, readFiles } from './tables.ts';

const BODY =
  'Nelayan Muara Baru menjual tangkapan pagi itu di dermaga, dan harga ikan turun lagi karena pembeli dari kota tidak datang. Wali Kota Rahmat mengatakan bahwa gudang es akan dibuka minggu depan untuk semua.';
const RUSSIAN =
  'Мост через Тихую реку открыли в среду, но движение по нему не начнут до лета: так решили в мэрии, и это было на руку лодочникам. Жители пришли на берег с цветами и с музыкой.';

type Row = Readonly<Record<string, string>>;

/** A table of so many rows, each of which is made of its number. */
function csv(count: number, rowOf: (i: number) => Row): string {
  const rows = Array.from({ length: count }, (_, i) => rowOf(i));
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const line = (cells: readonly string[]) => cells.map(cell).join(',');
  return [line(Object.keys(rows[0] ?? {})), ...rows.map((row) => line(Object.values(row)))].join(
    '\n',
  );
}

const day = (i: number) => `2019-05-${String((i % 28) + 1).padStart(2, '0')}`;
const base = (i: number): Row => ({
  judul: `Harga ikan turun ${i}`,
  tanggal: day(i),
  isi: `${BODY} ${i}`,
});

const RECOGNIZED: readonly (readonly [string, (i: number) => Row, Row])[] = [
  [
    'an Indonesian scraper',
    (i) => ({
      '': `${i}`,
      id: `${1000 + i}`,
      judul: `Harga ikan turun ${i}`,
      tanggal: day(i),
      jam: '08:15 WIB',
      sumber: 'TELUKPOS.COM',
      penulis: 'Dewi Lastari',
      editor: 'Anton Wirya',
      link: `https://telukpos.example/${i}`,
      isi: `${BODY} ${i}`,
      isi_stem: `nelayan muara jual tangkap ${BODY.toLowerCase()} ${i}`,
      'kata kunci': 'ikan, dermaga',
      bahasa: 'id',
      ringkasan: 'Harga ikan turun lagi.',
      images: '<div><img src="https://telukpos.example/a.jpg"></div>',
    }),
    {
      title: 'judul',
      date: 'tanggal',
      time: 'jam',
      body: 'isi',
      sourceUrl: 'link',
      outlet: 'sumber',
      editor: 'editor',
      reporter: 'penulis',
      description: 'ringkasan',
      keywords: 'kata kunci',
      lang: 'bahasa',
      image: 'images',
    },
  ],
  [
    'a Russian newspaper',
    (i) => ({
      'Unnamed: 0': `${i}`,
      Заголовок: `Мост открыт ${i}`,
      Подзаголовок: 'Движения пока нет',
      'Дата публикации': `${(i % 28) + 1}.05.2019`,
      Текст: `${RUSSIAN} ${i}`,
      Ссылка: `https://vestnik.example/${i}`,
      СМИ: 'Речной вестник',
      Источник: ['ТАСС', 'Интерфакс', 'собкор'][i % 3] ?? '',
      Автор: 'Иван Речной',
      Теги: 'мост; река',
    }),
    {
      title: 'Заголовок',
      date: 'Дата публикации',
      body: 'Текст',
      sourceUrl: 'Ссылка',
      outlet: 'СМИ',
      source: 'Источник',
      reporter: 'Автор',
      subtitle: 'Подзаголовок',
      keywords: 'Теги',
    },
  ],
  [
    'an English export, with cleaned text beside the text, addresses as source and the hour of scraping',
    (i) => ({
      headline: `Fish is cheaper ${i}`,
      publishedAt: `${day(i)}T08:15:00+07:00`,
      scraped_at: '2020-01-01T00:00:00Z',
      text: `${BODY.toLowerCase().replace(/[.,]/g, '')} ${i}`,
      content: `${BODY} ${i}`,
      source: `https://bay.example/${i}`,
      media: 'https://bay.example/a.jpg',
      category: 'economy',
      author: 'Jane Bay',
    }),
    {
      title: 'headline',
      date: 'publishedAt',
      body: 'content',
      sourceUrl: 'source',
      reporter: 'author',
      keywords: 'category',
      image: 'media',
    },
  ],
  [
    'names that nobody knows',
    (i) => ({
      a1: `Harga ikan turun lagi ${i}`,
      b2: day(i),
      c3: `${BODY} ${i}`,
      d4: `https://telukpos.example/${i}`,
      e5: `${i}`,
    }),
    { title: 'a1', date: 'b2', body: 'c3', sourceUrl: 'd4' },
  ],
  [
    'an hour called waktu, and a day called waktu',
    (i) => ({ ...base(i), waktu: '08:15' }),
    { title: 'judul', date: 'tanggal', time: 'waktu', body: 'isi' },
  ],
  [
    'dates in words that nobody reads, beside dates that are read',
    (i) => ({ ...base(i), tanggal: 'hari pasaran pertama', 'tanggal terbit': day(i) }),
    { title: 'judul', date: 'tanggal terbit', body: 'isi' },
  ],
  [
    'dates in words that nobody reads',
    (i) => ({ ...base(i), tanggal: 'hari pasaran pertama' }),
    { title: 'judul', date: 'tanggal', body: 'isi' },
  ],
];

test('columns are recognized by their names and their values', async (t) => {
  for (const [name, rowOf, expected] of RECOGNIZED) {
    const { reading, problems } = await readFiles(t, { 'a.csv': csv(12, rowOf) });
    const [facts] = await reading.facts();
    assert.deepEqual(problems, [], name);
    assert.deepEqual(facts?.table?.columns, expected, name);
    const isUnnamed = name.startsWith('names');
    assert.deepEqual(facts?.table?.guessed.length, isUnnamed ? 4 : 0, name);
  }
});

test('a row states what its cells say; what is doubtful has a reason', async (t) => {
  const rows: readonly Row[] = [
    {
      judul: ' Harga  ikan\nturun ',
      tanggal: '2019-05-02',
      isi: BODY,
      penulis: 'Dewi Lastari dan Anton Wirya, M.Si.',
      sumber: 'Antara; Reuters',
      url: 'telukpos.example/a',
      'kata kunci': "['ikan', 'dermaga']",
      bahasa: 'Indonesia',
      lead: 'nan',
    },
    {
      judul: 'x'.repeat(10_000),
      tanggal: 'kemarin',
      isi: `<p>${BODY}</p>`,
      penulis: 'None',
      sumber: 'Antara',
      url: 'tidak ada',
      'kata kunci': '',
      bahasa: '',
      lead: 'Harga ikan turun.',
    },
    ...['b', 'c', 'd', 'e', 'f', 'g'].map((name) => ({
      judul: name,
      tanggal: day(3),
      isi: BODY,
      penulis: '',
      sumber: name,
      url: `https://telukpos.example/${name}`,
      'kata kunci': '',
      bahasa: '',
      lead: '',
    })),
  ];
  const { texts } = await readFiles(t, { 'a.csv': csv(rows.length, (i) => rows[i] ?? {}) });
  const [first, second] = texts;
  assert.deepEqual(
    [first?.stated, first?.lang, first?.doubts],
    [
      {
        title: 'Harga ikan turun',
        date: '2019-05-02',
        sourceUrl: 'https://telukpos.example/a',
        source: ['Antara', 'Reuters'],
        reporter: ['Dewi Lastari', 'Anton Wirya, M.Si.'],
        keywords: ['ikan', 'dermaga'],
      },
      'id',
      undefined,
    ],
  );
  assert.deepEqual(second?.stated, { description: 'Harga ikan turun.', source: ['Antara'] });
  assert.equal(second?.text, `${'x'.repeat(10_000)}\n\n<p>${BODY}</p>`);
  assert.deepEqual(second?.doubts, [
    {
      field: 'title',
      reason: 'the column holds 10000 characters, which stand before the text now',
    },
    { field: 'sourceUrl', reason: 'the column url says "tidak ada", which is no address' },
    { field: 'date', reason: 'the column says "kemarin", which is no date that is known' },
    { field: 'text', reason: 'tags of HTML in it' },
  ]);
});

test('a cell for dates that holds half of a text loses none of it', async (t) => {
  const half = `2019-05-02* ${BODY}`;
  const { texts } = await readFiles(t, {
    'a.csv': csv(5, (i) => ({ ...base(i), ...(i === 2 && { tanggal: half }) })),
  });
  const odd = texts.find(({ doubts }) => doubts?.some(({ field }) => field === 'date'));
  assert.ok(odd?.text.startsWith(`${half}\n\n`), odd?.text);
});

test('a table without texts, or with pages in place of them, is refused; what it has is named', async (t) => {
  const { texts, problems } = await readFiles(t, {
    'a.csv': csv(5, (i) => ({ judul: `Harga ikan ${i}`, tanggal: day(i) })),
    'b.csv': csv(5, (i) => ({ ...base(i), isi: `<div><p>${BODY}</p></div>` })),
  });
  assert.equal(texts.length, 0);
  assert.deepEqual(problems, [
    'a.csv:1:1  columns: found none with texts among judul, tanggal; expected `--map body=COLUMN`, or `columns:` in import.yaml',
    'b.csv:1:1  column isi: found HTML; expected a column with plain text',
  ]);
});

const ORDERS: readonly (readonly [
  string,
  readonly string[],
  'D/M' | 'M/D' | undefined,
  boolean,
])[] = [
  ['a day above 12', ['3/4/2019', '13/4/2019'], 'D/M', false],
  ['a month that comes first', ['3/4/2019', '12/25/2018'], 'M/D', false],
  ['days with stops', ['3.4.2019', '5.6.2019'], undefined, false],
  ['nothing', ['3/4/2019', '5/6/2019'], undefined, true],
  ['both', ['13/4/2019', '4/13/2019', '3/4/2019'], undefined, true],
  ['the same either way', ['3/3/2019', '2019-04-05'], undefined, false],
  [
    'rows in order of time',
    Array.from({ length: 60 }, (_, i) => `${Math.floor(i / 12) + 1}/${(i % 12) + 1}/2019`),
    'M/D',
    false,
  ],
];

test('the order of day and month is decided once for a file, by evidence', () => {
  for (const [name, cells, order, isDoubtful] of ORDERS) {
    const evidence = new OrderEvidence(['id', 'ru', 'en']);
    for (const cell of cells) evidence.add(cell);
    const verdict = evidence.verdict();
    assert.deepEqual([verdict.order, verdict.isDoubtful], [order, isDoubtful], name);
  }
});

test('where nothing decides, the dates that it would change are in review', async (t) => {
  const dates = ['3/4/2019', '5/5/2019', '2019-05-06'];
  const table = csv(3, (i) => ({ ...base(i), tanggal: dates[i] ?? '' }));
  const { texts } = await readFiles(t, { 'a.csv': table });
  const reason =
    'day and month may be the other way round: no date of the file shows which is the day';
  assert.deepEqual(
    texts.map(({ stated, doubts }) => [stated.date, doubts]),
    [
      ['2019-04-03', [{ field: 'date', reason }]],
      ['2019-05-05', undefined],
      ['2019-05-06', undefined],
    ],
  );
  const stated = await readFiles(t, { 'a.csv': table, 'import.yaml': 'dateOrder: M/D\n' });
  assert.deepEqual(
    stated.texts.map((one) => [one.stated.date, one.doubts]),
    [
      ['2019-03-04', undefined],
      ['2019-05-05', undefined],
      ['2019-05-06', undefined],
    ],
  );
});

test('import.yaml beside the data is used; the call overrides it; its faults have their places', async (t) => {
  const table = csv(6, (i) => ({
    ...base(i),
    kop: `Kop ${i}`,
    rubrik: i % 2 ? 'Iklan Baris' : 'Kota',
  }));
  const yaml = `columns:\n  title: kop\noutlet: Teluk Pos\nsource: Antara\nlang: id\ndrop:\n  rubrik: iklan*\ntags: [teluk]\n`;
  const { texts, reading } = await readFiles(t, { 'a.csv': table, 'import.yaml': yaml });
  assert.deepEqual(
    texts.map(({ stated, lang }) => [
      stated.title,
      stated.outlet,
      stated.source,
      stated.keywords,
      lang,
    ]),
    [0, 2, 4].map((i) => [`Kop ${i}`, 'Teluk Pos', ['Antara'], ['Kota', 'teluk'], 'id']),
  );
  assert.equal(reading.dropped, 3);
  const mapped = await readFiles(
    t,
    { 'a.csv': table, 'import.yaml': yaml },
    { map: { title: 'judul' } },
  );
  assert.equal(mapped.texts[0]?.stated.title, 'Harga ikan turun 0');
  const wrong = await readFiles(t, {
    'a.csv': table,
    'import.yaml': 'columns:\n  titel: kop\ntimeZone: Mars\n',
  });
  assert.deepEqual(
    wrong.problems.map((one) => one.replace(/; expected .*/, '')),
    [
      'import.yaml:2:3  columns.titel: found an unknown key',
      'import.yaml:3:11  timeZone: found "Mars"',
    ],
  );
  assert.equal(wrong.texts.length, 0);
  const missing = await readFiles(t, { 'a.csv': table }, { map: { title: 'kepala' } });
  const dropped = await readFiles(t, { 'a.csv': table, 'import.yaml': 'drop:\n  kanal: Iklan\n' });
  const expected = 'expected one of judul, tanggal, isi, kop, rubrik';
  assert.deepEqual(missing.problems, [`a.csv:1:1  columns: found no column "kepala"; ${expected}`]);
  assert.deepEqual(dropped.problems, [`a.csv:1:1  columns: found no column "kanal"; ${expected}`]);
});

test('columns are stated in a call', () => {
  assert.deepEqual(readMap(['title=kepala berita', 'date=hari+jam']), {
    title: 'kepala berita',
    date: 'hari',
    time: 'jam',
  });
  assert.ok('wrong' in readMap(['judul=title']));
});

test('rows are dropped by values', () => {
  const isDropped = dropRule({ a: ['x*y', '*iklan*'], b: ['Tepat'] });
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['a', 'x 1 Y', true],
    ['a', 'xy', true],
    ['a', 'x', false],
    ['a', 'satu IKLAN baris', true],
    ['b', ' tepat ', true],
    ['b', 'tepat sekali', false],
    ['c', 'iklan', false],
  ];
  for (const [name, value, expected] of cases) {
    assert.equal(isDropped([[name, value]]), expected, `${name}: ${value}`);
  }
});

test('values of cells', () => {
  assert.deepEqual(namesIn('Dewi Lastari, Anton Wirya, M.Si. dan Budi'), [
    'Dewi Lastari',
    'Anton Wirya, M.Si.',
    'Budi',
  ]);
  assert.deepEqual(namesIn("['Иван Речной', 'Анна Речная']"), ['Иван Речной', 'Анна Речная']);
  assert.deepEqual(keywordsIn('#garam; pasar, ikan; garam'), ['garam', 'pasar, ikan']);
  assert.equal(addressIn('//telukpos.example/a'), 'https://telukpos.example/a');
  assert.equal(
    addressIn('https://telukpos.examplehttps://telukpos.example/a'),
    'https://telukpos.example/a',
  );
  assert.equal(
    addressIn('https://a.example/?u=https://b.example'),
    'https://a.example/?u=https://b.example',
  );
  assert.equal(addressIn('besok'), undefined);
  assert.equal(pictureIn('<p><img alt="" src="//a.example/b.jpg"></p>'), 'https://a.example/b.jpg');
  assert.deepEqual(['id-ID', 'Indonesia', 'русский', 'EN', 'bahasa lain'].map(languageIn), [
    'id',
    'id',
    'ru',
    'en',
    undefined,
  ]);
});

test('a proposal describes the table, can be used as it is, and overwrites nothing', async (t) => {
  const folder = await folderOf(t, {
    'a.csv': csv(20, (i) => ({
      ...base(i),
      rubrik: i % 4 ? 'Kota' : 'Iklan: "murah"',
      isi: `${BODY} ${i}\nBaca berita lain: # di Teluk Pos`,
      x_stem: 'ikan',
    })),
  });
  const settings = { locales, zone: 'Asia/Makassar' };
  const first = await proposeFor(join(folder, 'a.csv'), settings);
  assert.equal(first.path, join(folder, 'import.yaml'));
  const text = await readFile(first.path, 'utf8');
  assert.equal(text, first.text);
  assert.deepEqual(parse(text), {
    columns: { title: 'judul', date: 'tanggal', body: 'isi', keywords: 'rubrik' },
  });
  assert.match(text, /^# {3}x_stem: its name says/m);
  assert.match(text, /^# {3}- "Baca berita lain: # di Teluk Pos" # in 20 of 20 texts$/m);
  assert.deepEqual(
    parse(text.replace('# boilerplate:', 'boilerplate:').replace(/^# {3}- "/m, '  - "'))
      .boilerplate,
    ['Baca berita lain: # di Teluk Pos'],
  );
  // Every example can be used by taking the sign of comments away.
  const examples = text.replace(
    /^# (?=(?:timeZone|lang|outlet|source|tags|drop|dateOrder|boilerplate):| {2})/gm,
    '',
  );
  assert.ok(parse(examples.replace(/^ {2,4}\S+ has: .*$|^ {2}x_stem: .*$/gm, '')));
  const second = await proposeFor(join(folder, 'a.csv'), settings);
  assert.equal(second.path, join(folder, 'import.proposed.yaml'));
  assert.deepEqual(second.problems, []);
});

test('a proposal shows all categories, takes none of the outlets for the example, and no piece of a sentence', async (t) => {
  const folder = await folderOf(t, {
    'a.csv': csv(400, (i) => ({
      ...base(i),
      media: i % 9 ? 'Teluk Pos' : 'Kabar Teluk',
      rubrik: i === 7 || i === 8 ? 'Advertorial' : `Rubrik ${i % 15}`,
      isi:
        i % 5 === 0
          ? 'Konten tidak ditemukan'
          : `Seperti dilaporkan\n«Kabar Muara»\n, ${BODY} ${i}\nSalam dari pesisir Teluk Pos`,
    })),
  });
  const { text = '' } = await proposeFor(join(folder, 'a.csv'), { locales, zone: 'Asia/Jakarta' });
  assert.match(text, /^# drop:\n# {3}rubrik:\n# {5}- Advertorial$/m);
  assert.match(text, /^# {3}rubrik has: Rubrik \d+; .*; Advertorial$/m);
  assert.match(text, /^# {3}media has: Teluk Pos; Kabar Teluk$/m);
  const proposed = text.slice(text.indexOf('# boilerplate:'));
  assert.match(proposed, /Salam dari pesisir Teluk Pos/);
  assert.doesNotMatch(proposed, /Seperti dilaporkan|Kabar Muara|tidak ditemukan/);
});

test('the command writes a proposal and imports nothing', async (t) => {
  const { put, run, list } = await workplace(t);
  await put('raw/a.csv', csv(6, base));
  await put('raw/b.pdf', '%PDF-1.4');
  const { code, out, err } = await run('raw/a.csv', '--propose');
  assert.deepEqual([code, err], [0, '']);
  assert.equal(out, 'raw/a.csv -> raw/import.yaml: please edit it, and import\n');
  assert.deepEqual(await list('content'), []);
  assert.equal((await run('raw/b.pdf', '--propose')).code, 1);
});
