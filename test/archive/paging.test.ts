/** Long lists in pages: nothing lost, and old pages that never change. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { inPages, pageOf, paginate } from '../../src/map/paging.ts';

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

suite('an item is on the page', () => {
  test('that has it, in a list of any length', () => {
    for (let length = 0; length <= 200; length++) {
      for (const most of [1, 2, 7, 20]) {
        let index = 0;
        for (const { number, items } of paginate(list(length), most)) {
          for (const _ of items) {
            if (pageOf(index, length, most) !== number) {
              assert.fail(`${index} of ${length}, ${most} a page: not on ${number}`);
            }
            index++;
          }
        }
        assert.equal(index, length);
      }
    }
  });

  test('of the usual size', () => {
    assert.deepEqual(
      [0, 20, 21, 40, 41, 60].map((index) => pageOf(index, 61)),
      [undefined, undefined, 2, 2, 1, 1],
    );
  });
});

suite('a list cut from its beginning', () => {
  test('has full pages, and the rest on its last one', () => {
    assert.deepEqual(inPages([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
    assert.deepEqual(inPages([1, 2, 3, 4], 2), [
      [1, 2],
      [3, 4],
    ]);
    assert.deepEqual(
      inPages(list(250)).map(({ length }) => length),
      [100, 100, 50],
    );
  });

  test('is one empty page where it is empty', () => assert.deepEqual(inPages([], 2), [[]]));

  test('has each item once, in its order, and no empty page but that', () => {
    fc.assert(
      fc.property(count, size, (length, most) => {
        const pages = inPages(list(length), most);
        assert.deepEqual(pages.flat(), list(length));
        assert.ok(length === 0 || pages.every((page) => page.length > 0 && page.length <= most));
      }),
      RUNS,
    );
  });
});
