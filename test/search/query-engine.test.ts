/** The engine finds what a query says: phrases as typed, operators, dates, numbers and codes. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SearchRequest } from '../../src/search/browser/protocol.ts';
import { publishSearch, Reader, slugsOf } from '../support/engine.ts';
import { article, type Files, temporaryFolder } from '../support/site.ts';

const TEXTS: Readonly<Record<string, readonly [lang: string, text: string, date?: string]>> = {
  // Phrases.
  syarat: ['id', 'Kata dia, jika ada kapal, pelabuhan dibuka.'],
  kapal: ['id', 'Kapal kapal kapal itu ada di pelabuhan.'],
  strip: ['ru', 'Такой момент – насколько сами жители готовы к «переезду».'],
  formy: ['ru', 'В такие моменты насколько сами жители готовы.'],
  'kota-tua': ['id', 'Wisatawan memadati kota tua.'],
  'kota-tuanya': ['id', 'Wisatawan memadati kotanya, tua dan muda.'],
  // Operators.
  emas: ['id', 'Harga emas naik tajam.'],
  perak: ['id', 'Harga perak naik tajam.'],
  beras: ['id', 'Harga beras turun.'],
  korupsi: ['id', 'Sidang korupsi dimulai.'],
  koruptor: ['id', 'Seorang koruptor ditahan.'],
  // Numbers and codes.
  persen: ['id', 'Inflasi 1,5% bulan ini.'],
  'dua-persen': ['id', 'Laba 2% dari modal.'],
  dua: ['id', 'Ada 2 kapal.'],
  dolar: ['id', 'Tiketnya $11 saja.'],
  sebelas: ['id', 'Ada 11 pemain.'],
  skor: ['id', 'Mereka menang 5-1 kemarin.'],
  'rp-rapat': ['id', 'Anggaran Rp10 triliun disetujui.'],
  'rp-renggang': ['id', 'Anggaran Rp 10 triliun ditolak.'],
  titik: ['id', 'Jumlahnya 15.300 orang, kurs Rp14.050.'],
  spasi: ['ru', 'Всего 15\u00a0300 человек.'],
  komplekc: ['ru', 'Комплексы С-400 на учениях.'],
  tysyach: ['ru', 'Пришли с детьми 400 тысяч человек.'],
  potok: ['ru', 'Газопровод «Северный поток-2» достроен.'],
  covid: ['id', 'Kasus COVID-19 turun.'],
  // Dates.
  'banjir-februari': ['id', 'Banjir merendam rumah warga.', '2018-02-18'],
  'banjir-kenangan': ['id', 'Mengenang banjir Februari 2018 yang lalu.', '2019-05-01'],
  mart: ['ru', 'Открылась выставка.', '2018-03-18'],
  'mart-2': ['ru', 'Закрылась ярмарка.', '2018-03-20'],
  pomnim: [
    'ru',
    'Вспоминаем 18 марта 2018 года: 18 марта 2018 года, 18 марта 2018 года.',
    '2019-06-01',
  ],
};

const FILES: Files = {
  '_data/site.yaml':
    'title: A\nurl: https://a.example/\ntimeZone: Asia/Jakarta\neditions: [id, ru]\n',
  '_data/tags.yaml': '- id: sea\n  label: { id: Laut biru, ru: Море }\n  slug: { id: bahari }\n',
  ...Object.fromEntries(
    Object.entries(TEXTS).map(([slug, [lang, text, date = '2021-06-01']]) => [
      `content/${lang}/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`,
      article({ date, title: 'Warta' }, text),
    ]),
  ),
  'content/id/2021/07/laut.md': article(
    { date: '2021-07-01', title: 'Gempa besar', tags: '[Laut biru]', source: 'Antara' },
    'Kabar dari sana.',
  ),
  'content/id/2021/07/lain.md': article({ date: '2021-07-02', title: 'Warta' }, 'Gempa lagi.'),
};

describe('a search', () => {
  const folder = temporaryFolder({ after });
  const reader = new Reader(folder, 'id');
  before(() => publishSearch(folder, FILES));

  const ask = async (query: string, filters: Partial<SearchRequest> = {}) => {
    const { results, ...response } = await reader.ask(query, { expand: false, ...filters });
    const slugs = slugsOf(results);
    return { ...response, slugs };
  };

  for (const [query, ...expected] of [
    // Words as typed, stop words among them, whatever signs stand between.
    ['"jika ada kapal"', 'syarat'],
    ['"ada di"', 'kapal'],
    ['"момент насколько сами"', 'strip'],
    ['"момент – насколько сами"', 'strip'],
    ['"готовы к переезду"', 'strip'],
    ['"kota tua"', 'kota-tua'],
    ['"kotanya"', 'kota-tuanya'],
    // Operators.
    ['harga -emas', 'beras', 'perak'],
    ['harga -"emas naik"', 'beras', 'perak'],
    ['emas OR perak', 'emas', 'perak'],
    ['harga (emas ATAU beras)', 'beras', 'emas'],
    ['korup*', 'korupsi', 'koruptor'],
    ['korups*', 'korupsi'],
    ['diset*', 'rp-rapat'],
    ['title:gempa', 'laut'],
    ['judul:gempa -sumber:antara'],
    ['gempa tag:sea', 'laut'],
    ['gempa tag:bahari', 'laut'],
    ['gempa tag:more', 'laut'],
    ['gempa тег:"laut biru"', 'laut'],
    ['gempa -tag:sea', 'lain'],
    ['gempa source:ANTARA', 'laut'],
    ['date:2018-02..2018-03-18', 'banjir-februari', 'mart'],
    ['дата:2018 -lang:ru', 'banjir-februari'],
    // Numbers and codes.
    ['1,5%', 'persen'],
    ['1.5', 'persen'],
    ['1,5 %', 'persen'],
    ['2 %', 'dua-persen'],
    ['$ 11', 'dolar'],
    ['$11', 'dolar'],
    ['5-1', 'skor'],
    ['1-5'],
    ['1,5 persen', 'persen'],
    ['2 percent', 'dua-persen'],
    ['Rp10 triliun', 'rp-rapat', 'rp-renggang'],
    ['Rp 10.000.000.000.000', 'rp-rapat', 'rp-renggang'],
    ['400.000', 'tysyach'],
    ['400 ribu', 'tysyach'],
    ['15,3 тысячи', 'spasi', 'titik'],
    ['Rp 10 triliun', 'rp-rapat', 'rp-renggang'],
    ['15300', 'spasi', 'titik'],
    ['15 300', 'spasi', 'titik'],
    ['15.300', 'spasi', 'titik'],
    ['14.050', 'titik'],
    ['Rp14.050', 'titik'],
    ['С-400', 'komplekc'],
    ['С400', 'komplekc'],
    // With a Latin letter.
    ['C-400', 'komplekc'],
    ['Северный поток 2', 'potok'],
    ['Северный поток-2', 'potok'],
    ['covid19', 'covid'],
    ['COVID 19', 'covid'],
  ] as const) {
    it(`finds by ${query} ${expected.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual((await ask(query)).slugs.toSorted(), expected);
    });
  }

  it('finds by a date what is of that time, first, and what mentions it', async () => {
    assert.deepEqual((await ask('18 марта 2018')).slugs, ['mart', 'pomnim']);
    for (const query of ['18.03.2018', '18 Maret 2018']) {
      assert.deepEqual((await ask(query)).slugs, ['mart', 'pomnim'], query);
    }
    assert.deepEqual((await ask('banjir februari 2018')).slugs, [
      'banjir-februari',
      'banjir-kenangan',
    ]);
  });

  for (const [query, from, to, count, rest] of [
    ['18 марта 2018', '2018-03-18', '2018-03-18', 1, ''],
    ['март 2018', '2018-03', '2018-03', 2, ''],
    ['18.03.2018', '2018-03-18', '2018-03-18', 1, ''],
    ['18/3', '2018-03-18', '2018-03-18', 1, ''],
    ['maret', '2018-03', '2018-03', 2, ''],
    ['tahun 2018', '2018', '2018', 3, ''],
    ['banjir 2018–2019', '2018', '2019', 2, 'banjir'],
    ['banjir 2010-an', '2010', '2019', 2, 'banjir'],
    ['banjir februari 2018', '2018-02', '2018-02', 1, 'banjir'],
    // Nothing is of that day.
    ['25 maret 2018', '2018-03', '2018-03', 2, ''],
  ] as const) {
    it(`offers the time of ${query} as a filter, with its stories`, async () => {
      const [offer] = (await ask(query)).periods;
      assert.deepEqual(offer, { from, to, count, query: rest });
      assert.equal((await ask(rest, { from, to })).count, count);
    });
  }

  it('offers a month in the years in which it has stories', async () => {
    const { periods } = await ask('вспоминаем июнь');
    assert.deepEqual(periods, [{ from: '2019-06', to: '2019-06', count: 1, query: 'вспоминаем' }]);
  });

  it('knows the days of a filter, and its months and years', async () => {
    for (const [from, to, count] of [
      ['2018-03-18', '2018-03-18', 1],
      ['2018-03-19', '2018-03', 1],
      ['2018-03', '2018-03', 2],
      ['2018', '2018', 3],
    ] as const) {
      assert.equal((await ask('', { from, to })).count, count, from);
    }
  });

  it('names what it did not understand, and goes on without it', async () => {
    const { slugs, notUnderstood } = await ask(
      'harga beras tag:entah date:9999..0001 lang:xx [a]b',
    );
    assert.deepEqual(slugs, ['beras']);
    assert.deepEqual(notUnderstood, ['[a]b', 'tag:entah', 'date:9999..0001', 'lang:xx']);
  });

  it('goes on with the values of a filter that it knows, and names the others', async () => {
    const { slugs, notUnderstood } = await ask('gempa tag:sea OR tag:entah');
    assert.deepEqual(slugs, ['laut']);
    assert.deepEqual(notUnderstood, ['entah']);
  });

  it('says which parts of the query have an operator', async () => {
    const { parts } = await ask('harga -emas lang:id');
    assert.deepEqual(parts, [
      { kind: 'word', values: ['emas'], negated: true, without: 'harga lang:id' },
      { kind: 'lang', values: ['id'], negated: false, without: 'harga -emas' },
    ]);
  });
});
