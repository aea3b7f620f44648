/** Number lists: a key has the values that were stored for it, in their order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstFrom, hash32, NumberLists } from '../../src/text/number-lists.ts';

const pairs = fc.array(fc.tuple(fc.nat(20), fc.nat()));

test('a list has the values of its key', () => {
  fc.assert(
    fc.property(pairs, (put) => {
      const keys = put.map(([key]) => key);
      const lists = new NumberLists(
        keys,
        put.map(([, value]) => value),
        21,
      );
      for (let key = 0; key <= 20; key++) {
        const expected = put.filter(([own]) => own === key).map(([, value]) => value);
        assert.deepEqual([...lists.of(key)], expected);
        assert.equal(lists.count(key), expected.length);
        const walked = expected.map((_, i) => lists.value(lists.start(key) + i));
        assert.deepEqual(walked, expected);
      }
    }),
  );
});

test('in a rising list the first value from another one on is found', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (values, least) => {
      const rising = values.toSorted((a, b) => a - b);
      const first = rising.findIndex((value) => value >= least);
      assert.equal(firstFrom(rising, least), first < 0 ? rising.length : first);
      const lists = new NumberLists([2, ...rising.map(() => 5)], [99, ...rising], 9);
      assert.equal(lists.from(5, least), lists.start(5) + firstFrom(rising, least));
    }),
  );
});

test('words that are the same without a letter have one hash', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), (word, place) => {
      const at = place % word.length;
      assert.equal(hash32(word, at), hash32(word.slice(0, at) + word.slice(at + 1)));
    }),
  );
});
