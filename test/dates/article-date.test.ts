/** Parsing dates of front matter: days, instants, and texts that are neither. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isTimeZone, parseArticleDate } from '../../src/dates/article-date.ts';

suite('a date without a time is a day', () => {
  for (const day of ['2021-02-15', '2020-02-29', '2000-02-29', '1999-12-31']) {
    test(day, () => assert.deepEqual(parseArticleDate(day), { kind: 'day', day }));
  }
});

suite('a date with a time and an offset is an instant', () => {
  for (const [text, utc] of [
    ['2021-02-15T14:05:00+07:00', '2021-02-15T07:05:00Z'],
    ['2021-02-15T14:05+07:00', '2021-02-15T07:05:00Z'],
    ['2021-02-15T14:05+0700', '2021-02-15T07:05:00Z'],
    ['2021-02-15 14:05+07:00', '2021-02-15T07:05:00Z'],
    ['2021-02-15T14:05:00Z', '2021-02-15T14:05:00Z'],
    ['2021-02-15T14:05:00.250Z', '2021-02-15T14:05:00.250Z'],
    ['2021-02-15T02:00:00-05:30', '2021-02-15T07:30:00Z'],
    ['2021-02-15T00:30:00+14:00', '2021-02-14T10:30:00Z'],
    ['2020-02-29T23:59:59Z', '2020-02-29T23:59:59Z'],
  ] as const) {
    test(text, () => {
      const date = parseArticleDate(text);
      assert.equal(date?.kind === 'instant' && date.millis, Date.parse(utc));
    });
  }
});

suite('what is no date', () => {
  for (const [why, text] of [
    ['a day that its month does not have', '2021-02-30'],
    ['a month that there is not', '2021-13-01'],
    ['the 29th of February of a common year', '2021-02-29'],
    ['the 29th of February of a century', '1900-02-29'],
    ['a day nought', '2021-02-00'],
    ['an instant on a day that there is not', '2021-02-30T14:05:00+07:00'],
    ['a time without an offset', '2021-02-15T14:05:00'],
    ['a time without minutes', '2021-02-15T14+07:00'],
    ['an hour that there is not', '2021-02-15T25:00:00Z'],
    ['a minute that there is not', '2021-02-15T14:60:00Z'],
    ['a second that there is not', '2021-02-15T14:05:60Z'],
    ['an offset that no place has', '2021-02-15T14:05:00+99:00'],
    ['an offset of half a minute too much', '2021-02-15T14:05:00+07:75'],
    ['an offset that stands apart', '2021-02-15T14:05:00 +07:00'],
    ['a name of a zone', '2021-02-15T14:05:00 WIB'],
    ['a blank before it', ' 2021-02-15'],
    ['a blank after it', '2021-02-15 '],
    ['a line end after it', '2021-02-15\n'],
    ['a month of one digit', '2021-2-15'],
    ['the day first', '15-02-2021'],
    ['slashes', '2021/02/15'],
    ['a month alone', '2021-02'],
    ['a year alone', '2021'],
    ['words', '15 Februari 2021'],
    ['digits of another alphabet', '٢٠٢١-٠٢-١٥'],
    ['nothing', ''],
  ] as const) {
    test(`${why}: "${text.replace('\n', '\\n')}"`, () => {
      assert.equal(parseArticleDate(text), undefined);
    });
  }
});

test('a zone is one by its IANA name', () => {
  const zones = ['Asia/Jakarta', 'Europe/Moscow', 'UTC', 'WIB', 'Asia/Nowhere', '', '+07:00'];
  assert.deepEqual(zones.filter(isTimeZone), ['Asia/Jakarta', 'Europe/Moscow', 'UTC']);
});
