/** Wanted: what articles refer to and the archive does not have. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Article } from '../../../src/archive/article.ts';
import type { Wanted } from '../../../src/archive/references/wanted.ts';
import { type ArticleOptions, archiveOf, article, next, readAlso } from '../make.ts';

let count = 0;
/** An article that refers to what is named, younger than those made before it. */
const referring = (references: ArticleOptions['references'], lang = 'id', tags: string[] = []) =>
  article(`${lang}/2021/03/dari-${++count}.md`, {
    date: new Date(Date.UTC(2021, 2, count)).toISOString().slice(0, 10),
    references: references ?? [],
    tags,
  });

const wantedIn = (articles: readonly Article[], lang = 'id') => {
  const archive = archiveOf(articles);
  return archive.links.wanted(archive.listing(lang));
};
const said = (wanted: readonly Wanted[]) =>
  wanted.map(({ title, referrers }) => `${title} × ${referrers.length}`);

suite('what is wanted', () => {
  test('is one whatever its spelling, called as the oldest of the articles does', () => {
    const [one, two, three] = [
      referring([readAlso('Harga “cabai” naik')]),
      referring([next('HARIAN PAGI - HARGA CABAI NAIK!')]),
      referring([readAlso('Harga\u00A0«ca\u00ADbai» naik | Harian Pagi')]),
    ] as const;
    const named = article('id/2021/02/a.md', { outlet: 'Harian Pagi' });
    for (const articles of [
      [named, one, two, three],
      [three, two, one, named],
    ]) {
      const [wanted, ...others] = wantedIn(articles);
      assert.deepEqual(others, []);
      assert.equal(wanted?.title, 'Harga “cabai” naik');
      assert.equal(wanted.query, 'Harga “cabai” naik');
      assert.deepEqual(wanted.referrers, [one, two, three]);
    }
  });

  test('is one with an outlet’s domain and without', () => {
    const articles = ['Harga cabai', 'KONTAN.CO.ID - Harga cabai', 'Harga cabai | Kompas.com'].map(
      (title) => referring([readAlso(title)]),
    );
    assert.deepEqual(said(wantedIn(articles)), ['Harga cabai × 3']);
  });

  test('comes by how often, then by age', () => {
    const articles = [
      referring([readAlso('Sekali lama')]),
      referring([readAlso('Dua kali'), readAlso('Sekali baru')]),
      referring([readAlso('Dua kali'), readAlso('Tiga kali')]),
      referring([readAlso('Tiga kali')]),
      referring([readAlso('Tiga kali')]),
    ];
    const expected = ['Tiga kali × 3', 'Dua kali × 2', 'Sekali lama × 1', 'Sekali baru × 1'];
    assert.deepEqual(said(wantedIn(articles)), expected);
    assert.deepEqual(said(wantedIn(articles.toReversed())), expected);
  });

  test('has each article that refers to it once', () => {
    const one = referring([readAlso('Harga cabai'), next('HARGA CABAI'), readAlso('harga cabai!')]);
    assert.deepEqual(wantedIn([one])[0]?.referrers, [one]);
  });

  test('says where on the web it is, where one of the articles does', () => {
    const articles = [
      referring([readAlso('Harga cabai')]),
      referring([readAlso('Harga cabai', '/id/tidak-ada/')]),
      referring([readAlso('Harga cabai', 'https://news.example/1')]),
      referring([readAlso('HARGA CABAI', 'http://www.news.example/1/?utm_source=x')]),
      referring([readAlso('Harga beras', 'javascript:alert(1)')]),
    ];
    assert.deepEqual(
      wantedIn(articles).map(({ title, href }) => [title, href]),
      [
        ['Harga cabai', 'https://news.example/1'],
        ['Harga beras', undefined],
      ],
    );
  });

  test('are several where one title is said to be at several addresses', () => {
    const articles = [
      referring([readAlso('Klik di sini', 'https://news.example/1')]),
      referring([readAlso('klik di sini', 'https://news.example/2')]),
      referring([readAlso('klik di sini', 'https://news.example/2')]),
    ];
    assert.deepEqual(
      wantedIn(articles).map(({ href, referrers }) => [href, referrers.length]),
      [
        ['https://news.example/2', 2],
        ['https://news.example/1', 1],
      ],
    );
  });

  test('as an address alone is one whatever does not change the page', () => {
    const articles = [
      referring([readAlso('https://www.news.example/harga-cabai/?utm_source=x')]),
      referring([readAlso('http://news.example/harga-cabai')]),
      referring([readAlso('http://news.example/harga-cabai-2')]),
    ];
    const [first, second] = wantedIn(articles);
    assert.equal(first?.title, 'https://www.news.example/harga-cabai/?utm_source=x');
    assert.equal(first.href, first.title);
    assert.equal(first.query, 'harga cabai');
    assert.deepEqual([first.referrers.length, second?.referrers.length], [2, 1]);
  });

  test('knows the tag that its title names', () => {
    const [cabai, kurs] = wantedIn([
      referring([readAlso('Harga cabai'), readAlso('Kurs')], 'id', ['Cabai']),
    ]);
    assert.deepEqual([cabai?.term?.id, kurs?.term], ['cabai', undefined]);
  });

  test('is told for each language', () => {
    const articles = [referring([readAlso('Cabai')]), referring([readAlso('Перец')], 'ru')];
    assert.deepEqual(said(wantedIn(articles)), ['Cabai × 1']);
    assert.deepEqual(said(wantedIn(articles, 'ru')), ['Перец × 1']);
  });

  test('are two where titles have no letters, but other signs', () => {
    const articles = [referring([readAlso('🚀')]), referring([readAlso('???')])];
    assert.deepEqual(said(wantedIn(articles)), ['🚀 × 1', '??? × 1']);
  });

  test('is neither a tag, a page, nor the article itself', () => {
    const own = article('id/2021/02/diri.md', {
      title: 'Diri',
      tags: ['Cabai'],
      references: [readAlso('#Cabai'), readAlso('#Beras'), readAlso('/id/'), readAlso('Diri')],
    });
    assert.deepEqual(wantedIn([own]), []);
  });

  test('is so no longer when the article is there, and refers back', () => {
    const one = referring([readAlso('Harga Cabai'), readAlso('Harga Beras')]);
    const two = referring([next('Harga cabai')], 'ru');
    assert.deepEqual(said(wantedIn([one, two])), ['Harga Cabai × 1', 'Harga Beras × 1']);
    const cabai = article('id/2021/02/cabai.md', { title: '“Harga cabai”' });
    assert.deepEqual(said(wantedIn([one, two, cabai])), ['Harga Beras × 1']);
    assert.deepEqual(wantedIn([one, two, cabai], 'ru'), []);
    assert.deepEqual(archiveOf([one, two, cabai]).links.referrers(cabai), [one, two]);
  });
});

suite('a list of articles points to', () => {
  const inside = article('id/2021/02/dalam.md', { title: 'Dalam' });
  const [often, oftenRu] = [
    article('id/2021/02/sering.md', { title: 'Sering' }),
    article('ru/2021/02/sering.md', { title: 'Часто' }),
  ] as const;
  const [old, young] = [
    article('id/2021/01/lama.md', { title: 'Lama', date: '2021-01-01' }),
    article('id/2021/02/muda.md', { title: 'Muda', date: '2021-02-20' }),
  ] as const;
  const one = referring(['Lama', 'Sering', 'Dalam', 'Harga cabai'].map((title) => readAlso(title)));
  const two = referring(
    ['Sering', 'Muda', 'Harga beras', 'Harga cabai'].map((title) => next(title)),
  );
  const archive = archiveOf([inside, often, oftenRu, old, young, one, two]);
  const pointsTo = (lang: string) =>
    archive.links.pointsTo([inside, one, two], archive.listing(lang));

  test('articles outside it, those most referred to first, then the newest', () => {
    assert.deepEqual(pointsTo('id').articles, [often, young, old]);
  });

  test('articles in the reader’s language where there is a translation', () => {
    assert.deepEqual(pointsTo('ru').articles, [oftenRu, young, old]);
  });

  test('and to what is wanted', () => {
    assert.deepEqual(said(pointsTo('id').wanted), ['Harga cabai × 2', 'Harga beras × 1']);
  });

  test('and to what is wanted in the order of the list', () => {
    const [older, newer] = [
      referring([readAlso('Harga “cabai”')]),
      referring([readAlso('HARGA CABAI')]),
    ];
    const both = archiveOf([older, newer]);
    const [wanted] = both.links.pointsTo([newer, older], both.listing('id')).wanted;
    assert.equal(wanted?.title, 'HARGA CABAI');
    assert.deepEqual(wanted.referrers, [newer, older]);
  });

  test('and to what is wanted without a tag of which the reader’s edition has no page', () => {
    const one = article('id/2021/02/a.md', {
      tags: ['Pemilu'],
      references: [readAlso('Hasil pemilu')],
    });
    const all = archiveOf([one, article('ru/2021/02/a.md', { title: 'Выборы' })]);
    const termIn = (lang: string) =>
      all.links.pointsTo([one], all.listing(lang)).wanted.map(({ term }) => term?.id);
    assert.deepEqual([termIn('id'), termIn('ru')], [['pemilu'], [undefined]]);
  });

  test('nothing where its articles refer to nothing', () => {
    assert.deepEqual(archive.links.pointsTo([old], archive.listing('id')), {
      articles: [],
      wanted: [],
    });
  });
});
