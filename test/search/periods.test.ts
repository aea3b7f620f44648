/** Dates are found among the words of a query, as newspapers and readers write them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lastDay } from '../../src/search/browser/calendar.ts';
import { findDates, readDateFilter } from '../../src/search/browser/query/periods.ts';

/** The dates of a query, with the words that are left. */
function read(query: string): string[] {
  const words = query.split(' ');
  const dates = findDates(words, [2000, 2026]);
  const left = words.filter((_, i) => !dates.some(({ first, end }) => i >= first && i < end));
  const named = dates.map(({ range, yearly }) => {
    if (!range) return `every ${yearly}`;
    return range.from === range.to ? `${range.from}` : `${range.from}..${range.to}`;
  });
  return [...named, ...left];
}

describe('a date in a query', () => {
  for (const [query, ...expected] of [
    ['februari 2021', '2021-02'],
    ['Feb 2021', '2021-02'],
    ['Agt 2021', '2021-08'],
    ['banjir bulan Februari tahun 2021', '2021-02', 'banjir'],
    ['28 april 2025', '2025-04-28'],
    ['28 Apr. 2025', '2025-04-28'],
    ['gerhana bulan 2018', '2018', 'gerhana', 'bulan'],
    ['gerhana bulan 2017-2019', '2017..2019', 'gerhana', 'bulan'],
    ['выборы в 2018', '2018', 'выборы', 'в'],
    ['выборы в 2018 году', '2018', 'выборы', 'в'],
    ['pada bulan tahun 2018', '2018', 'pada', 'bulan'],
    ['18 марта 2018', '2018-03-18'],
    ['18 марта 2018 года', '2018-03-18'],
    ['наводнение в марте 2018 года', '2018-03', 'наводнение'],
    ['31 дек. 2016 г.', '2016-12-31'],
    ['18 March 2018', '2018-03-18'],
    ['March 18, 2018', '2018-03-18'],
    ['18th of March 2018', '2018-03-18'],
    ['18.03.2018', '2018-03-18'],
    ['18.3.18', '2018-03-18'],
    ['18/03/2018', '2018-03-18'],
    ['3/18/2018', '2018-03-18'],
    ['2018-03-18', '2018-03-18'],
    ['2021-02', '2021-02'],
    ['02.2021', '2021-02'],
    ['2017 год', '2017'],
    ['tahun 2017', '2017'],
    ['tahun 1945', '1945'],
    ['2017', '2017'],
    ['2017-2019', '2017..2019'],
    ['2017–2019 гг.', '2017..2019'],
    ['28/4', 'every 04-28'],
    ['28 April', 'every 04-28'],
    ['март', 'every 03'],
    ['maret', 'every 03'],
  ] as const) {
    it(`is read from ${query}`, () => assert.deepEqual(read(query), expected));
  }

  for (const query of [
    'Theresa May',
    'harga 2500',
    '1945',
    '18.30',
    '5-1',
    'на крыше',
    '32/13',
    'mar',
  ]) {
    it(`is not read from ${query}`, () => assert.deepEqual(read(query), query.split(' ')));
  }

  it('that is in no calendar is none', () => {
    assert.deepEqual(read('31.02.2021'), ['31.02.2021']);
    assert.deepEqual(read('30 februari 2021'), ['2021-02', '30']);
  });
});

describe('a date filter', () => {
  for (const [value, from, to] of [
    ['2021', '2021', '2021'],
    ['2021-02..2021-04', '2021-02', '2021-04'],
    ['2021-02-18', '2021-02-18', '2021-02-18'],
    ['18.03.2018..', '2018-03-18', undefined],
    ['..2021', undefined, '2021'],
    ['februari 2021', '2021-02', '2021-02'],
  ] as const) {
    it(`is read from ${value}`, () => {
      const range = readDateFilter(value);
      assert.deepEqual([range?.from, range?.to], [from, to]);
    });
  }

  for (const value of [
    '9999..0001',
    '2021..2020',
    '..',
    'x',
    '2021-13',
    '2021..2022..2023',
    'banjir 2021',
  ]) {
    it(`is not read from ${value}`, () => assert.equal(readDateFilter(value), undefined));
  }

  it('ends with the last day', () => {
    assert.deepEqual(['2020', '2020-02', '2021-02', '2021-12', '2021-04-03'].map(lastDay), [
      '2020-12-31',
      '2020-02-29',
      '2021-02-28',
      '2021-12-31',
      '2021-04-03',
    ]);
  });
});
