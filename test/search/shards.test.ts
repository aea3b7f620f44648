/** Shards divide an archive by periods, and an article that is added changes one of them only. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../src/archive/article.ts';
import { dayOf } from '../../src/search/facts.ts';
import { planShards, type Shard } from '../../src/search/shards.ts';
import { archiveOf, article } from '../archive/make.ts';

const MOST = 5;

/** Articles of a few languages, some on the same day. */
const articles = (max: number) =>
  fc
    .array(
      fc.record({
        lang: fc.constantFrom('id', 'ru'),
        day: fc.oneof(
          fc.integer({ min: -40_000, max: 40_000 }),
          fc.integer({ min: 18_000, max: 18_010 }),
        ),
      }),
      { minLength: 1, maxLength: max },
    )
    .map((all) =>
      all.map(({ lang, day }, i) => {
        const date = dayOf(day);
        return article(`${lang}/${date.slice(0, 4)}/${date.slice(5, 7)}/a${i}.md`, { date });
      }),
    );

const addressesOf = (shard: Shard) => shard.articles.map(({ address }) => address);

/** What a shard is, and what is in it. */
const textOf = (shard: Shard) => [shard.lang, shard.name, ...addressesOf(shard)].join(' ');

describe('shards', () => {
  it('have every article once, in order, and never too many', () => {
    fc.assert(
      fc.property(articles(80), (all) => {
        const shards = planShards(archiveOf(all), MOST);
        assert.deepEqual(
          shards.flatMap(addressesOf),
          ['id', 'ru'].flatMap((lang) =>
            all
              .filter((one) => one.lang === lang)
              .map(({ address }) => address)
              .toSorted(),
          ),
        );
        assert.equal(new Set(shards.map(({ name }) => name)).size, shards.length);
        for (const { lang, name, articles } of shards) {
          assert.ok(articles.length > 0 && articles.length <= MOST);
          assert.ok(articles.every((one) => one.lang === lang));
          assert.match(name, new RegExp(`^${lang}-[0-9a-z_-]+$`));
        }
      }),
    );
  });

  it('stay as they are when an article is added, but for the one that it falls into', () => {
    fc.assert(
      fc.property(articles(80), ([added, ...others]) => {
        const changed = (shards: readonly Shard[], than: readonly Shard[]) => {
          const known = new Set(than.map(textOf));
          return shards.filter((shard) => !known.has(textOf(shard)));
        };
        const before = planShards(archiveOf(others), MOST);
        const after = planShards(archiveOf([added as Article, ...others]), MOST);
        // A single day with too many articles is in pieces, which are one block.
        const gone = changed(before, after);
        const blocks = new Set(gone.map(({ name }) => name.replace(/_.*/, '')));
        assert.ok(blocks.size <= 1, [...blocks].join(' '));
        assert.deepEqual(
          changed(after, before).flatMap(addressesOf).toSorted(),
          [...gone.flatMap(addressesOf), (added as Article).address].toSorted(),
        );
      }),
    );
  });

  it('are named by their period, whatever there is beside it', () => {
    const inYear = (year: number, count: number) =>
      Array.from({ length: count }, (_, i) =>
        article(`id/${year}/03/a${i}.md`, { date: `${year}-03-${String(i + 1).padStart(2, '0')}` }),
      );
    const namesOf = (all: Article[]) => planShards(archiveOf(all), 10).map(({ name }) => name);
    assert.deepEqual(namesOf(inYear(2020, 8)), ['id-m0']);
    assert.deepEqual(namesOf([...inYear(1950, 8), ...inYear(2020, 8)]), ['id-m-1', 'id-m0']);
    const two = namesOf([...inYear(2010, 8), ...inYear(2020, 8)]);
    assert.equal(two.length, 2);
    assert.deepEqual(
      namesOf([...inYear(2010, 8), ...inYear(2020, 8), ...inYear(2024, 8)]).slice(0, 1),
      two.slice(0, 1),
    );
  });

  it('of a day with too many articles are parted by their addresses', () => {
    const day = Array.from({ length: 12 }, (_, i) => article(`id/2020/03/a${i + 10}.md`, {}));
    const shards = planShards(archiveOf(day), MOST);
    assert.deepEqual(
      shards.map(({ articles }) => articles.map(({ slug }) => slug).join(' ')),
      ['a10 a11 a12 a13 a14', 'a15 a16 a17 a18 a19', 'a20 a21'],
    );
    const [first = ''] = shards.map(({ name }) => name);
    assert.deepEqual(
      shards.map(({ name }) => name),
      [first, `${first}_1`, `${first}_2`],
    );
  });
});
