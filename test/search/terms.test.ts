/** Terms of the index can be taken apart, and lists of index files are made anew of their bounds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ru from '../../src/locales/words/ru.ts';
import { partsOf } from '../../src/search/analyzer.ts';
import { FormTable, packForms } from '../../src/search/form-table.ts';
import { indexed, kindIn, pointerTo, readTerm, termOf } from '../../src/search/index-terms.ts';
import { SIGNATURE } from '../../src/search/pagefind/format.ts';
import { metaOf } from '../../src/search/pagefind/meta.ts';
import { joinSorted } from '../../src/search/sorted-words.ts';
import { decode, type Item } from '../support/cbor.ts';
import { oddWord } from '../support/odd-words.ts';

describe('a term', () => {
  it('tells its key, its words and its form', () => {
    fc.assert(
      fc.property(oddWord, fc.constantFrom('', 'a1', 'a1zz'), (word, codes) => {
        for (const form of partsOf(word)) {
          for (const key of [form, form.slice(0, 2), `${form}x`]) {
            const term = readTerm(termOf(key, codes, form));
            const expected = { key: indexed(key), codes, form: indexed(form), elsewhere: '' };
            assert.deepEqual(term, expected);
          }
        }
      }),
    );
  });

  it('without a form leads to another group', () => {
    const { key, elsewhere, form } = readTerm(pointerTo('обня', 'обним', 'a1'));
    assert.deepEqual([key, elsewhere, form], ['обним', 'обня', '']);
  });
});

describe('the list of an index', () => {
  it('has the bounds of its chunks, which share letters', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[абя]{1,9}$/)), (some) => {
        const bounds = some.toSorted();
        const bytes = Buffer.from(metaOf('id-b8', 3, joinSorted(bounds)));
        assert.equal(bytes.subarray(0, SIGNATURE.length).toString(), SIGNATURE);
        const [, results, chunks] = decode(bytes.subarray(SIGNATURE.length)) as [
          Item,
          Item[],
          [string, string, string][],
        ];
        assert.equal(results.length, 3);
        const expected = bounds.slice(1).map((to, i) => [bounds[i], to]);
        assert.deepEqual(
          chunks.map(([from, to]) => [from, to]),
          expected,
        );
      }),
    );
  });
});

describe('a table of forms', () => {
  it('finds the words of a form, and none for others', () => {
    const bytes = packForms(
      {
        endings: [' а у', 'ть л ла'],
        classes: [
          [0, 0, [0, 0, '']],
          [1, 2, [0, 0, 'ть'], [0, 0, ''], [0, 1, 'х']],
        ],
      },
      [
        ['дом', 1],
        ['пи', 2],
        ['до', 2],
      ],
    );
    const table = new FormTable(() => bytes);
    assert.equal(table.lemmasOf('дома').length, 1);
    assert.equal(kindIn(table.lemmasOf('пила')[0]?.code ?? ''), 2);
    assert.deepEqual(table.lemmasOf('дома')[0]?.code, table.lemmasOf('дом')[0]?.code);
    assert.deepEqual(table.lemmasOf('пила')[0]?.stems, ['пи', 'пх']);
    assert.notEqual(table.lemmasOf('пила')[0]?.code, table.lemmasOf('дола')[0]?.code);
    for (const form of ['', 'до', 'доме', 'пи', 'xx']) assert.deepEqual(table.lemmasOf(form), []);
  });

  it('of Russian fits the rules: each form has one of the stems by which its words are found', () => {
    const table = new FormTable(() => readFileSync('src/locales/forms/ru.bin'));
    for (const [form, count] of [
      ['тоннелей', 1],
      ['стали', 2],
      ['шел', 1],
      ['людям', 1],
      ['обниму', 1],
      ['ювелирторгснабсбыт', 0],
    ] as const) {
      const lemmas = table.lemmasOf(form);
      assert.equal(lemmas.length, count, form);
      for (const { stems } of lemmas) {
        assert.ok(stems.length === 0 || stems.includes(ru.stem(form)), form);
      }
    }
  });
});
