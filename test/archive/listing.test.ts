/** An edition's lists: every story once, in the edition's language, newest first. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../src/archive/article.ts';
import type { Entry } from '../../src/archive/listing.ts';
import type { Period } from '../../src/dates/period.ts';
import { archiveOf, article, entry, site } from './make.ts';

const files = (entries: readonly Entry[]) => entries.map((one) => one.article.file);
const listed = (articles: readonly Article[], lang: string) =>
  files(archiveOf(articles).listing(lang).entries);

const both = article('id/2021/02/a.md', { date: '2021-02-15' });
const bothRu = article('ru/2021/02/a.md', { date: '2021-02-15' });
const onlyId = article('id/2021/02/b.md', { date: '2021-02-16' });
const onlyRu = article('ru/2021/02/c.md', { date: '2021-02-14' });

suite('an edition lists', () => {
  test('a story once, in its own language', () => {
    assert.deepEqual(listed([both, bothRu], 'id'), [both.file]);
    assert.deepEqual(listed([both, bothRu], 'ru'), [bothRu.file]);
  });

  test('a story that it has no translation of, in the language of the original', () => {
    const articles = [both, bothRu, onlyId, onlyRu];
    assert.deepEqual(listed(articles, 'id'), [onlyId.file, both.file, onlyRu.file]);
    assert.deepEqual(listed(articles, 'ru'), [onlyId.file, bothRu.file, onlyRu.file]);
  });

  test('the newest first, by the instant and not by the file', () => {
    const [day, early, late, next] = [
      article('id/2021/02/z.md', { date: '2021-02-15' }),
      article('id/2021/02/y.md', { date: '2021-02-15T08:00+07:00' }),
      article('id/2021/02/x.md', { date: '2021-02-15T05:00+03:00' }),
      article('id/2021/02/a.md', { date: '2021-02-16' }),
    ] as const;
    assert.deepEqual(
      listed([early, next, day, late], 'id'),
      [next, late, early, day].map(({ file }) => file),
    );
  });

  test('two of one moment in the order of their files', () => {
    const articles = ['b', 'a'].map((slug) => article(`id/2021/02/${slug}.md`));
    assert.deepEqual(listed(articles, 'id'), ['id/2021/02/a.md', 'id/2021/02/b.md']);
  });

  test('the same in any order that the files are read in', () => {
    const articles = ['a', 'b', 'c', 'd', 'e'].flatMap((slug, index) => [
      article(`id/2021/02/${slug}.md`, { date: `2021-02-1${index % 2}` }),
      article(`ru/2021/02/${slug}x.md`, { date: `2021-02-1${index % 2}` }),
    ]);
    const expected = { id: listed(articles, 'id'), ru: listed(articles, 'ru') };
    const shuffled = fc.shuffledSubarray(articles, { minLength: articles.length });
    fc.assert(
      fc.property(shuffled, fc.constantFrom('id' as const, 'ru' as const), (order, lang) => {
        assert.deepEqual(listed(order, lang), expected[lang]);
      }),
      { seed: 20210215 },
    );
  });

  test('nothing where there is nothing', () => {
    const listing = archiveOf([]).listing('id');
    assert.deepEqual([listing.entries, listing.terms('tag')], [[], []]);
    assert.equal(listing.periods('year').size, 0);
  });
});

test('there is no listing of an edition that is not switched on', () => {
  assert.throws(() => archiveOf([both]).listing('en'), /there is no edition en/);
});

suite('the days of an edition', () => {
  const night = article('id/2021/01/malam.md', { date: '2021-01-01T02:00+07:00' });
  const archive = archiveOf([night, both, bothRu, onlyRu]);
  const daysOf = (lang: string) => [...archive.listing(lang).periods('day').keys()];

  test('are those of its own zone', () => {
    assert.deepEqual(daysOf('id'), ['2021-02-15', '2021-02-14', '2021-01-01']);
    assert.deepEqual(daysOf('ru'), ['2021-02-15', '2021-02-14', '2020-12-31']);
    assert.deepEqual(files(archive.listing('ru').entriesIn('2020-12-31' as Period)), [night.file]);
  });

  test('are in its months and years, the newest first', () => {
    const months = archive.listing('id').periods('month');
    assert.deepEqual(
      [...months].map(([month, entries]) => [month, files(entries)]),
      [
        ['2021-02', [both.file, onlyRu.file]],
        ['2021-01', [night.file]],
      ],
    );
    assert.deepEqual([...archive.listing('ru').periods('year').keys()], ['2021', '2020']);
  });

  test('have the entries that a period is asked for', () => {
    const listing = archive.listing('id');
    assert.deepEqual(files(listing.entriesIn('2021-02' as Period)), [both.file, onlyRu.file]);
    assert.deepEqual(files(listing.entriesIn('2021-02-14' as Period)), [onlyRu.file]);
    assert.deepEqual(files(listing.entriesIn('2021' as Period)), [
      both.file,
      onlyRu.file,
      night.file,
    ]);
    assert.deepEqual(listing.entriesIn('202' as Period), []);
    assert.deepEqual(listing.entriesIn('2022-01-01' as Period), []);
  });
});

suite('the terms of an edition', () => {
  const tag = [
    entry('space', { label: { id: 'Antariksa', ru: 'Космос' } }),
    entry('unused', { label: { id: 'Tak terpakai' } }),
  ];
  const one = article('id/2021/02/a.md', { tags: ['Antariksa', 'Zaitun', 'antariksa'] });
  const oneRu = article('ru/2021/02/a.md', { tags: ['Ёж', 'Еда', 'Жук'] });
  const other = article('ru/2021/02/b.md', { tags: ['Космос'], date: '2021-02-16' });
  const archive = archiveOf([one, oneRu, other], { tag });
  const idsOf = (lang: string) =>
    archive
      .listing(lang)
      .terms('tag')
      .map((term) => term.label(lang).text);

  test('are those that its entries name, in the order of its alphabet', () => {
    assert.deepEqual(idsOf('id'), ['Antariksa', 'Zaitun']);
    assert.deepEqual(idsOf('ru'), ['Еда', 'Ёж', 'Жук', 'Космос']);
  });

  test('have each entry once, the newest first, whatever language named them', () => {
    const space = archive.terms.tag.of('Antariksa', 'id');
    assert.deepEqual(files(archive.listing('id').entriesOf(space)), [other.file, one.file]);
    assert.deepEqual(files(archive.listing('ru').entriesOf(space)), [other.file]);
  });

  test('have no page where the language has neither a name for them nor an article', () => {
    const [zaitun, beetle] = [
      archive.terms.tag.of('Zaitun', 'id'),
      archive.terms.tag.of('Жук', 'ru'),
    ];
    const untranslated = archiveOf(
      [
        article('id/2021/02/p.md', { tags: ['Zaitun', 'Antariksa'] }),
        article('ru/2021/02/q.md', { tags: ['Жук'] }),
      ],
      { tag },
    );
    const has = (lang: string, name: string) =>
      untranslated.listing(lang).has(untranslated.terms.tag.of(name, lang));
    assert.deepEqual([has('id', 'Zaitun'), has('ru', 'Zaitun')], [true, false]);
    assert.deepEqual([has('id', 'Жук'), has('ru', 'Жук')], [false, true]);
    // It has a Russian name.
    assert.deepEqual([has('id', 'Antariksa'), has('ru', 'Antariksa')], [true, true]);
    // The articles of one story: each edition shows its own, with its own tags.
    assert.ok(archive.listing('id').has(zaitun) && !archive.listing('id').has(beetle));
  });

  test('without entries have none', () => {
    const unused = archive.terms.tag.byId('unused');
    assert.ok(unused);
    assert.deepEqual(archive.listing('id').entriesOf(unused), []);
  });
});

test('beside an article stand the next newer and the next older of its language', () => {
  const oldest = article('id/2021/02/d.md', { date: '2021-02-13' });
  const all = [both, bothRu, onlyId, onlyRu, oldest];
  const { newer, older } = archiveOf(all).listing('id').neighbours(both);
  assert.deepEqual([newer, older], [onlyId, oldest]);
  const ends = archiveOf([both, onlyId]).listing('id');
  assert.equal(ends.neighbours(onlyId).newer, undefined);
  assert.equal(ends.neighbours(both).older, undefined);
  assert.deepEqual(ends.neighbours(onlyRu), { newer: undefined, older: undefined });
});

test('an undated article is neither older nor newer than another one', () => {
  const undated = ['x', 'y'].map((slug) => article(`id/undated/${slug}.md`, { date: 'unknown' }));
  const listing = archiveOf([both, onlyId, ...undated]).listing('id');
  assert.equal(listing.neighbours(both).newer, onlyId);
  assert.equal(listing.neighbours(both).older, undefined);
  for (const one of undated) {
    assert.deepEqual(listing.neighbours(one), { newer: undefined, older: undefined });
  }
});

test('an edition joins names as its language does', () => {
  const joined = (...names: string[]) => site.editions.map(({ list }) => list.format(names));
  assert.deepEqual(joined('A'), ['A', 'A']);
  assert.deepEqual(joined('A', 'B'), ['A dan B', 'A и B']);
  assert.deepEqual(joined('A', 'B', 'C'), ['A, B, dan C', 'A, B и C']);
});
