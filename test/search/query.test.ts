/** Queries are parsed into words and phrases. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseQuery } from '../../src/search/browser/engine/query.ts';

const partsOf = (typed: string) => parseQuery(typed).units.map(({ parts }) => parts.join(' '));

describe('a query', () => {
  it('is words, whatever signs stand at them', () => {
    assert.deepEqual(partsOf('  Gempa, (bumi)!  ПУТИН… ёлка'), ['gempa', 'bumi', 'путин', 'елка']);
  });

  it('has phrases in the quotation marks of any newspaper', () => {
    for (const phrase of ['"luna 25"', '“Luna 25”', '«Luna 25»', '„Luna 25“', '"luna 25']) {
      const { units } = parseQuery(`gempa ${phrase}`);
      assert.deepEqual(
        units.map(({ text, quoted }) => [text.toLowerCase(), quoted]),
        [
          ['gempa', false],
          ['luna 25', true],
        ],
      );
    }
  });

  it('takes a word with hyphens for one thing of several parts', () => {
    assert.deepEqual(parseQuery('Luna-25').units, [
      { text: 'Luna-25', parts: ['luna', '25'], quoted: false },
    ]);
    assert.deepEqual(partsOf("Jum'at orang-orang"), ['jumat', 'orang orang']);
  });

  it('asks for a word once', () => {
    assert.deepEqual(partsOf('gempa Gempa "gempa"'), ['gempa', 'gempa']);
    assert.deepEqual(
      parseQuery('gempa Gempa "gempa"').units.map(({ quoted }) => quoted),
      [false, true],
    );
  });

  it('without words says so, and without anything says nothing', () => {
    for (const typed of ['?!', '"', '«»', '🙂', '(.*)', '—']) {
      assert.deepEqual(parseQuery(typed), { units: [], issue: 'no-words' }, typed);
    }
    assert.deepEqual(parseQuery('   '), { units: [] });
  });

  it('that is too long is cut, and says so', () => {
    assert.equal(parseQuery('a'.repeat(10_000)).issue, 'shortened');
    const many = parseQuery(Array.from({ length: 30 }, (_, i) => `k${i}`).join(' '));
    assert.equal(many.issue, 'shortened');
    assert.ok(many.units.length < 30);
  });

  it('of any letters is taken apart without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        for (const { parts } of parseQuery(typed).units) {
          assert.ok(parts.length > 0);
          for (const part of parts) assert.match(part, /^[\p{L}\p{M}\p{N}]+$/u);
        }
      }),
    );
  });
});
