/** What the index knows of articles besides their words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../../src/search/browser/engine/rows.ts';
import { inBundles } from '../../src/search/bundles.ts';
import { dayNumber, dayOf, factsOf, numberStories } from '../../src/search/facts.ts';
import { archiveOf, article } from '../archive/make.ts';

const articles = [
  article('id/2020/01/a.md', { date: '2020-01-31' }),
  article('id/2020/02/b.md', { date: '2020-02-01', translationKey: 'b' }),
  article('id/2020/02/c.md', { date: '2020-02-01', translationKey: 'c' }),
  article('id/2021/03/d.md', { date: '2021-03-05' }),
  article('ru/2020/02/b2.md', { date: '2020-02-11', translationKey: 'b' }),
  article('ru/2020/02/c2.md', { date: '2020-02-01', translationKey: 'c' }),
];

test('days are kept as steps, and come back as they were', () => {
  const archive = archiveOf(articles);
  const own = archive.articles.filter(({ lang }) => lang === 'id');
  const facts = factsOf(archive, own, [100, 0, 640, 7], numberStories(archive));
  const rows = rowsOf(facts, 'id0', 'id');
  assert.deepEqual(
    rows.map(({ id, day }) => [id, dayOf(day)]),
    [
      ['id0.0', '2020-01-31'],
      ['id0.1', '2020-02-01'],
      ['id0.2', '2020-02-01'],
      ['id0.3', '2021-03-05'],
    ],
  );
  assert.ok(facts.days.slice(1).every((step) => step < 500));
  for (const day of ['1945-08-17', '1970-01-01', '2024-02-29']) {
    assert.equal(dayOf(dayNumber(day)), day);
  }
});

test('articles of one story are known as such in every bundle, however far apart their days are', () => {
  const archive = archiveOf(articles);
  const stories = numberStories(archive);
  const storiesIn = (lang: string) => {
    const own = archive.articles.filter((one) => one.lang === lang);
    const facts = factsOf(archive, own, Array(own.length).fill(1), stories);
    const rows = rowsOf(facts, `${lang}0`, lang);
    return new Map(own.map(({ slug }, i) => [slug, rows[i]?.story]));
  };
  const [id, ru] = [storiesIn('id'), storiesIn('ru')];
  assert.equal(id.get('b'), ru.get('b2'));
  assert.equal(id.get('c'), ru.get('c2'));
  assert.equal(new Set([...id.values(), ...ru.values()]).size, 4);
});

test('bundles hold whole months, the oldest first, and a new article leaves all but the last alone', () => {
  const many = Array.from({ length: 24 }, (_, i) => {
    const month = `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
    return [`${month}-03`, `${month}-20`].map((date) =>
      article(`id/${month.replace('-', '/')}/x${date}.md`, { date }),
    );
  }).flat();
  const bundles = inBundles(many.toReversed(), 10);
  assert.deepEqual(
    bundles.map((bundle) => bundle.length),
    [10, 10, 10, 10, 8],
  );
  assert.deepEqual(bundles.flat(), many);
  const added = inBundles([...many, article('id/2022/01/y.md', { date: '2022-01-05' })], 10);
  assert.deepEqual(added.slice(0, 4), bundles.slice(0, 4));
  // A month that is larger than a bundle is not parted.
  assert.deepEqual(
    inBundles(many, 1).map((bundle) => bundle.length),
    Array(24).fill(2),
  );
});
