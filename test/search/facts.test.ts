/** Days and stories of articles are kept as small numbers, and are read again as they were. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../src/dates/period.ts';
import { indexedArticlesOf } from '../../src/search/browser/engine/indexed-articles.ts';
import { dayNumber, dayOf, factsOf, lengthsOf } from '../../src/search/facts.ts';
import { contentsOf } from '../../src/search/shard-content.ts';
import { planShards } from '../../src/search/shards.ts';
import { archiveOf, article } from '../archive/make.ts';

const articles = [
  article('id/2020/01/a.md', { date: '2020-01-31' }),
  article('id/2020/02/b.md', { date: '2020-02-01', translationKey: 'b' }),
  article('id/2020/02/c.md', { date: '2020-02-01', translationKey: 'c' }),
  article('id/2021/03/d.md', { date: '2021-03-05' }),
  article('ru/2020/02/b2.md', { date: '2020-02-11', translationKey: 'b' }),
  article('ru/2020/02/c2.md', { date: '2020-02-01', translationKey: 'c' }),
];

/** The rows of all shards, by the articles' slugs. */
function rowsBySlug(most?: number) {
  const archive = archiveOf(articles);
  const contentOf = contentsOf(archive, () => '');
  return new Map(
    planShards(archive, most).flatMap((shard) => {
      const { lang, name, stories } = contentOf(shard);
      const facts = factsOf(
        shard.articles.map(({ period }, i) => ({ period, length: 100, story: stories[i] ?? 0 })),
        '',
        { words: 0 },
      );
      const rows = indexedArticlesOf(facts, name, lang);
      return shard.articles.map(({ slug }, i) => [slug, rows[i]] as const);
    }),
  );
}

test('days are kept as steps, and come back as they were', () => {
  const days = ['2020-01-31', '2020-02-01', '2020-02-01', '2021-03-05'] as Day[];
  const facts = factsOf(
    days.map((period) => ({ period, length: 640, story: 0 })),
    '',
    { words: 0 },
  );
  assert.deepEqual(
    indexedArticlesOf(facts, 'id-b8', 'id').map(({ id, day }) => [id, dayOf(day)]),
    days.map((day, i) => [`id-b8.${i}`, day]),
  );
  assert.ok(facts.days.slice(1).every((step) => step < 500));
  for (const day of ['1945-08-17', '1970-01-01', '2024-02-29'] as Day[]) {
    assert.equal(dayOf(dayNumber(day)), day);
  }
});

test('lengths of texts are kept roughly', () => {
  const lengths = [0, 1, 20, 333, 640, 4000, 30_000];
  const facts = factsOf(
    lengths.map((length) => ({ period: undefined, length, story: 0 })),
    '',
    { words: 0 },
  );
  const read = lengthsOf(JSON.parse(JSON.stringify(facts)));
  for (const [i, length] of lengths.entries()) {
    const share = (read[i] ?? 0) / Math.max(1, length);
    assert.ok(share > 0.94 && share < 1.06, `${length}: ${read[i]}`);
  }
});

test('articles of one story are known as such in every shard, however far apart their days are', () => {
  for (const most of [100, 1]) {
    const rows = rowsBySlug(most);
    assert.equal(rows.size, articles.length);
    assert.equal(rows.get('b')?.story, rows.get('b2')?.story);
    assert.equal(rows.get('c')?.story, rows.get('c2')?.story);
    assert.equal(new Set([...rows.values()].map((row) => row?.story)).size, 4);
  }
});
