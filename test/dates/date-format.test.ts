/** Dates that are put together from pieces are those that luxon formats as a whole. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DateTime } from 'luxon';
import { DateFormat } from '../../src/dates/date-format.ts';
import type { Period } from '../../src/dates/period.ts';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';

/** All days of a leap year and of the year after it, then periods that are no days. */
const PERIODS = [
  ...Array.from({ length: 731 }, (_, i) =>
    DateTime.fromISO('2020-01-01', { zone: 'utc' }).plus({ days: i }).toISODate(),
  ),
  '0812-03-09',
  '1965-02',
  '1965',
] as Period[];

function isAsLuxonSays(lang: string, pattern: string): void {
  const format = new DateFormat(lang);
  for (const period of PERIODS) {
    const whole = DateTime.fromISO(period, { zone: 'utc', locale: lang }).toFormat(pattern);
    assert.equal(format.format(period, pattern), whole, `${lang}, ${pattern}, ${period}`);
  }
}

test('by the patterns of all languages of the program', () => {
  for (const { lang, dates } of [en, id, ru]) {
    for (const pattern of Object.values(dates)) isAsLuxonSays(lang, pattern);
  }
});

suite('by patterns that somebody may write', () => {
  for (const pattern of [
    'EEE dd.MM.yy',
    "d 'de' MMMM 'de' yyyy",
    "d 'o''clock' MMM",
    'ccccc c E LLLLL L LL y yyyyyy',
    // As a whole: a week has days of two years, a token may stand for a date, an apostrophe closes nothing.
    'kkkk-WW',
    'DDDD',
    'h.mm a',
    "d ' MMMM",
    'd–MMMM, yyyy!',
  ]) {
    test(pattern, () => isAsLuxonSays('ru', pattern));
  }
});

test('in languages with digits of their own, or another calendar', () => {
  for (const lang of ['ar-EG', 'fa', 'th', 'hi-u-nu-deva', 'ms', 'ja']) {
    isAsLuxonSays(lang, 'cccc, d MMMM yyyy');
  }
});
