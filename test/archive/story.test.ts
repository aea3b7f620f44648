/** Stories: which articles are translations of one another, and which came first. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Address } from '../../src/archive/address.ts';
import { Article } from '../../src/archive/article.ts';
import { groupArticles, makeStory, originalOf, translationsOf } from '../../src/archive/story.ts';
import { parseExactDate } from '../../src/dates/article-date.ts';
import { type ArticleOptions, article } from './make.ts';

/** The groups as lists of files, in an order that does not depend on how they were found. */
function groupsOf(articles: readonly Article[]): string[][] {
  return groupArticles(articles)
    .map((group) => group.map(({ file }) => file).sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

suite('articles are translations of one another', () => {
  const cases: [why: string, files: [string, ArticleOptions?][], groups: string[][]][] = [
    [
      'by the same path in two language folders',
      [['id/2021/02/roket.md'], ['ru/2021/02/roket.md'], ['ru/2021/02/lain.md']],
      [['id/2021/02/roket.md', 'ru/2021/02/roket.md'], ['ru/2021/02/lain.md']],
    ],
    [
      'by one key, whatever their paths',
      [
        ['id/2021/02/roket.md', { translationKey: 'k' }],
        ['ru/2021/03/raketa.md', { translationKey: 'k' }],
      ],
      [['id/2021/02/roket.md', 'ru/2021/03/raketa.md']],
    ],
    [
      'by the address of the original',
      [['id/2021/02/roket.md'], ['ru/2021/02/raketa.md', { original: '/id/2021/02/15/roket/' }]],
      [['id/2021/02/roket.md', 'ru/2021/02/raketa.md']],
    ],
    [
      'by the address of the original, written without its last slash or encoded',
      [['id/2021/02/kafé.md'], ['ru/2021/02/kafe.md', { original: '/id/2021/02/15/kaf%C3%A9' }]],
      [['id/2021/02/kafé.md', 'ru/2021/02/kafe.md']],
    ],
    [
      'by an alias of the original',
      [
        ['id/2021/02/roket.md', { aliases: ['/id/lama/roket/'] }],
        ['ru/2021/02/raketa.md', { original: '/id/lama/roket/' }],
      ],
      [['id/2021/02/roket.md', 'ru/2021/02/raketa.md']],
    ],
    [
      'by a key on one side and the address on the other',
      [
        ['id/2021/02/roket.md', { translationKey: 'k' }],
        ['ru/2021/02/raketa.md', { original: '/id/2021/02/15/roket/' }],
      ],
      [['id/2021/02/roket.md', 'ru/2021/02/raketa.md']],
    ],
    [
      'even where two name each other as the original',
      [
        ['id/2021/02/roket.md', { original: '/ru/2021/02/15/raketa/' }],
        ['ru/2021/02/raketa.md', { original: '/id/2021/02/15/roket/' }],
      ],
      [['id/2021/02/roket.md', 'ru/2021/02/raketa.md']],
    ],
    [
      'not by the same path where they have different keys',
      [
        ['id/2021/02/roket.md', { translationKey: 'a' }],
        ['ru/2021/02/roket.md', { translationKey: 'b' }],
      ],
      [['id/2021/02/roket.md'], ['ru/2021/02/roket.md']],
    ],
    [
      'not by a key that is another one’s path',
      [['id/2021/02/roket.md', { translationKey: '2021/02/raketa.md' }], ['ru/2021/02/raketa.md']],
      [['id/2021/02/roket.md'], ['ru/2021/02/raketa.md']],
    ],
    [
      'not by the name of the file in another month',
      [['id/2021/02/roket.md'], ['ru/2021/03/roket.md']],
      [['id/2021/02/roket.md'], ['ru/2021/03/roket.md']],
    ],
    [
      'by an original that the archive does not have, where both name it',
      [
        ['id/2021/02/roket.md', { original: '/en/2021/02/15/rocket/' }],
        ['ru/2021/02/raketa.md', { original: '/en/2021/02/15/rocket' }],
      ],
      [['id/2021/02/roket.md', 'ru/2021/02/raketa.md']],
    ],
    [
      'not by such an original where they are of one language',
      [
        ['ru/2021/02/a.md', { original: '/en/2021/02/15/rocket/' }],
        ['ru/2021/02/b.md', { original: '/en/2021/02/15/rocket/' }],
      ],
      [['ru/2021/02/a.md'], ['ru/2021/02/b.md']],
    ],
    [
      'not by an original that the archive does not have',
      [['ru/2021/02/raketa.md', { original: '/id/2021/02/15/roket/' }]],
      [['ru/2021/02/raketa.md']],
    ],
  ];
  for (const [why, files, groups] of cases) {
    test(why, () => {
      const articles = files.map(([file, options]) => article(file, options));
      assert.deepEqual(groupsOf(articles), groups);
      assert.deepEqual(groupsOf(articles.reverse()), groups);
    });
  }

  test('each article is in one story, whatever they say of each other', () => {
    const lang = fc.constantFrom('id', 'ru');
    const name = fc.constantFrom('a', 'b', 'c');
    const options = fc.record(
      {
        translationKey: name,
        original: fc.tuple(lang, name).map(([l, n]) => `/${l}/2021/02/15/${n}/`),
      },
      { requiredKeys: [] },
    );
    const file = fc.tuple(lang, name).map(([l, n]) => `${l}/2021/02/${n}.md`);
    fc.assert(
      fc.property(fc.dictionary(file, options, { noNullPrototype: true }), (files) => {
        const articles = Object.entries(files).map(([path, fields]) => article(path, fields));
        const grouped = groupArticles(articles).flat();
        assert.equal(grouped.length, articles.length);
        assert.deepEqual(new Set(grouped), new Set(articles));
      }),
      { seed: 20210215, numRuns: 500 },
    );
  });
});

/** The same article in a third language. */
function inEnglish(options: ArticleOptions): Article {
  const file = '2021/02/rocket.md';
  const { facts } = article(`ru/${file}`, options);
  const address = facts.address.replace('/ru/', '/en/') as Address;
  return new Article({ ...facts, lang: 'en', file: `en/${file}`, address });
}

suite('the original of a story is', () => {
  test('the article that another one names', () => {
    const roket = article('id/2021/02/roket.md');
    const raketa = article('ru/2021/02/raketa.md', { original: '/id/2021/02/15/roket/' });
    assert.equal(makeStory([raketa, roket]).original, roket);
  });

  test('the article that another one names by an alias or without a slash', () => {
    const roket = article('id/2021/02/roket.md', { translator: 'Budi', aliases: ['/id/lama/'] });
    for (const original of ['/id/lama/', '/id/lama', '/id/2021/02/15/roket']) {
      const raketa = article('ru/2021/02/raketa.md', { original });
      assert.equal(makeStory([raketa, roket]).original, roket);
    }
  });

  test('the only article that nobody translated', () => {
    const written = article('ru/2021/02/roket.md');
    const translated = parseExactDate('2021-03-01');
    assert.ok(translated);
    for (const options of [{ translator: 'Siti' }, { translated }, { original: '/id/hilang/' }]) {
      const translation = article('id/2021/02/roket.md', options);
      assert.equal(makeStory([translation, written]).original, written);
    }
    const [indonesian, english] = [
      article('id/2021/02/roket.md', { translator: 'Siti' }),
      inEnglish({ translator: 'Budi' }),
    ];
    assert.equal(makeStory([indonesian, english, written]).original, written);
  });

  test('the beginning of a chain of translations', () => {
    const roket = article('id/2021/02/roket.md');
    const rocket = inEnglish({ original: '/id/2021/02/15/roket/' });
    const raketa = article('ru/2021/02/raketa.md', { original: '/en/2021/02/15/rocket/' });
    const story = makeStory([raketa, rocket, roket]);
    assert.equal(story.original, roket);
    assert.deepEqual(
      [roket, rocket, raketa].map((one) => originalOf(story, one)),
      [undefined, roket, rocket],
    );
    assert.deepEqual(
      [roket, rocket, raketa].map((one) => translationsOf(story, one)),
      [[rocket], [raketa], []],
    );
  });

  test('what a translation comes from that names nothing, where others say which came first', () => {
    const roket = article('id/2021/02/roket.md');
    const rocket = inEnglish({ original: '/id/2021/02/15/roket/' });
    const raketa = article('ru/2021/02/raketa.md', { translator: 'Анна' });
    const story = makeStory([raketa, rocket, roket]);
    assert.equal(originalOf(story, raketa), roket);
    assert.deepEqual(translationsOf(story, roket), [raketa, rocket]);
    const silent = article('ru/2021/02/raketa.md');
    assert.equal(originalOf(makeStory([silent, rocket, roket]), silent), undefined);
  });

  test('itself where it names itself and another one names it', () => {
    const original = '/id/2021/02/15/roket/';
    const roket = article('id/2021/02/roket.md', { original });
    const raketa = article('ru/2021/02/raketa.md', { original });
    const story = makeStory([raketa, roket]);
    assert.equal(story.original, roket);
    assert.equal(originalOf(story, roket), undefined);
  });
});

suite('a story has no original', () => {
  const [older, younger] = [{ date: '2021-02-14' }, { date: '2021-02-15' }];
  const cases: [why: string, id: ArticleOptions, ru: ArticleOptions, en?: ArticleOptions][] = [
    ['where the articles do not say', {}, {}],
    ['where all are said to be translations', { translator: 'Siti' }, { translator: 'Budi' }],
    ['where nobody translated two of three', {}, {}, { translator: 'Ann' }],
  ];
  for (const [why, id, ru, en] of cases) {
    test(why, () => {
      const indonesian = article('id/2021/02/roket.md', { ...id, ...younger });
      const russian = article('ru/2021/02/roket.md', { ...ru, ...older });
      const all = [indonesian, russian, ...(en ? [inEnglish({ ...en, ...younger })] : [])];
      for (const group of [all, all.toReversed()]) {
        const story = makeStory(group);
        assert.equal(story.original, undefined);
        assert.equal(story.first, russian, 'the oldest stands for the story');
        for (const one of all) assert.equal(originalOf(story, one), undefined);
        assert.deepEqual(translationsOf(story, russian), []);
      }
    });
  }

  test('not told where two name each other, or three in a circle', () => {
    const roket = article('id/2021/02/roket.md', { original: '/ru/2021/02/15/raketa/' });
    const raketa = article('ru/2021/02/raketa.md', { original: '/id/2021/02/15/roket/' });
    for (const group of [
      [roket, raketa],
      [raketa, roket],
    ]) {
      const story = makeStory(group);
      assert.equal(story.original, undefined);
      assert.equal(story.first, roket);
      assert.equal(originalOf(story, roket), undefined);
      assert.equal(originalOf(story, raketa), undefined);
    }
  });

  test('where it is one article, which is the first', () => {
    for (const options of [{}, { translator: 'Siti' }, { original: '/id/hilang/' }]) {
      const raketa = article('ru/2021/02/raketa.md', options);
      const { original, first, originals } = makeStory([raketa]);
      assert.deepEqual([original, first, originals.size], [undefined, raketa, 0]);
    }
  });
});

test('a story is shown by its original where a language has none, even by a younger one', () => {
  const original = article('id/2021/02/roket.md', { date: '2021-02-20' });
  const translation = article('ru/2021/02/roket.md', { original: '/id/2021/02/20/roket/' });
  assert.equal(makeStory([translation, original]).first, original);
});

test('a story has one article a language, the first', () => {
  const first = article('id/2021/02/a.md', { translationKey: 'k' });
  const second = article('id/2021/02/b.md', { translationKey: 'k' });
  const other = article('ru/2021/02/c.md', { translationKey: 'k' });
  assert.deepEqual(
    [...makeStory([first, second, other]).articles],
    [
      ['id', first],
      ['ru', other],
    ],
  );
});

test('a story needs an article', () => {
  assert.throws(() => makeStory([]), /a story needs an article/);
});
