/** Months in weeks that begin on Monday, with the names of the days and months in each language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Calendar } from '../../src/dates/calendar.ts';
import { daysOfYear, gridOf } from '../../src/dates/month-grid.ts';
import type { DayOfYear, Month } from '../../src/dates/period.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';

for (const [month, before, days] of [
  // Began on a Monday, had four whole weeks.
  ['2021-02', 0, 28],
  ['2024-02', 3, 29],
  ['1900-02', 3, 28],
  ['2023-10', 6, 31],
  ['1905-11', 2, 30],
] as const) {
  test(`${month} has ${days} days, of which the first comes after ${before} of its week`, () => {
    assert.deepEqual(gridOf(month as Month), { before, days });
  });
}

test('what is no month has no grid', () => {
  assert.throws(() => gridOf('2021-13' as Month), RangeError);
});

test('a year has 366 days, the last of February among them', () => {
  const days = daysOfYear().flatMap((month) => month.days);
  assert.equal(days.length, 366);
  assert.equal(new Set(days).size, 366);
  assert.deepEqual([days[0], days[59], days.at(-1)], ['01-01', '02-29', '12-31']);
});

test('the week begins on Monday, in the words of the language', () => {
  const shortOf = (calendar: Calendar) => calendar.weekdays().map(({ short }) => short);
  const calendar = new Calendar(id, 'Asia/Jakarta');
  assert.deepEqual(shortOf(calendar), ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min']);
  const moscow = new Calendar(ru, 'Europe/Moscow');
  assert.deepEqual(shortOf(moscow), ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']);
  assert.equal(new Calendar(en, 'Europe/London').weekdays()[0]?.long, 'Monday');
  assert.equal(moscow.monthName('2021-05' as Month), 'май');
  assert.equal(moscow.dayOfYear('02-29' as DayOfYear), '29\u00A0февраля');
});
