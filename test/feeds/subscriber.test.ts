/** A subscriber: whoever follows feeds is told of a new article once, in each feed that it belongs to, and in no other. */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Article } from '../../src/archive/article.ts';
import type { Listing } from '../../src/archive/listing.ts';
import { type ExactDate, parseExactDate } from '../../src/dates/article-date.ts';
import { addressOfFeed, feedsOf } from '../../src/map/feeds.ts';
import { feedKind } from '../../src/map/kinds/feed.ts';
import { opmlKind } from '../../src/map/kinds/opml.ts';
import { Parts } from '../../src/map/parts.ts';
import { type ArticleOptions, archiveOf, article } from '../archive/make.ts';

/** Articles of both editions under some tags; more of one edition than a feed has entries. */
function library(): Article[] {
  const day = (n: number) =>
    `2021-${n > 28 ? '02' : '01'}-${String((n % 28) + 1).padStart(2, '0')}`;
  return Array.from({ length: 50 }, (_, n) => {
    const [lang, tags] =
      n % 5 === 0
        ? (['ru', ['Laut']] as const)
        : (['id', [n % 2 ? 'Laut' : 'Kota', n % 3 ? 'Kapal' : 'Hujan']] as const);
    return article(`${lang}/2021/${lang}-${n}.md`, {
      title: `Kabar ${n}`,
      date: day(n),
      tags,
      source: [{ name: 'Antara' }],
      outlet: 'Harian',
    });
  });
}

/** The names of the entries of each feed, by its address. */
function subscribed(articles: readonly Article[]): Map<string, string[]> {
  const archive = archiveOf(articles);
  const parts = new Parts(archive);
  return new Map(
    feedsOf(archive).map((feed) => [
      addressOfFeed(feed),
      feedKind
        .view(feed, parts)
        .entries.map(({ address, correction }) => `${address}#${correction?.place ?? ''}`),
    ]),
  );
}

/** By each feed that has entries which it had not: their number. */
function newsIn(before: readonly Article[], after: readonly Article[]): Record<string, number> {
  const known = subscribed(before);
  return Object.fromEntries(
    [...subscribed(after)].flatMap(([address, entries]) => {
      const old = new Set(known.get(address));
      const count = entries.filter((entry) => !old.has(entry)).length;
      return count === 0 ? [] : [[address, count]];
    }),
  );
}

const fields: ArticleOptions = {
  tags: ['Laut', 'Kapal', 'Hujan'],
  source: [{ name: 'Antara' }],
  outlet: 'Harian',
};

function exactDay(text: string): ExactDate {
  const date = parseExactDate(text);
  assert.ok(date);
  return date;
}

const OF_TERMS = {
  '/id/media/harian/feed.xml': 1,
  '/id/sumber/antara/feed.xml': 1,
  '/id/tag/hujan/feed.xml': 1,
  '/id/tag/kapal/feed.xml': 1,
  '/id/tag/laut/feed.xml': 1,
};

describe('a subscriber', () => {
  const before = library();

  it('is told of a new article once in each of its feeds, and in no other', () => {
    const added = article('id/2021/baru.md', { ...fields, date: '2021-03-01' });
    const news = newsIn(before, [...before, added]);
    assert.deepEqual(news, { '/id/feed.json': 1, '/id/feed.xml': 1, ...OF_TERMS });
  });

  it('is told of an old article on the day of its addition, but not among the newest', () => {
    const added = article('id/1999/lama.md', {
      ...fields,
      date: '1999-03-01',
      added: exactDay('2021-03-02'),
    });
    assert.deepEqual(newsIn(before, [...before, added]), { '/id/added.xml': 1, ...OF_TERMS });
  });

  it('is told nothing where an article is edited or translated, and of a translation in its own edition', () => {
    const [first, ...others] = before.toReversed();
    assert.ok(first?.lang === 'id');
    const edited = article(first.file, {
      ...fields,
      date: '2021-02-22',
      title: 'Judul lain',
      tags: first.tags,
    });
    assert.deepEqual(newsIn(before, [...others, edited]), {});
    const translation = article(first.file.replace('id/', 'ru/'), {
      date: '2021-03-01',
      translator: 'Анна',
    });
    assert.deepEqual(newsIn(before, [...before, translation]), {
      '/ru/feed.json': 1,
      '/ru/feed.xml': 1,
    });
  });

  it('costs a build a dozen files at most for an article with three tags', () => {
    const states = [
      before,
      [...before, article('id/2021/baru.md', { ...fields, date: '2021-03-01' })],
    ].map((articles) => {
      const archive = archiveOf(articles);
      const parts = new Parts(archive);
      const viewOf = (view: unknown) => hash('sha256', JSON.stringify(view));
      return new Map<string, string>([
        ...feedsOf(archive).map(
          (feed) => [addressOfFeed(feed), viewOf(feedKind.view(feed, parts))] as const,
        ),
        ...archive.listings.map(
          (one: Listing) => [opmlKind.address(one), viewOf(opmlKind.view(one, parts))] as const,
        ),
      ]);
    });
    const [old, now] = states;
    const touched = [...(now ?? [])].filter(([address, view]) => old?.get(address) !== view);
    assert.deepEqual(
      touched.map(([address]) => address).sort(),
      ['/id/feed.json', '/id/feed.xml', ...Object.keys(OF_TERMS)].sort(),
    );
  });
});
