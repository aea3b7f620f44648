/** References with an address: on the site, of a file, on the web, or a slug. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { article, entry, readAlso } from '../make.ts';
import { world } from './world.ts';

const from = article('id/2021/03/dari.md', { date: '2021-03-01', tags: ['Ekonomi'] });
const roket = article('id/2021/02/roket.md', {
  title: 'Roket “Soyuz” meluncur: 3 satelit dibawa',
  aliases: ['/id/lama/roket/'],
  sourceUrl: 'https://www.news.example/read/?id=7&bagian=sains',
  tags: ['Rusia'],
});
const raketa = article('ru/2021/02/roket.md', {
  title: 'Ракета «Союз» стартовала',
  sourceUrl: 'https://novosti.example/raketa.html',
});
const pasar = article('ru/2021/02/pasar.md', { title: 'Ещё один рынок', tags: ['Рынок'] });
const { targetOf, leadsTo } = world(
  [from, roket, raketa, pasar],
  [
    entry('russia', { label: { id: 'Rusia', ru: 'Россия' } }),
    entry('war', { label: { id: 'Perang' } }),
  ],
);

const ON_THE_SITE = [
  ['at the address', '/id/2021/02/15/roket/'],
  ['without the last slash', '/id/2021/02/15/roket'],
  ['with a fragment and a query', '/id/2021/02/15/roket/?dari=beranda#isi'],
  ['relative to its page', '../../../02/15/roket/'],
  ['relative, beginning with a dot', './../../../02/15/roket'],
  ['at the full address', 'https://example.org/repo/id/2021/02/15/roket/'],
  ['at the full address without its last slash', 'https://example.org/repo/id/2021/02/15/roket'],
  ['at the full address with a fragment', 'https://example.org/repo/id/2021/02/15/roket/#isi'],
  ['at the full address with `http`', 'http://example.org/repo/id/2021/02/15/roket/'],
  ['at the full address with `www`', 'https://www.example.org/repo/id/2021/02/15/roket/'],
  ['at an alias', '/id/lama/roket'],
  ['at an alias in full', 'https://example.org/repo/id/lama/roket/'],
  ['whose translation is at the address', '/ru/2021/02/15/roket/'],
  ['of a file beside its own', '../02/roket.md'],
  ['of a file in the content folder', '/id/2021/02/roket.md'],
  ['of a file, with a fragment', '../02/roket.md#isi'],
  ['of its translation’s file', '../../../ru/2021/02/roket.md'],
] as const;

const ON_THE_WEB = [
  ['as it is', 'https://www.news.example/read/?id=7&bagian=sains'],
  ['with `http`', 'http://www.news.example/read/?id=7&bagian=sains'],
  ['without `www`', 'https://news.example/read/?id=7&bagian=sains'],
  ['without the last slash', 'https://www.news.example/read?id=7&bagian=sains'],
  ['with a fragment', 'https://www.news.example/read/?id=7&bagian=sains#atas'],
  ['in another order', 'https://www.news.example/read/?bagian=sains&id=7'],
  ['with its host in capitals', 'https://WWW.News.Example/read/?id=7&bagian=sains'],
  [
    'with what counts its readers',
    'https://news.example/read?utm_source=x&id=7&bagian=sains&utm_medium=y&fbclid=z',
  ],
  ['that shows the whole text', 'https://news.example/read/?id=7&bagian=sains&page=all'],
  ['that shows the whole text, first', 'https://news.example/read/?page=all&id=7&bagian=sains#a'],
] as const;

suite('a reference with an address leads to the article', () => {
  for (const [why, href] of ON_THE_SITE) {
    test(why, () => {
      assert.equal(leadsTo(readAlso('kata lain', href)), roket.file);
      assert.deepEqual(targetOf(readAlso('kata lain', href)), {
        kind: 'article',
        article: roket,
        by: 'address',
        rivals: [],
        rivalCount: 0,
      });
    });
  }
  for (const [why, href] of ON_THE_WEB) {
    test(`at its outlet’s address, ${why}`, () => {
      assert.equal(leadsTo(readAlso('kata lain', href)), roket.file);
    });
  }

  test('whose translation was taken from the address', () => {
    const target = targetOf(readAlso('kata lain', 'http://novosti.example/raketa.html'));
    assert.ok(target.kind === 'article');
    assert.deepEqual([target.article, target.by], [roket, 'source address']);
  });

  test('whose address is encoded', () => {
    const kafe = article('id/2021/02/kafé.md');
    const all = world([from, kafe]);
    for (const href of [
      '/id/2021/02/15/kaf%C3%A9/',
      '/id/2021/02/15/kafé/',
      '../02/kaf%C3%A9.md',
    ]) {
      assert.equal(all.leadsTo(readAlso('kata lain', href)), kafe.file, href);
    }
  });

  test('and not to the one that another query of the same page names', () => {
    const reference = readAlso('kata lain', 'https://www.news.example/read/?id=8&bagian=sains');
    assert.equal(leadsTo(reference), 'wanted kata lain');
  });

  test('though its words are the title of another one', () => {
    assert.equal(leadsTo(readAlso('Ещё один рынок', '/id/2021/02/15/roket/')), roket.file);
  });

  for (const href of [
    'https://news.example/%E0%A4%A',
    '/id/2021/02/15/tidak-ada/',
    '../02/tidak-ada.md',
    'https://example.org/repository/id/2021/02/15/roket/',
    'javascript:alert(1)',
    'mailto:redaksi@news.example',
    'http://[',
  ]) {
    test(`by its words where nothing is at "${href}"`, () => {
      assert.equal(leadsTo(readAlso('Ещё один рынок', href)), pasar.file);
    });
  }
});

suite('an address alone', () => {
  for (const [why, address] of [...ON_THE_SITE, ...ON_THE_WEB]) {
    test(`leads to the article ${why}`, () => assert.equal(leadsTo(readAlso(address)), roket.file));
  }

  test('on the web can begin with `www`', () => {
    assert.equal(leadsTo(readAlso('www.news.example/read?id=7&bagian=sains')), roket.file);
  });

  test('of a page that nobody saved is known by its words', () => {
    const known = article('id/2021/02/a.md', { title: 'Harga Beras Naik Lagi' });
    const all = world([from, known]);
    for (const address of [
      'https://news.example/2021/harga-beras-naik-lagi',
      'https://news.example/harga_beras_naik_lagi.html?page=2',
    ]) {
      assert.deepEqual(all.targetOf(readAlso(address)), {
        kind: 'article',
        article: known,
        by: 'title',
        rivals: [],
        rivalCount: 0,
      });
    }
    for (const [address, words] of [
      ['https://news.example/kurs-rupiah-turun/', 'kurs rupiah turun'],
      ['https://news.example/kurs-rupiah-turun/12345?a=b', 'kurs rupiah turun'],
      ['https://news.example/kurs/12345', ''],
      ['https://news.example/read/kurs', 'kurs'],
      ['https://news.example/12345', ''],
    ] as const) {
      assert.equal(all.leadsTo(readAlso(address)), `wanted ${words}`);
    }
  });
});

suite('a slug', () => {
  for (const [why, reference] of [
    ['alone', readAlso('roket')],
    ['as a link', readAlso('kata lain', 'roket')],
    ['as a link with a slash', readAlso('kata lain', 'roket/')],
  ] as const) {
    test(`leads to the article ${why}`, () => {
      const target = targetOf(reference);
      assert.ok(target.kind === 'article');
      assert.deepEqual([target.article, target.by], [roket, 'slug']);
      assert.equal(leadsTo(reference, pasar), raketa.file);
    });
  }

  test('of two articles leads to that in its language, then to that nearer in time', () => {
    const [far, near, other] = [
      article('id/2019/01/kurs.md', { date: '2019-01-01' }),
      article('id/2021/02/kurs.md', { date: '2021-02-28' }),
      article('ru/2021/03/kurs.md', { date: '2021-03-01' }),
    ] as const;
    assert.equal(world([from, far, near, other]).leadsTo(readAlso('kurs')), near.file);
    assert.equal(world([pasar, far, near, other]).leadsTo(readAlso('kurs')), other.file);
  });
});

suite('an address at which there is a page, but no article, leads', () => {
  for (const [why, href, target] of [
    ['to the tag whose page it is', '/id/tag/rusia/', 'tag russia'],
    ['to the tag, though it is the page in another language', '/ru/teg/rossiya/', 'tag russia'],
    ['to the tag, in full', 'https://example.org/repo/id/tag/rusia', 'tag russia'],
    ['to a tag that no registry has', '/id/tag/ekonomi/', 'tag ekonomi'],
    ['to the front', '/', 'page /'],
    ['to the front, in full', 'https://example.org/repo/', 'page /'],
    ['to the front, in full, without its last slash', 'https://example.org/repo', 'page /'],
    ['to an edition', '/ru', 'page /ru/'],
    ['to the index of tags', '/id/tag/', 'page /id/tag/'],
    ['to the wanted page', '/id/belum-ada/', 'page /id/belum-ada/'],
    ['to a month', '../../../02/', 'page /id/2021/02/'],
    ['nowhere where a tag has no articles', '/id/tag/perang/', 'wanted kata lain'],
    ['nowhere where a month has none', '/id/2021/04/', 'wanted kata lain'],
  ] as const) {
    test(why, () => assert.equal(leadsTo(readAlso('kata lain', href)), target));
  }

  test('to the page itself where its tag has no articles in the reader’s language', () => {
    const all = world([
      article('id/2021/02/a.md', { tags: ['Pemilu'] }),
      article('ru/2021/02/a.md', { title: 'Выборы' }),
      pasar,
    ]);
    const reference = readAlso('kata lain', '/id/tag/pemilu/');
    assert.equal(all.leadsTo(reference), 'tag pemilu');
    assert.equal(all.leadsTo(reference, pasar), 'page /id/tag/pemilu/');
  });
});

suite('an alias that is another article’s address', () => {
  test('leads to the article that is there, whichever comes first', () => {
    const claims = article('id/2021/02/a.md', { aliases: ['/id/2021/02/15/b/'] });
    const there = article('id/2021/02/b.md', { aliases: ['/id/2021/02/15/a/'] });
    for (const [one, two] of [
      [claims, there],
      [there, claims],
    ] as const) {
      const all = world([from, one, two]);
      assert.equal(all.leadsTo(readAlso('kata lain', '/id/2021/02/15/b/')), there.file);
      assert.equal(all.leadsTo(readAlso('kata lain', '/id/2021/02/15/a/')), claims.file);
    }
  });
});
