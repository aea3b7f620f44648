/** The day nearest to one that was asked for, and a day in other years, by the numbers of `/id/days.json`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DaysByYear, isInOtherYears, nearestDay } from '../../src/assets/nearest-day.ts';

/** Days of a year as the file has them. */
function year(...days: readonly (readonly [month: number, day: number])[]): number[] {
  const months = Array<number>(12).fill(0);
  for (const [month, day] of days) months[month - 1] = (months[month - 1] ?? 0) | (1 << (day - 1));
  return months;
}

const YEARS: DaysByYear = {
  1965: year([9, 30], [10, 1], [12, 31]),
  2020: year([2, 29]),
  2021: year([1, 4], [2, 15]),
};

for (const [asked, nearest] of [
  ['1965-10-01', '1965-10-01'],
  ['1965-12-31', '1965-12-31'],
  ['1905-01-01', '1965-09-30'],
  ['2024-06-01', '2021-02-15'],
  ['2020-03-01', '2020-02-29'],
  // The year before has the nearest one.
  ['1966-02-01', '1965-12-31'],
  // 21 days from both: the earlier one.
  ['2021-01-25', '2021-01-04'],
] as const) {
  test(`nearest to ${asked} is ${nearest}`, () => {
    assert.equal(nearestDay(YEARS, asked), nearest);
  });
}

test('where no day has articles, none is nearest', () => {
  assert.equal(nearestDay({}, '2021-01-01'), undefined);
  assert.equal(nearestDay({ 2021: year() }, '2021-01-01'), undefined);
});

test('a day of this year alone is none of other years', () => {
  assert.ok(isInOtherYears(YEARS, { year: 2024, month: 2, day: 29 }));
  assert.ok(isInOtherYears(YEARS, { year: 2021, month: 12, day: 31 }));
  assert.ok(!isInOtherYears(YEARS, { year: 2021, month: 2, day: 15 }));
  assert.ok(!isInOtherYears(YEARS, { year: 2021, month: 2, day: 14 }));
});
