/** Related articles: what an article has in common with others, where it refers to few itself. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Article } from '../../src/archive/article.ts';
import { type ArticleOptions, archiveOf, article, next, readAlso } from './make.ts';

/** An article whose title has no word in common with another's, unless it is given one. */
const about = (slug: string, tags: readonly string[], options: ArticleOptions = {}) =>
  article(`id/2021/02/${slug}.md`, { tags: [...tags], ...options });
const day = (number: number) => `2021-02-${String(number).padStart(2, '0')}`;
const relatedTo = (one: Article, others: readonly Article[]) =>
  archiveOf([one, ...others])
    .related(one)
    .map(({ slug }) => slug);

/** Articles that have nothing to do with the others: without them every word and tag is frequent. */
const strangers = Array.from({ length: 6 }, (_, i) => about(`asing${i}`, [`Lain ${i}`]));

suite('an article’s related ones are', () => {
  test('those that share a tag, three at most, the nearest in time', () => {
    const one = about('satu', ['Rusia'], { date: day(10) });
    const others = [1, 8, 11, 14, 28].map((date) =>
      about(`tanggal${date}`, ['Rusia'], { date: day(date) }),
    );
    assert.deepEqual(relatedTo(one, [...others, ...strangers]), [
      'tanggal11',
      'tanggal8',
      'tanggal14',
    ]);
  });

  test('the nearest in time of many', () => {
    const many = Array.from({ length: 90 }, (_, i) =>
      about(`n${i}`, ['Rusia'], {
        date: new Date(Date.UTC(2021, 0, 1 + i)).toISOString().slice(0, 10),
      }),
    );
    for (const [at, near] of [
      [0, ['n1', 'n2', 'n3']],
      [50, ['n49', 'n51', 'n48']],
      [89, ['n88', 'n87', 'n86']],
    ] as const) {
      const [one] = many.slice(at);
      assert.ok(one);
      assert.deepEqual(relatedTo(one, [...many.toSpliced(at, 1), ...strangers]), near);
    }
  });

  test('those that share a rare tag before those that share a frequent one', () => {
    const one = about('satu', ['Rusia', 'Soyuz'], { date: day(10) });
    const others = [
      ...[9, 10, 11].map((date) => about(`rusia${date}`, ['Rusia'], { date: day(date) })),
      about('soyuz', ['Soyuz'], { date: '1999-01-01' }),
    ];
    assert.deepEqual(relatedTo(one, [...others, ...strangers]), ['soyuz', 'rusia10', 'rusia9']);
  });

  test('those that share more tags before those that share fewer', () => {
    const one = about('satu', ['Rusia', 'Antariksa']);
    const others = [
      about('a', ['Rusia']),
      about('b', ['Antariksa', 'Rusia'], { date: '2001-01-01' }),
      about('c', ['Antariksa']),
    ];
    assert.equal(relatedTo(one, [...others, ...strangers])[0], 'b');
  });

  test('those that share a rare tag, of however many tags', () => {
    const many = Array.from({ length: 8 }, (_, i) => `Tag ${i}`);
    const one = about('satu', [...many, 'Soyuz']);
    const others = ['a', 'b', 'c', 'd'].map((slug) => about(slug, many));
    const soyuz = about('soyuz', ['Soyuz'], { date: '1999-01-01' });
    assert.ok(relatedTo(one, [...others.slice(2), soyuz, ...strangers]).includes('soyuz'));
  });

  test('those that share words, where tags are the same', () => {
    const title = 'Harga cabai merah melonjak';
    const one = about('satu', ['Pasar'], { title });
    const others = [
      about('a', ['Pasar'], { title: 'Rapat tahunan pedagang' }),
      about('b', ['Pasar'], { title: 'Cabai merah langka', date: '2001-01-01' }),
      about('c', ['Pasar'], { title: 'Banjir di kota' }),
    ];
    assert.equal(relatedTo(one, [...others, ...strangers])[0], 'b');
  });

  test('those that share two words of the title or the first lines, without a tag', () => {
    const one = about('satu', [], { title: 'Harga cabai naik' });
    const others = [
      about('dua-kata', [], { title: 'Panen raya', text: 'Panen cabai menekan harga di pasar.' }),
      about('satu-kata', [], { title: 'Cabai dan kopi' }),
    ];
    assert.deepEqual(relatedTo(one, [...others, ...strangers]), ['dua-kata']);
  });

  test('not those whose words in common are in every text', () => {
    const one = about('satu', [], { title: 'Yang akan dan tidak untuk dengan kopi' });
    const other = about('dua', [], { title: 'Yang akan dan tidak untuk dengan gula' });
    assert.deepEqual(relatedTo(one, [other, ...strangers]), []);
  });

  test('not those that share no more than a tag that every article has', () => {
    const others = ['dua', 'tiga', 'empat'].map((slug) => about(slug, ['Berita']));
    assert.deepEqual(relatedTo(about('satu', ['Berita']), others), []);
  });

  test('none where nothing is in common', () => {
    assert.deepEqual(relatedTo(about('satu', ['Rusia']), strangers), []);
    assert.deepEqual(relatedTo(about('satu', []), []), []);
  });

  test('in Russian those whose words have another ending', () => {
    const one = article('ru/2021/02/odin.md', { title: 'Московские рынки закрыты' });
    const other = article('ru/2021/02/dva.md', { title: 'На московских рынках дорого' });
    assert.deepEqual(relatedTo(one, [other, ...strangers]), ['dva']);
  });

  test('of the reader’s language only, and one a story', () => {
    const one = about('satu', ['Rusia']);
    const others = [
      about('dua', ['Rusia']),
      article('ru/2021/02/dua.md', { tags: ['Rusia'] }),
      article('ru/2021/02/satu.md', { tags: ['Rusia'] }),
      article('ru/2021/02/tri.md', { tags: ['Rusia'] }),
      about('kunci-a', ['Rusia'], { translationKey: 'k' }),
      about('kunci-b', ['Rusia'], { translationKey: 'k' }),
    ];
    const archive = archiveOf([one, ...others, ...strangers]);
    const related = archive.related(one);
    assert.deepEqual(new Set(related.map(({ lang }) => lang)), new Set(['id']));
    assert.equal(new Set(related.map((other) => archive.storyOf(other))).size, related.length);
    assert.deepEqual(related.map(({ slug }) => slug).sort(), ['dua', 'kunci-a']);
  });
});

suite('beside an article’s own references', () => {
  const others = ['a', 'b', 'c', 'd', 'e'].map((slug, i) =>
    about(slug, ['Rusia'], { date: day(i + 1), title: `Judul ${slug}` }),
  );
  for (const [why, references, related] of [
    ['three fill up none', [], ['a', 'b', 'c']],
    ['two are added to one', [readAlso('Judul a')], ['b', 'c']],
    ['one to two', [readAlso('Judul b'), readAlso('Judul d')], ['a']],
    ['none to three', ['a', 'b', 'c'].map((slug) => readAlso(`Judul ${slug}`)), []],
    ['none to four', ['a', 'b', 'c', 'd'].map((slug) => readAlso(`Judul ${slug}`)), []],
    [
      'none to a tag, a page and an article',
      ['#Rusia', '/id/', 'Judul a'].map((title) => readAlso(title)),
      [],
    ],
    [
      'three, where its own lead nowhere',
      ['Tidak ada', '#tidak', 'satu'].map((title) => readAlso(title)),
      ['a', 'b', 'c'],
    ],
    [
      'three, where they are next lines; and not what those lead to',
      ['a', 'b', 'c'].map((slug) => next(`Judul ${slug}`)),
      ['d', 'e'],
    ],
  ] as const) {
    test(why, () => {
      const one = about('satu', ['Rusia'], { date: day(1), references: [...references] });
      assert.deepEqual(relatedTo(one, [...others, ...strangers]), related);
    });
  }
});

suite('no related article is', () => {
  const others = ['a', 'b', 'c'].map((slug, i) =>
    about(slug, ['Rusia'], { title: `Judul ${slug}`, date: day(16 + i) }),
  );

  test('one that a reference leads to, which counts once however often it does', () => {
    const references = [readAlso('Judul a'), readAlso('JUDUL A!'), readAlso('a')];
    const one = about('satu', ['Rusia'], { references });
    assert.deepEqual(relatedTo(one, [...others, ...strangers]), ['b', 'c']);
  });

  test('one that refers to the article', () => {
    const referring = about('d', ['Rusia'], { references: [readAlso('satu')] });
    const one = about('satu', ['Rusia']);
    assert.deepEqual(relatedTo(one, [referring, ...others, ...strangers]), ['a', 'b', 'c']);
    assert.deepEqual(relatedTo(one, [referring, ...strangers]), []);
  });

  test('one of the reading chain that is shown', () => {
    const chain = [
      about('dahulu', ['Rusia'], { references: [next('awal')] }),
      about('awal', ['Rusia'], { references: [next('satu')] }),
      about('akhir', ['Rusia'], { references: [next('Judul c')] }),
    ];
    const one = about('satu', ['Rusia'], { references: [next('akhir')] });
    assert.deepEqual(relatedTo(one, [...chain, ...others, ...strangers]), ['a', 'b']);
  });
});

test('related articles are the same whatever the order that the files are read in', () => {
  const tags = ['Rusia', 'Pasar', 'Cuaca', 'Kopi', 'Jalan'];
  const words = ['harga', 'cabai', 'banjir', 'menteri', 'pasar', 'kopi'];
  const pick = (list: readonly string[], ...at: number[]) =>
    at.map((place) => list[place % list.length] ?? '');
  const articles = Array.from({ length: 40 }, (_, i) =>
    about(`artikel${i}`, pick(tags, i, i * 3 + 1), {
      title: pick(words, i, i * 2 + 1, i * 5 + 2).join(' '),
      date: day(1 + ((i * 7) % 9)),
    }),
  );
  const relatedOf = (all: readonly Article[]) => {
    const archive = archiveOf(all);
    return articles.map((one) => archive.related(one).map(({ slug }) => slug));
  };
  const expected = relatedOf(articles);
  assert.ok(expected.some(({ length }) => length === 3));
  fc.assert(
    fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
      assert.deepEqual(relatedOf(shuffled), expected);
    }),
    { seed: 20210215, numRuns: 40 },
  );
});
