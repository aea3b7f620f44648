/** Dates are found in running text, in every language's forms. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateFinder, monthReader } from '../../src/dates/find-dates.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { findDates, readMonth } from './helpers.ts';

const days = (text: string) => findDates(text).map(({ day }) => day as string);

test('the forms that newsrooms write', () => {
  const cases: readonly (readonly [text: string, ...days: readonly string[]])[] = [
    ['Rapat digelar 15 Februari 2021 di Bogor.', '2021-02-15'],
    ['pada Senin (15/2/2021) pagi', '2021-02-15'],
    ['15/02/2021, 16-02-2021, 17.02.2021', '2021-02-15', '2021-02-16', '2021-02-17'],
    ['13 февраля 2021 года', '2021-02-13'],
    ['13 ФЕВРАЛЯ 2021г.', '2021-02-13'],
    ['13 фев. 2021, 14 февр 2021', '2021-02-13', '2021-02-14'],
    ['May 1st, 2020 and February 13, 2021', '2020-05-01', '2021-02-13'],
    ['13 Feb 2021; 3 Sept. 2021; 3rd October 2021', '2021-02-13', '2021-09-03', '2021-10-03'],
    ['2021-02-15T10:00 dan 2020-12-31.', '2021-02-15', '2020-12-31'],
    ['17 Agustus 1945, 1 Mei 1998, 5 Desember 2020', '1945-08-17', '1998-05-01', '2020-12-05'],
    ['13\u{A0}мая\u{A0}2021', '2021-05-13'],
  ];
  for (const [text, ...expected] of cases) assert.deepEqual(days(text), expected, text);
});

test('what is no date is passed over', () => {
  for (const text of [
    '30 Februari 2021',
    '31/4/2021',
    '2021-13-01',
    '15 Februari',
    '15/2',
    '3 maka 2021',
    'nomor 12345-02-15',
    '1/2/20211',
    '12 Ma 2021',
  ]) {
    assert.deepEqual(days(text), [], text);
  }
});

test('a date says where it stands', () => {
  const text = 'Terbit 15 Februari 2021 pagi';
  const [found] = findDates(text);
  assert.equal(text.slice(found?.start, found?.end), '15 Februari 2021');
});

test('months are known in their cases and cut short, if only one is meant', () => {
  assert.equal(readMonth('фев'), 2);
  assert.equal(readMonth('Февраль'), 2);
  assert.equal(readMonth('февраля'), 2);
  assert.equal(readMonth('Agu'), 8);
  assert.equal(readMonth('мая'), 5);
  assert.equal(readMonth('ma'), undefined);
  // French `jui` could be June or July.
  assert.equal(monthReader(['fr'])('jui'), undefined);
  assert.equal(monthReader(['fr'])('juil.'), 7);
});

test('a hostile line takes no time', async () => {
  await withinSeconds(5, () => {
    for (const unit of ['1', '1 ', 'a', 'a ', '1/', '12 feb ', '-']) {
      dateFinder(['id', 'ru', 'en'])(unit.repeat(200_000 / unit.length));
    }
  });
});
