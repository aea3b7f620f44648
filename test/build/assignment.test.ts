/** Items that are dealt to jobs, and put together again. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gathered, isDealt, pieceOf, WHOLE } from '../../src/build/assignment.ts';

test('what was dealt out to several jobs is in its order again when it is put together', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), (items, jobs) => {
      const hands = Array.from({ length: jobs }, (_, job) =>
        items.filter((_, place) => isDealt(pieceOf(WHOLE, job, jobs), place)),
      );
      assert.deepEqual(gathered(hands), items);
    }),
  );
});
