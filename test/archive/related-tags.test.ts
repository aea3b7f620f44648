/** Related tags: which tags stand together more often than chance would have it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { relatedTags, surprise } from '../../src/archive/related-tags.ts';
import { archiveOf, article } from './make.ts';

const RUNS = { seed: 20210215, numRuns: 1000 };

suite('the log-likelihood ratio of two tags', () => {
  for (const [both, a, b, all, ratio] of [
    // 2 · (2 ln 2 + 2 ln 2)
    [2, 2, 2, 4, 5.545177444479562],
    // 2 · (1 ln 10 + 9 ln (10/9))
    [1, 1, 1, 10, 6.501659467828964],
    // 2 · (10 ln 2.5 + 2 · 10 ln 0.625 + 70 ln (70/64))
    [10, 20, 20, 100, 12.07],
  ] as const) {
    test(`${both} of ${a} and ${b} among ${all} is ${ratio.toFixed(2)}`, () => {
      assert.ok(Math.abs(surprise(both, a, b, all) - ratio) < 0.01);
    });
  }

  test('is nothing where they stand together as often as chance has it, or less', () => {
    for (const [both, a, b, all] of [
      [1, 10, 10, 100],
      [0, 10, 10, 100],
      [25, 50, 50, 100],
      [5, 5, 100, 100],
      [100, 100, 100, 100],
    ] as const) {
      assert.equal(surprise(both, a, b, all), 0, `${both} ${a} ${b} ${all}`);
    }
  });

  test('is what the entropies of the table say', () => {
    const xlogx = (x: number) => (x === 0 ? 0 : x * Math.log(x));
    const sum = (...xs: number[]) => xs.reduce((total, x) => total + xlogx(x), 0);
    const table = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(500));
    fc.assert(
      fc.property(table, ([both, onlyA, onlyB, neither]) => {
        const [a, b] = [both + onlyA, both + onlyB];
        const all = both + onlyA + onlyB + neither;
        fc.pre(both * all > a * b);
        const entropies =
          2 * (sum(both, onlyA, onlyB, neither) - sum(a, all - a, b, all - b) + xlogx(all));
        const found = surprise(both, a, b, all);
        assert.ok(Math.abs(found - entropies) < 1e-6, `${found} ${entropies}`);
        assert.ok(found >= 0);
        assert.equal(surprise(both, b, a, all).toFixed(6), found.toFixed(6));
      }),
      RUNS,
    );
  });
});

/** The tags related to the first tag of the first list, in an archive of articles with these tags. */
function related(...lists: readonly (readonly string[])[]): string[] {
  const articles = lists.map((tags, i) =>
    article(`id/2021/02/artikel${i}.md`, { tags: [...tags] }),
  );
  const archive = archiveOf(articles);
  const term = archive.terms.tag.of(lists[0]?.[0] ?? '', 'id');
  const found = relatedTags(term, archive.listing('id'), ({ article: one }) =>
    archive.termsOf(one, 'tag'),
  );
  return found.map((tag) => tag.label('id').text);
}
const times = (count: number, ...tags: string[]) => Array.from({ length: count }, () => tags);

suite('tags related to a tag are', () => {
  test('those that stand with it more often than chance has it, the most surprising first', () => {
    const lists = [
      ...times(6, 'Rusia', 'Soyuz'),
      ...times(3, 'Rusia', 'Baikonur'),
      ...times(4, 'Rusia'),
      ...times(2, 'Baikonur'),
      ...times(60, 'Pasar'),
    ];
    assert.deepEqual(related(...lists), ['Soyuz', 'Baikonur']);
  });

  test('not those that every article has', () => {
    const lists = [...times(10, 'Rusia', 'Berita'), ...times(30, 'Pasar', 'Berita')];
    assert.deepEqual(related(...lists), []);
  });

  test('not those that stand with it as often as with others', () => {
    const lists = [
      ...times(5, 'Rusia', 'Ekonomi'),
      ...times(5, 'Rusia'),
      ...times(10, 'Ekonomi'),
      ...times(10, 'Pasar'),
    ];
    assert.deepEqual(related(...lists), []);
  });

  test('not those that stood with it once', () => {
    assert.deepEqual(related(...times(1, 'Rusia', 'Soyuz'), ...times(200, 'Pasar')), []);
    assert.deepEqual(related(...times(2, 'Rusia', 'Soyuz'), ...times(200, 'Pasar')), ['Soyuz']);
  });

  test('not those where chance explains it', () => {
    const lists = [
      ...times(2, 'Rusia', 'Kopi'),
      ...times(4, 'Rusia'),
      ...times(4, 'Kopi'),
      ...times(14, 'Pasar'),
    ];
    assert.deepEqual(related(...lists), []);
  });

  test('equally surprising ones in one order, whatever that of the articles', () => {
    const lists = [
      ...times(3, 'Rusia', 'Beta', 'Alfa'),
      ...times(3, 'Rusia', 'Alfa', 'Beta'),
      ...times(30, 'Pasar'),
    ];
    assert.deepEqual(related(...lists), ['Alfa', 'Beta']);
    assert.deepEqual(related(...lists.toReversed().toSorted((a, b) => b.length - a.length)), [
      'Alfa',
      'Beta',
    ]);
  });

  test('none where it stands alone', () => {
    assert.deepEqual(related(['Rusia']), []);
    assert.deepEqual(related(['Rusia'], ['Pasar']), []);
  });
});
