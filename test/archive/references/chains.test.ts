/** Reading chains: what comes before an article and after it, and where a circle ends. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Article } from '../../../src/archive/article.ts';
import { chooseBefore, cutCircles, follow } from '../../../src/archive/references/chains.ts';
import { archiveOf, article, next, readAlso } from '../make.ts';

const RUNS = { seed: 20210215, numRuns: 300 };

/** Links written as `1>2 2>3`. */
const linksOf = (text: string) =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((link) => link.split('>').map(Number) as [number, number]),
  );
const smallest = (a: number, b: number) => a - b;

suite('links that close a circle are taken out', () => {
  for (const [why, links, left, closing] of [
    ['none where there is none', '1>2 2>3', '1>2 2>3', []],
    ['of one that leads to itself', '1>1', '', [1]],
    ['of two, before the first', '2>1 1>2', '1>2', [2]],
    ['of three, before the first', '2>3 3>1 1>2', '2>3 1>2', [3]],
    ['with a way into it', '7>2 2>3 3>1 1>2', '7>2 2>3 1>2', [3]],
    ['in each of two circles', '1>2 2>1 8>9 9>8', '1>2 8>9', [2, 9]],
    ['and no others', '5>4 4>3 3>3', '5>4 4>3', [3]],
  ] as const) {
    test(why, () => {
      const cut = cutCircles(linksOf(links), smallest);
      assert.deepEqual(cut.next, linksOf(left));
      assert.deepEqual(cut.closing, new Set(closing));
    });
  }

  test('so that every way ends, and each circle loses one', () => {
    const links = fc
      .array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 30 })
      .map((pairs) => new Map(pairs));
    fc.assert(
      fc.property(links, (said) => {
        const { next: left, closing } = cutCircles(said, smallest);
        for (const item of said.keys()) assert.ok(follow(left, item, 100).length <= 20);
        for (const item of closing) {
          const after = said.get(item) ?? Number.NaN;
          const circle = [after, ...follow(left, after, 100)];
          assert.ok(circle.includes(item), 'it closed a circle');
          assert.equal(after, Math.min(...circle), 'before the first');
        }
        assert.equal(left.size + closing.size, said.size);
      }),
      RUNS,
    );
  });
});

test('of several that lead to one, the nearest comes before it', () => {
  const before = chooseBefore(
    linksOf('1>9 7>9 12>9 2>3'),
    (to) => (a, b) => Math.abs(a - to) - Math.abs(b - to),
  );
  assert.deepEqual(before, linksOf('9>7 3>2'));
});

test('links are followed to their end, or as far as is asked', () => {
  const links = linksOf('1>2 2>3 3>4');
  assert.deepEqual(follow(links, 1, 9), [2, 3, 4]);
  assert.deepEqual(follow(links, 1, 2), [2, 3]);
  assert.deepEqual(follow(links, 4, 9), []);
  assert.deepEqual(follow(linksOf('1>2 2>1'), 1, 5), [2, 1, 2, 1, 2]);
});

/** An article of a chain, which is as old as its number says. */
const part = (number: number, after: number | undefined, lang = 'id') =>
  article(`${lang}/2021/02/bagian-${number}.md`, {
    title: `Bagian ${number} ${lang}`,
    date: `2021-02-${String(number).padStart(2, '0')}`,
    references: after === undefined ? [] : [next(`Bagian ${after} ${lang}`)],
  });

/** The chain around an article in a word: `1 2 [3] 4 5 …`. */
function chainOf(archive: Archive, one: Article, lang = one.lang): string | undefined {
  const chain = archive.links.chain(one, archive.listing(lang));
  if (!chain) return undefined;
  const numbers = (articles: readonly Article[]) =>
    articles.map(({ slug, lang: own }) => `${slug.split('-')[1]}${own === lang ? '' : own}`);
  return [
    ...(chain.longer.before ? ['…'] : []),
    ...numbers(chain.before),
    '[]',
    ...numbers(chain.after),
    ...(chain.longer.after ? ['…'] : []),
  ].join(' ');
}

suite('an article in a chain', () => {
  const parts = Array.from({ length: 9 }, (_, i) => part(i + 1, i < 8 ? i + 2 : undefined));
  const alone = part(20, undefined);
  const archive = archiveOf([...parts.toReversed(), alone]);

  for (const [place, shown] of [
    '[] 2 3 4 …',
    '1 [] 3 4 5 …',
    '1 2 [] 4 5 6 …',
    '1 2 3 [] 5 6 7 …',
    '… 2 3 4 [] 6 7 8 …',
    '… 3 4 5 [] 7 8 9',
    '… 4 5 6 [] 8 9',
    '… 5 6 7 [] 9',
    '… 6 7 8 []',
  ].entries()) {
    test(`shows three before it and three after it: ${shown}`, () => {
      assert.equal(chainOf(archive, parts[place] ?? alone), shown);
    });
  }

  test('and one in none shows none', () => assert.equal(chainOf(archive, alone), undefined));

  test('is led on by its first next line that leads to another article', () => {
    const first = article('id/2021/02/bagian-1.md', {
      references: [
        readAlso('Bagian 5 id'),
        next('bagian-1'),
        next('Tidak ada'),
        next('Bagian 3 id'),
        next('Bagian 4 id'),
      ],
    });
    const all = archiveOf([first, part(3, undefined), part(4, undefined), part(5, undefined)]);
    assert.equal(chainOf(all, first), '[] 3');
  });

  test('has the nearest in time before it, of several that lead to it', () => {
    const several = [part(1, 9), part(7, 9), part(14, 9)] as const;
    const last = part(9, undefined);
    const all = archiveOf([last, ...several]);
    assert.equal(chainOf(all, last), '7 []');
    for (const one of several) assert.equal(chainOf(all, one), '[] 9');
  });
});

suite('a chain that closes on itself', () => {
  for (const [why, parts, chains, closing] of [
    ['of one is none', [part(1, 1)], [undefined], []],
    ['of two ends before the oldest', [part(1, 2), part(2, 1)], ['[] 2', '1 []'], ['2']],
    [
      'of three ends before the oldest',
      [part(1, 2), part(2, 3), part(3, 1)],
      ['[] 2 3', '1 [] 3', '1 2 []'],
      ['3'],
    ],
    [
      'ends before the oldest of the circle, not of those that lead into it',
      [part(1, 3), part(2, 3), part(3, 2)],
      ['[] 3', '[] 3', '2 []'],
      ['3'],
    ],
  ] as const) {
    test(why, () => {
      for (const articles of [parts, parts.toReversed()]) {
        const archive = archiveOf(articles);
        assert.deepEqual(
          parts.map((one) => chainOf(archive, one)),
          chains,
        );
        const { links } = archive;
        assert.deepEqual(
          links.closing(archive.listing('id')).map(({ from }) => from.slug.split('-')[1]),
          closing,
        );
        assert.deepEqual(links.closing(archive.listing('ru')).length, closing.length);
      }
    });
  }
});

suite('a chain across languages', () => {
  test('is in the reader’s language where there is a translation', () => {
    const one = part(1, 2);
    const [two, twoRu] = [part(2, 3), part(2, undefined, 'ru')];
    const [three, threeRu] = [part(3, undefined), part(3, 4, 'ru')];
    const four = part(4, undefined, 'ru');
    const archive = archiveOf([one, two, twoRu, three, threeRu, four]);
    // The Russian second has no next line of its own: that of its original counts.
    const originals = archive.storyOf(two).first;
    assert.equal(originals, two);
    assert.equal(chainOf(archive, twoRu), '1id [] 3 4');
    assert.equal(chainOf(archive, two), '1 [] 3');
    assert.equal(chainOf(archive, one, 'ru'), '[] 2 3 4');
    assert.equal(chainOf(archive, three), '1 2 []');
  });

  test('does not lead from an article to its translation', () => {
    const one = article('id/2021/02/bagian-1.md', { references: [next('Часть')] });
    const translated = article('ru/2021/02/bagian-1.md', { title: 'Часть' });
    const archive = archiveOf([one, translated]);
    assert.equal(chainOf(archive, one), undefined);
    assert.deepEqual(archive.links.closing(archive.listing('id')), []);
  });
});
