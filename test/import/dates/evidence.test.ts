/** Dates in names and addresses, the order of evidence, tables of dates, addresses at the top. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressLine } from '../../../src/import/cleaners/address-line.ts';
import { titleOfSentence } from '../../../src/import/cleaners/title-of-sentence.ts';
import { makeClipping } from '../../../src/import/clipping.ts';
import { readDateTable } from '../../../src/import/dates/date-table.ts';
import { type Evidence, isAfter, weigh } from '../../../src/import/dates/evidence.ts';
import { dateOfAddress, dateOfFileName } from '../../../src/import/dates/named-dates.ts';
import { oneAddress } from '../../../src/import/web-names.ts';
import { outline } from '../helpers.ts';

test('addresses of newsrooms have a day or a month', () => {
  const site = 'https://kabar.example';
  const cases: readonly (readonly [string, string | undefined])[] = [
    [`${site}/2025/02/06/bakau`, '2025-02-06'],
    [`${site}/read/2025/2/6/071500123/bakau`, '2025-02-06'],
    [`${site}/news/2025-02-06-bakau.html`, '2025-02-06'],
    [`${site}/20250206/bakau-1537.html`, '2025-02-06'],
    [`${site}/read/bakau-20250206071502`, '2025-02-06'],
    [`${site}/berita/bakau_20250206`, '2025-02-06'],
    [`${site}/25/02/2025/65f0`, '2025-02-25'],
    [`${site}/05/02/2025/65f0`, undefined],
    [`${site}/2025/02/bakau`, '2025-02'],
    [`${site}/bakau?date=2025-02-06`, '2025-02-06'],
    [`${site}/bakau-di-2025`, undefined],
    [`${site}/2025/13/40/bakau`, undefined],
    [`${site}/2025/02/30/bakau`, '2025-02'],
    [`${site}/read/12345678`, undefined],
    [`${site}/read/120250206`, undefined],
    ['https://20250206.example/bakau', undefined],
  ];
  for (const [address, date] of cases) assert.equal(dateOfAddress(address), date, address);
});

test('names of files have one where it is clear', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['2018-01-10-most.txt', '2018-01-10'],
    ['arsip/2017-05-05/2018_01_10 most.txt', '2018-01-10'],
    ['20180110.txt', '2018-01-10'],
    ['most 20180110 2046.txt', '2018-01-10'],
    ['25-01-2018 most.txt', '2018-01-25'],
    ['10-01-2018.txt', undefined],
    ['10-10-2018.txt', '2018-10-10'],
    ['2018-01.txt', '2018-01'],
    ['2011-12 musim.txt', undefined],
    ['2018-01-10/most.txt', undefined],
    ['most-2018.txt', undefined],
  ];
  for (const [name, date] of cases) assert.equal(dateOfFileName(name), date, name);
});

test('a date is in the future from the day after tomorrow on', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['2026-11-30', false],
    ['2026-12-01T00:30+09:00', false],
    ['2026-12-02', true],
    ['2026-12', false],
    ['2027-01', true],
    ['2027', true],
    ['2027~', false],
    ['unknown', false],
  ];
  for (const [date, expected] of cases) assert.equal(isAfter(date, '2026-11-30'), expected, date);
});

test('the first witness counts; later ones refine or contradict it', () => {
  const cases: readonly (readonly [
    Readonly<Partial<Record<Evidence['from'], string>>>,
    string,
    ...reasons: readonly string[],
  ])[] = [
    [{ column: '2025-02-06' }, '2025-02-06'],
    [{ address: '2025-02-06' }, '2025-02-06'],
    [{ 'file name': '2025-02-06' }, '2025-02-06', 'from the name of the file'],
    [{ 'file name': '2025-02-06', column: '2025-02-06' }, '2025-02-06'],
    [{ address: '2025-02-07', 'date line': '2025-02-06T23:50+07:00' }, '2025-02-06T23:50+07:00'],
    [{ column: '2025-02-06', 'date line': '2025-02-06T07:15+07:00' }, '2025-02-06T07:15+07:00'],
    [{ column: '2025', address: '2025-02-06' }, '2025-02-06'],
    [{ column: '2025', address: '2025-02', 'date line': '2025-02-06' }, '2025-02-06'],
    [{ column: '2024', address: '2025-02-06' }, '2024', 'the address says 2025-02-06'],
    [
      { 'date line': '2025-02-06', 'file name': '2025-02-09' },
      '2025-02-06',
      'the file name says 2025-02-09',
    ],
    [{ column: '1965-02~', 'file name': '1965-02-15' }, '1965-02~'],
    [{ column: 'unknown', address: '2025-02-06' }, 'unknown'],
  ];
  for (const [told, date, ...reasons] of cases) {
    const evidence = Object.entries(told).map(([from, text]) => ({
      from: from as Evidence['from'],
      date: text,
    }));
    assert.deepEqual(weigh(evidence), { date, reasons }, JSON.stringify(told));
  }
  assert.equal(weigh([]), undefined);
});

test('the day of a dateline completes, agrees or contradicts', () => {
  const day = { month: 12, day: 31 };
  const of = (date: string) => weigh([{ from: 'column', date }], day);
  assert.equal(weigh([], day), undefined);
  assert.deepEqual(weigh([], { ...day, year: 2024 }), {
    date: '2024-12-31',
    reasons: ['from the dateline'],
  });
  assert.deepEqual(of('2024'), { date: '2024-12-31', reasons: ['the day is from the dateline'] });
  assert.deepEqual(of('2025-01-01'), { date: '2025-01-01', reasons: [] });
  assert.deepEqual(of('2025-01-09'), {
    date: '2025-01-09',
    reasons: ['the dateline says 12-31'],
  });
  assert.deepEqual(of('2024-11'), { date: '2024-11', reasons: ['the dateline says 12-31'] });
});

test('a table states the dates of files', () => {
  const table = readDateTable(
    `nama,tanggal\n# catatan\na.txt,"Kamis, 6 Februari 2025"\nb,6 Februari 2025 07:15 WIB
"c, d.txt"\t12/25/2018\nrows.csv#12;1/2/2018\ne.txt,kemarin\n`,
  );
  assert.equal(table.dateOf('raw/a.txt')?.date, '2025-02-06');
  assert.equal(table.dateOf('raw/b.txt')?.date, '2025-02-06T07:15+07:00');
  assert.equal(table.dateOf('c, d.txt')?.date, '2018-12-25');
  assert.equal(table.dateOf('rows.csv#12')?.date, '2018-01-02');
  assert.equal(table.dateOf('z.txt'), undefined);
  assert.deepEqual(table.faults, [{ line: 7, found: 'e.txt,kemarin' }]);
});

test('an address at the top is the address of the text, and given twice it is one', () => {
  const same: readonly (readonly [string, string])[] = [
    ['https://kabar.examplehttps://kabar.example/x', 'https://kabar.example/x'],
    ['https://kabar.example/https://www.kabar.example/x', 'https://www.kabar.example/x'],
    ['https://kabar.example/xhttps://kabar.example/x', 'https://kabar.example/x'],
    ['https://kabar.examplehttps://foto.kabar.example/x', 'https://foto.kabar.example/x'],
    ['https://web.example/https://kabar.example/x', ''],
    ['https://web.example/save/https://kabar.example/x', ''],
    ['https://kabar.example/?to=https://kabar.example/x', ''],
    ['https://kabar.example/http', ''],
  ];
  for (const [text, one] of same) assert.equal(oneAddress(text), one || text);

  const clean = addressLine;
  const [, address = ''] = same[0] ?? [];
  const moved = clean(makeClipping('id', [same[0]?.[0] ?? '', 'Judul', 'Teks.']));
  assert.equal(moved.fields.sourceUrl, address);
  assert.deepEqual(outline(moved), ['Judul', 'Teks.']);
  const labelled = clean(makeClipping('id', ['Judul', `Tautan: ${address}`, 'Teks.']));
  assert.equal(labelled.fields.sourceUrl, address);
  const other = clean(makeClipping('id', [address, 'Teks.'], { sourceUrl: 'https://b.example/' }));
  assert.deepEqual(outline(other), ['Teks.']);
  assert.deepEqual(other.dropped, [{ kind: 'address', text: address }]);
  assert.deepEqual(outline(clean(makeClipping('id', [address]))), [address]);
});

test('a long sentence is cut at a clause, with all quotations closed', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Warga menanam bakau', 'Warga menanam bakau'],
    [
      'Warga menanam seribu pohon bakau di tepi teluk, sementara pemerintah kota menyiapkan bibit lain untuk musim hujan yang akan datang',
      'Warga menanam seribu pohon bakau di tepi teluk',
    ],
    [
      '"Kami menanam seribu pohon, lalu kami menjaganya siang dan malam sampai tumbuh besar", kata ketua kelompok tani itu kepada wartawan',
      '"Kami menanam seribu pohon, lalu kami menjaganya siang dan malam sampai tumbuh besar"',
    ],
    [
      'Жители посадили тысячу деревьев на берегу реки, которую весной очистили волонтёры, приехавшие из соседних городов и деревень',
      'Жители посадили тысячу деревьев на берегу реки, которую весной очистили волонтёры',
    ],
  ];
  for (const [sentence, title] of cases) assert.equal(titleOfSentence(sentence), title);
  assert.match(titleOfSentence('kata '.repeat(50).trim()), /^(?:kata ){10,30}kata…$/);
});
