/** References: what a read-also line leads its reader to. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import type { Reference } from '../../src/archive/reference.ts';
import { archiveOf, article, entry, readAlso } from './make.ts';

const from = article('id/2021/03/dari.md', { title: 'Berita yang merujuk', tags: ['Ekonomi'] });
const roket = article('id/2021/02/roket.md', {
  title: 'Roket “Soyuz” meluncur: 3 satelit dibawa',
  aliases: ['/id/lama/roket/'],
  sourceUrl: 'https://news.example/read?id=7',
  tags: ['Rusia', 'Antariksa'],
});
const raketa = article('ru/2021/02/roket.md', { title: 'Ракета «Союз» стартовала' });
const pasar = article('ru/2021/02/pasar.md', { title: 'Ещё один рынок', tags: ['Рынок'] });

const archive = archiveOf([from, roket, raketa, pasar], {
  tag: [
    entry('russia', { label: { id: 'Rusia', ru: 'Россия' }, aliases: ['РФ'] }),
    entry('space', { label: { id: 'Antariksa' } }),
    entry('economy', { label: { id: 'Ekonomi' } }),
    entry('economy-of-russia', { label: { id: 'Ekonomi Rusia' } }),
    entry('war', { label: { id: 'Perang' } }),
    entry('cpp', { label: { id: 'C++' } }),
  ],
});

/** What a reference in an article leads to, in a word. */
function leadsTo(reference: Reference, source: Article = from, all: Archive = archive): string {
  const target = all.resolve(reference, source);
  if (target.kind === 'article') return target.article.file;
  return target.kind === 'tag' ? `tag ${target.term.id}` : `search ${target.query}`;
}

suite('a reference with an address leads to the article', () => {
  for (const [why, href] of [
    ['at the address', '/id/2021/02/15/roket/'],
    ['without the last slash', '/id/2021/02/15/roket'],
    ['with a fragment and a query', '/id/2021/02/15/roket/?dari=beranda#isi'],
    ['at the full address on the site', 'https://example.org/repo/id/2021/02/15/roket/'],
    ['at an alias', '/id/lama/roket'],
    ['at the address where it was taken from', 'https://news.example/read?id=7'],
    ['at that address with a fragment', 'https://news.example/read?id=7#top'],
  ] as const) {
    test(why, () => assert.equal(leadsTo(readAlso('kata lain', href)), roket.file));
  }

  test('whose address is encoded', () => {
    const kafe = article('id/2021/02/kafé.md');
    const all = archiveOf([from, kafe]);
    const reference = readAlso('kata lain', '/id/2021/02/15/kaf%C3%A9/');
    assert.equal(leadsTo(reference, from, all), kafe.file);
  });

  test('and not to the one that another query of the same page names', () => {
    const reference = readAlso('kata lain', 'https://news.example/read?id=8');
    assert.equal(leadsTo(reference), 'search kata lain');
  });

  test('though its words are the title of another one', () => {
    const reference = readAlso('Ещё один рынок', '/id/2021/02/15/roket/');
    assert.equal(leadsTo(reference), roket.file);
  });

  test('by its words where nothing is at the address', () => {
    const reference = readAlso('Ещё один рынок', 'https://news.example/%E0%A4%A');
    assert.equal(leadsTo(reference), pasar.file);
  });
});

suite('a reference by its title leads to the article', () => {
  for (const [why, title] of [
    ['as it is', 'Roket “Soyuz” meluncur: 3 satelit dibawa'],
    ['with other quotation marks', "Roket 'Soyuz' meluncur: 3 satelit dibawa"],
    ['in another case, with other punctuation', 'ROKET SOYUZ MELUNCUR - 3 satelit dibawa!'],
    ['with other spaces', '  Roket  “Soyuz”\u00A0meluncur: 3 satelit dibawa '],
  ] as const) {
    test(why, () => assert.equal(leadsTo(readAlso(title)), roket.file));
  }

  test('with е for ё', () => {
    assert.equal(leadsTo(readAlso('Еще один рынок')), pasar.file);
  });

  test('in the reader’s language, where the title is that of the translation', () => {
    assert.equal(leadsTo(readAlso('Ракета «Союз» стартовала')), roket.file);
    assert.equal(leadsTo(readAlso('Roket Soyuz meluncur, 3 satelit dibawa'), pasar), raketa.file);
  });

  test('in the language that it exists in, where there is no translation', () => {
    assert.equal(leadsTo(readAlso('Ещё один рынок')), pasar.file);
  });

  test('in the language of the reference, where two languages have the title', () => {
    const [one, two] = [
      article('id/2021/02/a.md', { title: 'Covid-19' }),
      article('ru/2021/02/b.md', { title: 'Covid-19' }),
    ];
    for (const articles of [
      [one, two, from, pasar],
      [two, one, from, pasar],
    ]) {
      const all = archiveOf(articles);
      assert.equal(leadsTo(readAlso('Covid-19'), from, all), one.file);
      assert.equal(leadsTo(readAlso('Covid-19'), pasar, all), two.file);
    }
  });

  test('not by a part of the title', () => {
    assert.equal(leadsTo(readAlso('Roket Soyuz meluncur')), 'search Roket Soyuz meluncur');
  });
});

suite('a reference to an article that the archive does not have', () => {
  for (const [why, title, target] of [
    ['leads to the tag that its title names', 'Kabar dari Rusia hari ini', 'tag russia'],
    ['knows the tag by its label in another language', 'Новости: Россия', 'tag russia'],
    ['knows the tag by an alias', 'Что решили в РФ?', 'tag russia'],
    ['takes the longest name', 'Kabar antariksa Rusia', 'tag space'],
    ['takes whole words only', 'Orang Rusiawi', 'search Orang Rusiawi'],
    ['takes no tag without articles', 'Kabar perang', 'search Kabar perang'],
    ['prefers a shorter tag with articles to a longer without', 'Ekonomi Rusia', 'tag economy'],
    ['knows a tag that no registry has', 'Kabar рынок', 'tag rynok-4c5244'],
    ['keeps the signs of a name', 'Belajar C', 'search Belajar C'],
    ['else leads to a search', 'Harga cabai naik', 'search Harga cabai naik'],
  ] as const) {
    test(why, () => assert.equal(leadsTo(readAlso(title)), target));
  }
});

suite('a reference to the article that it stands in', () => {
  for (const [why, reference] of [
    ['by its address', readAlso('kata lain', '/id/2021/02/15/roket/')],
    ['by its title', readAlso('Roket Soyuz meluncur 3 satelit dibawa')],
    ['by the address of its translation', readAlso('kata lain', '/ru/2021/02/15/roket/')],
    ['by the title of its translation', readAlso('Ракета Союз стартовала')],
  ] as const) {
    test(`does not lead in a circle ${why}`, () => {
      assert.equal(leadsTo(reference, roket), `search ${reference.title}`);
    });
  }

  test('leads to another article of the same title', () => {
    const [one, two] = ['a', 'b'].map((slug) =>
      article(`id/2021/02/${slug}.md`, { title: 'Kurs hari ini' }),
    ) as [Article, Article];
    assert.equal(leadsTo(readAlso('Kurs hari ini'), one, archiveOf([one, two])), two.file);
    assert.equal(leadsTo(readAlso('Kurs hari ini'), two, archiveOf([one, two])), one.file);
  });
});

suite('an article knows who refers to it', () => {
  const target = article('id/2021/02/sasaran.md', { title: 'Sasaran' });
  const translated = article('ru/2021/02/sasaran.md', { title: 'Цель' });
  const first = article('id/2021/02/satu.md', {
    references: [readAlso('Sasaran'), readAlso('x', '/ru/2021/02/15/sasaran/')],
  });
  const second = article('ru/2021/02/dua.md', { references: [readAlso('Цель')] });
  const secondHere = article('id/2021/02/dua.md');
  const self = article('id/2021/02/diri.md', { title: 'Diri', references: [readAlso('Diri')] });
  const all = archiveOf([target, translated, first, second, secondHere, self]);
  const filesOf = (one: Article) => all.referrers(one).map(({ file }) => file);

  test('each once, in the reader’s language where there is a translation', () => {
    assert.deepEqual(filesOf(target), [first.file, secondHere.file]);
    assert.deepEqual(filesOf(translated), [first.file, second.file]);
  });

  test('and not itself', () => assert.deepEqual(filesOf(self), []));
});
