/** Cells and lines that are nothing but a date are read in all forms of newsrooms and programs. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticleDate } from '../../../src/dates/article-date.ts';
import { creditsReader } from '../../../src/import/cleaners/credits.ts';
import type { DateTextOptions } from '../../../src/import/dates/date-text.ts';
import { dateLineOrderLearner, OrderEvidence } from '../../../src/import/dates/day-order.ts';
import { readDateText } from '../../../src/import/dates/read-date-text.ts';
import { withinSeconds } from '../../support/time-limit.ts';
import { locales } from '../helpers.ts';

const JAKARTA = { zone: 'Asia/Jakarta' };
const MOSCOW = { zone: 'Europe/Moscow', langs: ['ru', 'id', 'en'] };

test('dates with all forms of hours and zones', () => {
  const cases: readonly (readonly [string, string, DateTextOptions?])[] = [
    ['Kamis, 6 Februari 2025 / 07:15 WIB', '2025-02-06T07:15+07:00'],
    ['6 Februari 2025 07.15', '2025-02-06T07:15+07:00', JAKARTA],
    ['6 Februari 2025 pukul 07.15 WITA', '2025-02-06T07:15+08:00'],
    ['Kamis (6/2/2025) | 07:15 WIT', '2025-02-06T07:15+09:00', { order: 'D/M' }],
    ['Diterbitkan: Kamis, 06 Feb 2025, 07:15 WIB', '2025-02-06T07:15+07:00'],
    ['06/02/2025, 07:15 WIB', '2025-02-06T07:15+07:00', { order: 'D/M' }],
    ['06/02/2025, 07:15 WIB', '2025-06-02T07:15+07:00', { order: 'M/D' }],
    ["Jum'at, 7 Februari 2025", '2025-02-07'],
    ['Ahad 9 Pebruari 2025', '2025-02-09'],
    ['17 Agt 2024', '2024-08-17'],
    ['4 Nop. 2024', '2024-11-04'],
    ['3 Sept 2024', '2024-09-03'],
    ['17+August+2024', '2024-08-17'],
    ['17%20August%202024', '2024-08-17'],
    ['2025-02-06 07:15:10+07:00', '2025-02-06T07:15:10+07:00'],
    ['2025-02-06 07:15:10+07', '2025-02-06T07:15:10+07:00'],
    ['2025-02-06T00:15:00.000Z', '2025-02-06T00:15+00:00'],
    ['2025-02-06T07:15', '2025-02-06T07:15+03:00', MOSCOW],
    ['2025-02-06 00:00:00', '2025-02-06', JAKARTA],
    ['2025/2/6', '2025-02-06'],
    ['20250206', '2025-02-06'],
    ['20250206T071510Z', '2025-02-06T07:15:10+00:00'],
    ['Thu, 06 Feb 2025 07:15:00 +0700', '2025-02-06T07:15+07:00'],
    ['Thu, 6 Feb 2025 00:15:00 GMT', '2025-02-06T00:15+00:00'],
    ['Thu Feb 06 2025 07:15:00 GMT+0700 (Western Indonesia Time)', '2025-02-06T07:15+07:00'],
    ['Thu Feb  6 07:15:00 WIB 2025', '2025-02-06T07:15+07:00'],
    ['February 6th, 2025 at 7:15 am', '2025-02-06T07:15+07:00', JAKARTA],
    ['Feb. 6, 2025, 12:05 p.m. (GMT+7)', '2025-02-06T12:05+07:00'],
    ['Feb 6 2025 12:05 AM UTC', '2025-02-06T00:05+00:00'],
    ['06.02.2025, 07:15', '2025-02-06T07:15+03:00', MOSCOW],
    ['07:15 06.02.2025', '2025-02-06T07:15+03:00', MOSCOW],
    ['6 февраля 2025, 07:15 МСК', '2025-02-06T07:15+03:00'],
    ['6 февраля 2025 г.', '2025-02-06'],
    ['6 февраля 2025 года в 7:15 (мск)', '2025-02-06T07:15+03:00'],
    ['6 февраля 2025, 07:15 (по московскому времени)', '2025-02-06T07:15+03:00'],
    ['6 июля 2012, 07:15 МСК', '2012-07-06T07:15+04:00'],
    ['чт, 6 фев. 2025', '2025-02-06'],
    ['Опубликовано 6 мар 2025', '2025-03-06'],
    ['Опубликовано 6 марта 2025, обновлено 8 марта 2025', '2025-03-06'],
    ['Diperbarui 8 Maret 2025 09:00 WIB, terbit 6 Maret 2025 08:00 WIB', '2025-03-06T08:00+07:00'],
    ['1738800900', '2025-02-06T07:15+07:00', JAKARTA],
    ['1738800900123', '2025-02-06T00:15+00:00'],
    ['Februari 2025', '2025-02'],
    ['2025-02', '2025-02'],
    ['02/2025', '2025-02'],
    ['февраль 2025 г.', '2025-02'],
    ['2025', '2025'],
    ['13/2/2025', '2025-02-13'],
    ['2/13/2025', '2025-02-13'],
    ['Rabu, 12/3/2025', '2025-03-12'],
    ['6.2.2025', '2025-02-06'],
    ['6Februari 2025', '2025-02-06'],
    ['"2025-02-06"', '2025-02-06'],
    ['2025.0', '2025'],
    ['2025-02-06 07:15:10 +0700 WIB', '2025-02-06T07:15:10+07:00'],
    ['2025-02-06 07:15 Asia/Makassar', '2025-02-06T07:15+08:00'],
    ['2025-02-06T07:15+07:00[Asia/Jakarta]', '2025-02-06T07:15+07:00'],
  ];
  for (const [text, date, options] of cases) {
    const read = readDateText(text, options);
    assert.deepEqual({ date: read?.date, reasons: read?.reasons }, { date, reasons: [] }, text);
    assert.ok(parseArticleDate(date), date);
  }
});

test('what is doubtful in a date is said', () => {
  const cases: readonly (readonly [string, string, RegExp, DateTextOptions?])[] = [
    ['Jumat, 6 Februari 2025', '2025-02-06', /not the weekday that is written: Jumat/],
    ['5/3/2025', '2025-03-05', /read as D\/M; as M\/D it is 2025-05-03/],
    ['Senin, 5/3/2025', '2025-03-05', /as M\/D it is 2025-05-03/],
    ['Monday, 5/12/2025', '2025-05-12', /read as M\/D, as the weekday says: Monday/],
    ['Monday, 5/12/2025', '2025-12-05', /but 2025-05-12 was/, { order: 'D/M' }],
    ['25/12/2018', '2018-12-25', /read as D\/M, although the file has M\/D/, { order: 'M/D' }],
    ['6 Februari 2025 07.15', '2025-02-06', /no zone and is left out: 07:15/],
    ['06.02.25', '2025-02-06', /two digits: 25/],
    ['6-Feb-99', '1999-02-06', /two digits: 99/],
    ['6 Februari 2025 - 8 Februari 2025', '2025-02-06', /the first of several/],
  ];
  for (const [text, date, reason, options] of cases) {
    const read = readDateText(text, options);
    assert.equal(read?.date, date, text);
    assert.match(read?.reasons.join('; ') ?? '', reason, text);
  }
});

test('what is no date, or more than a date, is not read', () => {
  for (const text of [
    '',
    'Senin',
    '30 Februari 2025',
    '2025-13-01',
    '0000-00-00',
    '1/2/3',
    '3-5 Maret 2025',
    '6 Februari',
    'Harga emas 6 Februari 2025',
    'Pemilu 2024',
    '12345',
    '123456789012',
    '14.221',
    '6 Februari 2025 25:10 WIB',
    '2025 07:15',
    '2025-02-06 07:15 +0700 WITA',
    '6 kg 2025',
    '6kg Februari 2025',
    '٣ مارس ٢٠٢٥',
    `6 Februari 2025${' '.repeat(200)}`,
  ]) {
    assert.equal(readDateText(text), undefined, text);
  }
});

test('a file shows in which order it has day and month', () => {
  const orderOf = (...texts: string[]) => {
    const evidence = new OrderEvidence();
    for (const text of texts) evidence.add(text);
    return evidence.verdict().order;
  };
  assert.equal(orderOf('1/2/2018', '12/25/2018', '3/4/2018'), 'M/D');
  assert.equal(orderOf('1/2/2018', '25/12/2018'), 'D/M');
  assert.equal(orderOf('1/2/2018', '5/5/2018', '25 Mei 2018'), undefined);
  assert.equal(orderOf('13/2/2018', '2/13/2018'), undefined);
  assert.equal(orderOf('Monday, 5/12/2025'), 'M/D');
});

test('texts show it by their date lines', () => {
  const learner = dateLineOrderLearner(creditsReader(locales));
  const origin = { file: 'a.txt', line: 1 };
  for (const day of ['2/13/2025', '2/6/2025', '12/31/2024']) {
    const text = `Mangroves Planted\n${day} 7:15 AM\nOn 25/12/2024 a thousand trees were planted.`;
    learner.learn({ origin, sha256: '', text, stated: {} });
  }
  assert.equal(learner.known(), 'M/D');
});

test('a hostile cell takes no time', async () => {
  await withinSeconds(5, () => {
    for (const unit of ['1', '1 ', '1.', '1:', '3 Maret ', '20:46 ', '(', '+', '%20']) {
      for (let i = 0; i < 200; i++) readDateText(unit.repeat(150 / unit.length));
    }
  });
});
