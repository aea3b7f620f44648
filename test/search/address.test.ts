/** The address of a search is read into a request, and written from it, without a loss. */

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { forEachKind } from '../../src/archive/term-kinds.ts';
import {
  hasFilters,
  readAddress,
  without,
  withoutFilters,
  withPeriod,
  withQuery,
  writeAddress,
} from '../../src/search/browser/page/address.ts';
import { barsOf, monthNumbersOf } from '../../src/search/browser/page/bars.ts';
import type { SearchRequest } from '../../src/search/browser/protocol.ts';

const LANGS = ['id', 'ru'];

const read = (address: string) => readAddress(address, LANGS);
const requestOf = (address: string) => read(address).request;

suite('an address of a search', () => {
  test('asks for everything that it says', () => {
    assert.deepEqual(
      read(
        '?q=gempa+Palu&lang=ru&from=2019-03&to=2021-12&source=tass&source=antara&tag=gempa&editor=sari&sort=newest&widen=0',
      ),
      {
        request: {
          query: 'gempa Palu',
          expand: false,
          langs: ['ru'],
          from: '2019-03',
          to: '2021-12',
          terms: {
            ...forEachKind(() => []),
            source: ['tass', 'antara'],
            tag: ['gempa'],
            editor: ['sari'],
          },
          sort: 'newest',
        },
        unknown: false,
      },
    );
  });

  test('asks for all articles, the newest first, where it says nothing', () => {
    assert.deepEqual(read(''), {
      request: {
        query: '',
        expand: true,
        langs: [],
        terms: forEachKind(() => []),
        sort: 'newest',
      },
      unknown: false,
    });
    assert.equal(requestOf('?q=x').sort, 'relevance');
    assert.equal(requestOf('?sort=relevance&tag=x').sort, 'newest');
  });

  test('loses what is no value, and tells so', () => {
    for (const address of [
      '?q=x&lang=en',
      '?q=x&from=2019-13',
      '?q=x&from=2019-02-29',
      '?q=x&to=yesterday',
      '?q=x&from=2021-01&to=2020-12',
      '?q=x&from=2021-02-02&to=2021-02-01',
      '?q=x&sort=best',
      '?q=x&widen=no',
    ]) {
      const { request, unknown } = read(address);
      assert.equal(unknown, true, address);
      assert.equal(writeAddress(request), '?q=x', address);
    }
    const { request, unknown } = read('?lang=en&lang=ru&from=2019-03&to=2019-99');
    assert.equal(unknown, true);
    assert.equal(writeAddress(request), '?lang=ru&from=2019-03');
  });

  test('may have names that are none of a search, empty fields and the same twice', () => {
    const { request, unknown } = read('?fbclid=1&q=x&tag=&lang=ru&lang=ru&from=&q=y');
    assert.equal(unknown, false);
    assert.equal(writeAddress(request), '?q=x&lang=ru');
  });

  test('says no more than it must', () => {
    assert.equal(writeAddress(requestOf('?q=++&widen=1&sort=newest')), '');
    assert.equal(writeAddress(requestOf('?q=x&sort=relevance')), '?q=x');
    assert.equal(writeAddress(requestOf(`?q=${'x'.repeat(999)}`)), `?q=${'x'.repeat(200)}`);
  });

  test('is of the request that was written into it', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const words = fc.uniqueArray(word, { maxLength: 3 });
    const period = fc
      .tuple(
        fc.date({ min: new Date(0), max: new Date(9e13), noInvalidDate: true }),
        fc.constantFrom(4, 7, 10),
      )
      .map(([date, length]) => date.toISOString().slice(0, length));
    fc.assert(
      fc.property(
        word.map((text) => text.trim()),
        fc.boolean(),
        fc.subarray(LANGS),
        fc.array(period, { maxLength: 2 }),
        fc.record(
          forEachKind(() => words),
          { noNullPrototype: true },
        ),
        fc.constantFrom('newest', 'oldest') satisfies fc.Arbitrary<SearchRequest['sort']>,
        (query, expand, langs, periods, terms, sort) => {
          const [from, to] = periods.toSorted();
          const plain: SearchRequest = { query, expand, langs, terms, sort };
          const request = withPeriod(plain, from, to);
          assert.deepEqual(read(writeAddress(request)), { request, unknown: false });
        },
      ),
    );
  });
});

suite('a request', () => {
  test('changes its order with its words, unless the order was chosen', () => {
    assert.equal(withQuery(requestOf(''), 'x').sort, 'relevance');
    assert.equal(withQuery(requestOf('?q=x'), '').sort, 'newest');
    assert.equal(withQuery(requestOf('?q=x&sort=oldest'), '').sort, 'oldest');
    assert.equal(withQuery(requestOf('?q=x&sort=newest'), 'y').sort, 'newest');
    assert.equal(withQuery(requestOf('?sort=oldest'), 'x').sort, 'oldest');
  });

  test('can be asked without its filters, one or all', () => {
    const request = requestOf('?q=x&lang=ru&from=2019-03&tag=a&tag=b&sort=oldest&widen=0');
    assert.equal(hasFilters(request), true);
    assert.equal(
      writeAddress(without(request, [{ kind: 'tag', id: 'a' }])),
      '?q=x&lang=ru&from=2019-03&tag=b&sort=oldest&widen=0',
    );
    assert.equal(writeAddress(withoutFilters(request)), '?q=x&sort=oldest&widen=0');
    assert.equal(hasFilters(withoutFilters(request)), false);
  });
});

suite('the archive’s months', () => {
  /** Months from one on, each with as many stories as its place says. */
  const months = (year: number, month: number, length: number) =>
    Array.from({ length }, (_, i) => {
      const place = month - 1 + i;
      const number = String((place % 12) + 1).padStart(2, '0');
      return { month: `${year + Math.floor(place / 12)}-${number}`, count: i };
    });

  test('are a bar each, as long as there are not too many', () => {
    assert.deepEqual(barsOf(months(2016, 3, 60)).at(-1), { first: 59, last: 59, count: 59 });
    assert.deepEqual(barsOf([]), []);
  });

  test('are a bar a year where there are many, the first and the last year as long as they are', () => {
    const bars = barsOf(months(2016, 11, 62));
    assert.deepEqual(bars[0], { first: 0, last: 1, count: 1 });
    assert.deepEqual(bars[1], { first: 2, last: 13, count: 90 });
    assert.deepEqual(bars.at(-1), { first: 50, last: 61, count: 666 });
    assert.equal(bars.length, 6);
  });

  test('have a place for every range, also for one that goes beyond them', () => {
    const all = months(2016, 3, 24);
    assert.deepEqual(monthNumbersOf(all, undefined, undefined), [0, 23]);
    assert.deepEqual(monthNumbersOf(all, '2016-05', '2017-01'), [2, 10]);
    assert.deepEqual(monthNumbersOf(all, '1990-01', '2030-01'), [0, 23]);
    assert.deepEqual(monthNumbersOf(all, '2030-01', '2031-01'), [23, 23]);
    assert.deepEqual(monthNumbersOf(all, '1990-01', '1991-01'), [0, 0]);
    assert.deepEqual(monthNumbersOf(all, '2016-05-20', '2016-05-21'), [2, 2]);
    assert.deepEqual(monthNumbersOf(all, '2017', '2017'), [10, 21]);
  });
});
