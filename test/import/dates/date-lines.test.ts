/** Date lines are taken out of the top of a text, whatever else is on the line, and sentences with a date stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textCleaner } from '../../../src/import/clean.ts';
import { creditsReader } from '../../../src/import/cleaners/credits.ts';
import type { Stated } from '../../../src/import/clipping.ts';
import { dateLineReader, takeDateLine } from '../../../src/import/dates/date-lines.ts';
import { clippingOf, locales, outline } from '../helpers.ts';

const BODY = 'Warga menanam seribu pohon bakau di tepi teluk sejak pagi, kata ketua kelompok tani.';
const RU = 'Жители посадили тысячу деревьев на берегу реки, сообщили в городской администрации.';
const reader = dateLineReader(creditsReader(locales), { order: 'D/M', zone: 'Asia/Jakarta' });

const take = (...lines: string[]) => {
  const { clipping, date } = takeDateLine(clippingOf(lines), reader);
  return { lines: outline(clipping), date: date?.date, clipping };
};

test('a line that is a date line goes, and its facts become fields', () => {
  const cases: readonly (readonly [line: string, date: string, fields?: object])[] = [
    ['Kamis, 6 Februari 2025 / 07:15 WIB', '2025-02-06T07:15+07:00'],
    ['Kamis, 06 Feb 2025 - 07.15 WITA', '2025-02-06T07:15+08:00'],
    ['6 Februari 2025', '2025-02-06'],
    ['(06/02/2025)', '2025-02-06'],
    ['Telukpos.com - 06/02/2025, 07:15 WIB', '2025-02-06T07:15+07:00', { outlet: 'Telukpos.com' }],
    ['Jakarta, 6 Februari 2025', '2025-02-06', { dateline: 'Jakarta' }],
    [
      'Penulis: Dewi Lastari | Kamis, 6 Februari 2025 07:15 WIB',
      '2025-02-06T07:15+07:00',
      { reporter: ['Dewi Lastari'] },
    ],
    ['Ditulis oleh Dewi Lastari, 6 Februari 2025', '2025-02-06', { reporter: ['Dewi Lastari'] }],
    ['Автор: Анна Мост — 6 февраля 2025, 07:15 МСК', '2025-02-06T07:15+03:00'],
    ['06.02.2025, 07:15', '2025-02-06T07:15+07:00'],
    ['Diperbarui 8 Februari 2025 10:00 WIB • Terbit 6 Februari 2025', '2025-02-06'],
  ];
  for (const [line, date, fields = {}] of cases) {
    const taken = take('Seribu bakau di tepi teluk', line, BODY);
    assert.deepEqual(taken.lines, ['Seribu bakau di tepi teluk', BODY], line);
    assert.equal(taken.date, date, line);
    assert.deepEqual(taken.clipping.dropped, [{ kind: 'date line', text: line }]);
    for (const [key, value] of Object.entries(fields)) {
      assert.deepEqual(taken.clipping.fields[key as keyof Stated], value, line);
    }
  }
});

test('the second date line of an update goes too, and does not count', () => {
  const taken = take(
    'Seribu bakau',
    'Terbit: 6 Februari 2025 07:15 WIB',
    'Diperbarui: 8 Februari 2025 10:00 WIB',
    BODY,
  );
  assert.deepEqual(taken.lines, ['Seribu bakau', BODY]);
  assert.equal(taken.date, '2025-02-06T07:15+07:00');
  const only = takeDateLine(clippingOf(['Обновлено 8 февраля 2025, 10:00', RU], 'ru'), reader);
  assert.equal(only.date?.date, '2025-02-08T10:00+07:00');
  assert.match(only.date?.reasons.join() ?? '', /the day of an update/);
});

test('other words beside an hour are cut, and shown', () => {
  const { lines, clipping } = take('Seribu bakau', 'Lingkungan | Kamis, 6/2/2025 07:15 WIB', BODY);
  assert.deepEqual(lines, ['Seribu bakau', BODY]);
  assert.deepEqual(clipping.fields.review, [
    { field: 'text', reason: 'cut beside the date: "Lingkungan"' },
  ]);
});

test('a date on the line of the text or of the title goes alone', () => {
  const taken = take(`06/02/2025, 07:15 WIB ${BODY}`);
  assert.deepEqual(taken.lines, [BODY]);
  const outlet = take(`TELUKPOS.COM - 06/02/2025, 07:15 WIB — “${BODY}”`);
  assert.deepEqual(outlet.lines, [`“${BODY}”`]);
  assert.equal(outlet.clipping.fields.outlet, 'TELUKPOS.COM');
  const titled = take(`Seribu Bakau Kamis, 6 Februari 2025 / 07:15 WIB ${BODY} Senin kemarin`);
  assert.deepEqual(titled.lines, ['Seribu Bakau', `${BODY} Senin kemarin`]);
  assert.equal(titled.date, '2025-02-06T07:15+07:00');
  assert.deepEqual(take('Seribu Bakau Kamis, 6 Februari 2025 / 07:15 WIB', BODY).lines, [
    'Seribu Bakau',
    BODY,
  ]);
});

test('titles and sentences with a date stay', () => {
  for (const line of [
    'Harga Emas Hari Ini 6 Februari 2025',
    'Jadwal Salat Surabaya, 6 Februari 2025',
    'Kamis, 6 Februari 2025, harga garam naik.',
    'Pada Kamis 6 Februari 2025 pukul 07.15 WIB, warga berkumpul.',
    'Kamis, 6 Februari 2025 pukul 07.15 WIB Warga berkumpul.',
    'Gempa terjadi pada 6 Februari 2025 07:15 WIB Warga berlari.',
    '3-5 Februari 2025',
    '1 Januari 2025 - 6 Februari 2025',
    'Februari 2025',
    '30 Februari 2025',
  ]) {
    const { lines, date } = take(line, BODY);
    assert.deepEqual(lines, [line, BODY], line);
    assert.equal(date, undefined, line);
  }
});

test('a date deep in the text, below a tweet, or alone is no date line', () => {
  const deep = ['a', 'b', 'c', 'd', 'e', 'f'].map((word) => `Kalimat ${word}.`);
  assert.equal(take(...deep, '6 Februari 2025', BODY).date, undefined);
  assert.equal(take(BODY.repeat(5), '6 Februari 2025', BODY).date, undefined);
  assert.equal(take('Judul', '— Rina (@rina)', 'February 6, 2025', BODY).date, undefined);
  assert.deepEqual(take('6 Februari 2025').lines, ['6 Februari 2025']);
});

test('a whole text: title, date line, address, and what is stated before all', () => {
  const clean = textCleaner(locales, { datesOf: () => ({ zone: 'Asia/Jakarta' }) });
  const text = `https://telukpos.example/2025/02/06/bakau
Seribu Bakau di Tepi Teluk
Kamis, 6 Februari 2025 | 07.15

${BODY} Pohon itu akan dihitung lagi pada 9 April 2026.`;
  const { fields, blocks } = clean(text, 'id');
  assert.equal(fields.title, 'Seribu Bakau di Tepi Teluk');
  assert.equal(fields.date, '2025-02-06T07:15+07:00');
  assert.equal(fields.sourceUrl, 'https://telukpos.example/2025/02/06/bakau');
  assert.equal(blocks.length, 1);
  assert.deepEqual(
    fields.review.map(({ field }) => field),
    ['title'],
  );
  const stated = clean(text, 'id', { title: 'Bakau', date: '2025-01-06' });
  assert.equal(stated.fields.date, '2025-01-06');
  assert.deepEqual(
    stated.fields.review.map(({ reason }) => reason),
    ['the date line says 2025-02-06T07:15+07:00', 'the address says 2025-02-06'],
  );
});

test('credits with a date on their line, and lines that are wrapped', () => {
  const clean = textCleaner(locales);
  const wrapped = BODY.match(/.{1,50}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
  const body = [...wrapped, ...wrapped, ...wrapped].join('\n');
  const text = `Seribu Bakau Ditanam Warga di Tepi Teluk
Penulis: Dewi Lastari - 6 Februari 2025, 07:15 WIB
${body}`;
  const { fields, blocks } = clean(text, 'id');
  assert.equal(fields.title, 'Seribu Bakau Ditanam Warga di Tepi Teluk');
  assert.equal(fields.date, '2025-02-06T07:15+07:00');
  assert.deepEqual(fields.reporter, ['Dewi Lastari']);
  assert.deepEqual(
    blocks.map((block) => block.text),
    [BODY, BODY, BODY],
  );
});

test('a day in the text is a proposal, and the article undated', () => {
  const clean = textCleaner(locales);
  const { fields } = clean(`${RU} Мост построили 9 мая 1945 года.`, 'ru');
  assert.equal(fields.date, 'unknown');
  assert.deepEqual(fields.review[0], {
    field: 'date',
    reason: 'no date but in the text: 9 мая 1945?',
  });
  assert.equal(clean(BODY, 'id').fields.review[0]?.reason, 'no date found');
});

test('the day of a dateline completes a year', () => {
  const clean = textCleaner(locales);
  const text = `МОСКВА, 16 февраля. /ТАСС/. ${RU}`;
  assert.equal(clean(text, 'ru').fields.date, 'unknown');
  const { fields } = clean(text, 'ru', { title: 'Мост', date: '2021' });
  assert.equal(fields.date, '2021-02-16');
  assert.equal(fields.dateline, 'Москва');
  assert.deepEqual(fields.review, [{ field: 'date', reason: 'the day is from the dateline' }]);
});
