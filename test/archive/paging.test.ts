/** Long lists in pages: nothing lost, and old pages that never change. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { paginate } from '../../src/archive/paging.ts';

const RUNS = { seed: 20210215, numRuns: 500 };
const count = fc.nat(200);
const size = fc.integer({ min: 1, max: 25 });

/** Items newest first: the newest has the greatest number. */
const list = (length: number) => Array.from({ length }, (_, index) => length - index);

test('a short list is one page without a number', () => {
  for (const length of [0, 1, 20, 21, 40]) {
    assert.deepEqual(paginate(list(length), 20), [{ number: undefined, items: list(length) }]);
  }
});

test('a longer list leaves its oldest items to numbered pages', () => {
  const pages = paginate(list(61), 20);
  assert.deepEqual(
    pages.map(({ number, items }) => [number, items[0], items.at(-1)]),
    [
      [undefined, 61, 41],
      [2, 40, 21],
      [1, 20, 1],
    ],
  );
});

suite('any list', () => {
  test('has each item once, in its order', () => {
    fc.assert(
      fc.property(count, size, (length, most) => {
        assert.deepEqual(
          paginate(list(length), most).flatMap((page) => page.items),
          list(length),
        );
      }),
      RUNS,
    );
  });

  test('has between one and two pagefuls on its newest page, and a pageful on each other', () => {
    fc.assert(
      fc.property(count, size, (length, most) => {
        const [newest, ...numbered] = paginate(list(length), most);
        const held = newest?.items.length ?? Number.NaN;
        assert.ok(held <= 2 * most);
        assert.ok(held >= (numbered.length > 0 ? most : Math.min(length, 1)));
        for (const page of numbered) assert.equal(page.items.length, most);
      }),
      RUNS,
    );
  });

  test('numbers its pages from the oldest, without a gap', () => {
    fc.assert(
      fc.property(count, size, (length, most) => {
        const [newest, ...numbered] = paginate(list(length), most);
        assert.equal(newest?.number, undefined);
        assert.deepEqual(
          numbered.map(({ number }) => number),
          list(numbered.length),
        );
      }),
      RUNS,
    );
  });

  test('keeps every numbered page as it is when newer items come', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 60 }), size, (length, more, most) => {
        const [, ...before] = paginate(list(length), most);
        const after = paginate(list(length + more), most);
        for (const page of before) {
          assert.deepEqual(
            after.find(({ number }) => number === page.number),
            page,
          );
        }
      }),
      RUNS,
    );
  });
});
