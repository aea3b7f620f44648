/** Words as numbers: they are sorted and counted as strings are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countOf, findWord, flatWords, textOf, wordAt } from '../../src/search/flat-words.ts';
import { countOfForm, formCountsOf } from '../../src/search/form-counts.ts';
import { readTerm, termOf } from '../../src/search/index-terms.ts';
import { joinSorted } from '../../src/search/sorted-words.ts';
import { lettersOf, numberOf, type WordEnd } from '../../src/search/word-files.ts';
import { orderOf } from '../../src/search/word-order.ts';
import { wordFilesOf } from '../../src/search/write-word-files.ts';
import { compare } from '../../src/text/compare.ts';
import { formCounts } from '../support/form-counts.ts';

const letters = fc.constantFrom(...'abcdeяжё\u0301𐐨😀\ud800\uffffª-');
const word = fc.array(letters, { maxLength: 9 }).map((all) => all.join(''));
const words = fc.array(word, { maxLength: 300 });

const sorted = (some: readonly string[]) => {
  const flat = flatWords(some);
  return Array.from(orderOf(flat), (number) => wordAt(flat, number));
};

/** Asserts that words come into the order of strings, and that those which are the same stay in theirs. */
function assertInOrder(all: readonly string[]): void {
  const numbers = all.map((_, number) => number);
  const inOrder = numbers.toSorted((one, other) => compare(all[one] ?? '', all[other] ?? ''));
  assert.deepEqual(Array.from(orderOf(flatWords(all))), inOrder);
}

describe('words as numbers', () => {
  it('come back as they were, and in the order of strings', () => {
    fc.assert(
      fc.property(words, (some) => {
        const flat = flatWords(some);
        assert.equal(countOf(flat), some.length);
        assert.deepEqual(
          some.map((_, number) => wordAt(flat, number)),
          some,
        );
        assert.deepEqual(sorted(some), some.toSorted());
      }),
    );
  });

  it('are sorted whatever order they were in, without deep calls', () => {
    const chain = Array.from({ length: 3000 }, (_, i) => 'a'.repeat(i));
    const apart = Array.from({ length: 50_000 }, (_, i) => String.fromCharCode(0x100 + i));
    const pipe = [
      ...apart.filter((_, i) => i % 2 === 0),
      ...apart.filter((_, i) => i % 2).reverse(),
    ];
    const alike = Array.from({ length: 20_000 }, () => 'same');
    const units = Array.from({ length: 1 << 16 }, (_, i) => String.fromCharCode(0xffff - i, i));
    const long = Array.from({ length: 100 }, (_, i) => 'x'.repeat(20_000) + (i % 10));
    for (const some of [
      chain,
      chain.toReversed(),
      apart,
      apart.toReversed(),
      pipe,
      alike,
      units,
      long,
    ]) {
      assert.deepEqual(sorted(some), some.toSorted());
    }
  });

  it('are sorted by all letters, however many are alike, and stay in their order where all are', () => {
    const unit = fc.constantFrom('\0', '\u0001', 'a', 'b', '\ud800', '\udc00', '\ue000', '\uffff');
    const end = fc.array(unit, { maxLength: 3 }).map((all) => all.join(''));
    const begin = fc.constantFrom('', '\0', '\0\0', 'a'.repeat(60), `${'a'.repeat(60)}\0`);
    const some = fc.array(
      fc.tuple(begin, end).map((both) => both.join('')),
      { minLength: 30, maxLength: 400 },
    );
    fc.assert(
      fc.property(some, (all) => {
        assertInOrder(all);
      }),
    );
  });

  it('are put among those that are sorted already', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 100, maxLength: 300 }), words, (first, others) => {
        const all = [...first.toSorted(), ...others.slice(0, first.length / 8)];
        assertInOrder(all);
      }),
    );
  });

  it('are found among sorted ones, and not where they are not', () => {
    fc.assert(
      fc.property(words, word, (some, other) => {
        const all = [...new Set(some)].toSorted();
        const flat = flatWords(all);
        for (const one of [...all, other]) assert.equal(findWord(flat, one), all.indexOf(one));
      }),
    );
  });

  it('make texts of any length', () => {
    const long = 'кит-'.repeat(20);
    const { letters } = flatWords(['a', long]);
    assert.equal(textOf(letters, 1, 1 + long.length), long);
    assert.equal(textOf(letters, 2, 5), long.slice(1, 4));
  });
});

describe('forms', () => {
  it('are counted over all terms that they have, and pointers are none', () => {
    const terms = [
      termOf('jalan', '', 'jalan'),
      termOf('jalan', 'a1', 'berjalan'),
      'jalanªa1ªⁿjalªª',
    ];
    const others = [termOf('berjalan', '', 'berjalan'), termOf('lari', '', 'ku')];
    const all = [...terms, ...others];
    const counts = formCountsOf(flatWords(all), Uint32Array.of(3, 4, 0, 5, 1));
    for (const [form, count] of [
      ['jalan', 3],
      ['berjalan', 9],
      ['ku', 1],
      ['jal', 0],
    ] as const) {
      assert.equal(countOfForm(counts, form), count, form);
    }
    const read = new Set(all.map((term) => readTerm(term).form).filter((form) => form !== ''));
    assert.equal(countOf(counts.forms), read.size);
  });

  it('are in the files of their ends, sorted and joined', () => {
    const long = fc.array(fc.constantFrom(...'abcяж𐐨9'), { minLength: 3, maxLength: 8 });
    const counted = fc.array(fc.tuple(long, fc.integer({ min: 1, max: 3000 })), { maxLength: 60 });
    fc.assert(
      fc.property(counted, (some) => {
        const counts = new Map(some.map(([all, count]) => [all.join(''), count]));
        const files = wordFilesOf(formCounts(counts));
        for (const end of ['begin', 'end'] as const) {
          assert.deepEqual(files[end], plainly(counts, end));
        }
      }),
    );
  });
});

/** The files of few words: there is one, or none. */
function plainly(counts: ReadonlyMap<string, number>, end: WordEnd) {
  const own = [...counts].filter(([word]) => word.length >= 5 && /^\p{L}+$/u.test(word));
  if (own.length === 0) return [];
  const rows = own
    .map(([word, count]) => ({
      text: end === 'begin' ? word : Array.from(word).reverse().join(''),
      halvings: Math.min(9, Math.floor(Math.log2(count))),
      file: numberOf(word, end, lettersOf(word.length), 1),
    }))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
  assert.ok(rows.every(({ file }) => file === 0));
  return [
    {
      words: joinSorted(rows.map(({ text }) => text)),
      counts: rows.map(({ halvings }) => halvings).join(''),
    },
  ];
}
