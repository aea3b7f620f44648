/** Parsing dates of front matter: days, instants, and texts that are neither. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  isTimeZone,
  parseArticleDate,
  parseExactDate,
  writtenDate,
} from '../../src/dates/article-date.ts';
import { expectedDate } from '../../src/dates/expected-date.ts';
import { firstDay, isAfter, type Period, periodsAround } from '../../src/dates/period.ts';

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
    ['a month that there is not', '1965-13'],
    ['a day that the month does not have', '1965-02-31'],
    ['a sign without a date', '~'],
    ['two signs', '2021-02-15?~'],
    ['a sign before the date', '~1965'],
    ['a sign inside of the date', '1965~-02'],
    ['a sign after a time', '2021-02-15T14:05:00+07:00~'],
    ['digits that are not known', '196X'],
    ['a month that is not known', '1965-XX'],
    ['a season', '1965-21'],
    ['an interval', '1964/1965'],
    ['a year of five digits', 'Y12021'],
    ['a year of two digits', '65'],
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

suite('a date that is known in part', () => {
  for (const [text, read] of [
    ['1965', { kind: 'period', period: '1965' }],
    ['1965-02', { kind: 'period', period: '1965-02' }],
    ['1965~', { kind: 'period', period: '1965', sign: '~' }],
    ['1965-02?', { kind: 'period', period: '1965-02', sign: '?' }],
    ['1965-02-15%', { kind: 'period', period: '1965-02-15', sign: '%' }],
    ['unknown', { kind: 'unknown' }],
  ] as const) {
    test(text, () => {
      const date = parseArticleDate(text);
      assert.deepEqual(date, read);
      assert.ok(date);
      assert.equal(writtenDate(date), text);
      assert.equal(parseExactDate(text), undefined, 'has no day that one may ask for');
    });
  }
});

suite('instead of a text that is no date, it says what would be right', () => {
  for (const [text, expected] of [
    [
      '1965-02-31',
      /^a date that exists \(that month has 28 days\); `1965-02` if only the month is known$/,
    ],
    ['1964-02-30', /has 29/],
    ['1965-13', /^a month from 01 to 12; `1965` if only the year is known$/],
    ['1965-00-10', /^a month from 01 to 12/],
    ['~', /^a date before the sign/],
    ['2021-02-15?~', /`2021-02-15~` \(about\).*`2021-02-15%` \(both\)$/],
    ['1965-XX', /^`1965`, without what is not known$/],
    ['1965-02-XX', /^`1965-02`, without/],
    ['196X', /about, such as `1965~`/],
    ['15 Februari', /such as 2021-02-15.*`1965-02` or `1965`.*`unknown`/],
    ['2021-02-15T14:05', /with a time and its offset/],
  ] as const) {
    test(text, () => {
      assert.equal(parseArticleDate(text), undefined);
      assert.match(expectedDate(text), expected);
    });
  }
});

test('periods sort as texts, and know what they are in', () => {
  const sorted = ['1964-12-31', '1965', '1965-01', '1965-01-01', '1965-02', '1965-02-15'];
  assert.deepEqual(sorted.toSorted(), sorted);
  assert.deepEqual(periodsAround('1965-02' as Period), ['1965', '1965-02']);
  const first = (period: string) => firstDay(period as Period);
  assert.deepEqual(['1965', '1965-02', '1965-02-15'].map(first), [
    '1965-01-01',
    '1965-02-01',
    '1965-02-15',
  ]);
});

test('one period is after another if no day of it is in the other', () => {
  const after = (a: string, b: string) => isAfter(a as Period, b as Period);
  assert.ok(after('1965-03', '1965-02-15'));
  assert.ok(after('1966', '1965-12-31'));
  assert.ok(!after('1965-02', '1965-02-15'));
  assert.ok(!after('1965-02-15', '1965'));
  assert.ok(!after('1965-02-14', '1965-02-15'));
});
