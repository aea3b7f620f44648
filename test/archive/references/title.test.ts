/** References by a title: the same one, one that two articles have, and the article's own. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { article, readAlso } from '../make.ts';
import { world } from './world.ts';

const from = article('id/2021/03/dari.md', { title: 'Berita yang merujuk', tags: ['Ekonomi'] });
const roket = article('id/2021/02/roket.md', {
  title: 'Roket “Soyuz” meluncur: 3 satelit dibawa',
  outlet: 'Harian Pagi',
});
const raketa = article('ru/2021/02/roket.md', { title: 'Ракета «Союз» стартовала' });
const pasar = article('ru/2021/02/pasar.md', { title: 'Ещё один рынок' });
const { targetOf, leadsTo } = world([from, roket, raketa, pasar]);

suite('a reference by its title leads to the article', () => {
  for (const [why, title] of [
    ['as it is', 'Roket “Soyuz” meluncur: 3 satelit dibawa'],
    ['with other quotation marks', "Roket 'Soyuz' meluncur: 3 satelit dibawa"],
    ['with quotation marks of another language', 'Roket «Soyuz» meluncur: 3 satelit dibawa'],
    ['in another case, with other punctuation', 'ROKET SOYUZ MELUNCUR - 3 satelit dibawa!'],
    ['with other spaces', '  Roket  “Soyuz”\u00A0meluncur:\u202F3 satelit dibawa '],
    ['with soft hyphens', 'Ro\u00ADket “So\u00ADyuz” me\u00ADlun\u00ADcur: 3 satelit dibawa'],
    ['with what no reader sees', '\u200BRoket “Soyuz”\uFEFF meluncur: 3 satelit dibawa'],
    ['after an outlet’s domain', 'KONTAN.CO.ID - Roket Soyuz meluncur: 3 satelit dibawa'],
    ['after a domain and a colon', 'Kompas.com: Roket Soyuz meluncur: 3 satelit dibawa'],
    ['before a domain', 'Roket Soyuz meluncur: 3 satelit dibawa | Kompas.com'],
    ['before a domain and a dash', 'Roket Soyuz meluncur: 3 satelit dibawa — Kompas.com'],
    [
      'after an outlet that an article names',
      'HARIAN PAGI – Roket Soyuz meluncur, 3 satelit dibawa',
    ],
    ['in quotation marks with its outlet', '„Harian Pagi: Roket Soyuz meluncur: 3 satelit dibawa“'],
    ['before an outlet and a sign', 'Roket Soyuz meluncur: 3 satelit dibawa | Harian Pagi!'],
    [
      'after an outlet with a soft hyphen',
      'Har\u00ADian Pagi - Roket Soyuz meluncur: 3 satelit dibawa',
    ],
    [
      'before an outlet that an article names',
      'Roket Soyuz meluncur: 3 satelit dibawa | Harian Pagi',
    ],
  ] as const) {
    test(why, () => {
      const target = targetOf(readAlso(title));
      assert.deepEqual(target, {
        kind: 'article',
        article: roket,
        by: 'title',
        rivals: [],
        rivalCount: 0,
      });
    });
  }

  test('whose own title begins with a domain', () => {
    const own = article('id/2021/02/a.md', { title: 'KONTAN.CO.ID - Harga cabai naik' });
    assert.equal(world([from, own]).leadsTo(readAlso('“Harga cabai” naik')), own.file);
  });

  test('whose own title begins with what only looks like an outlet', () => {
    const [node, other] = [
      article('id/2021/02/a.md', { title: 'Node.js: panduan lengkap' }),
      article('id/2021/02/b.md', { title: 'Next.js: panduan lengkap' }),
    ];
    assert.equal(
      world([from, node, other]).leadsTo(readAlso('Next.js — Panduan Lengkap')),
      other.file,
    );
  });

  test('whose own title has a dash, which parts no outlet from it', () => {
    const own = article('id/2021/02/a.md', { title: 'Indonesia - Rusia' });
    assert.equal(world([from, own]).leadsTo(readAlso('Indonesia — Rusia!')), own.file);
    assert.equal(world([from, own]).leadsTo(readAlso('Rusia')), 'wanted Rusia');
  });

  test('with е for ё', () => assert.equal(leadsTo(readAlso('Еще один рынок')), pasar.file));

  test('with a link that leads nowhere', () => {
    assert.equal(leadsTo(readAlso('Roket Soyuz meluncur 3 satelit dibawa', '/x/')), roket.file);
  });

  test('in the reader’s language, where the title is that of the translation', () => {
    assert.equal(leadsTo(readAlso('Ракета «Союз» стартовала')), roket.file);
    assert.equal(leadsTo(readAlso('Roket Soyuz meluncur, 3 satelit dibawa'), pasar), raketa.file);
  });

  test('in the language that it exists in, where there is no translation', () => {
    assert.equal(leadsTo(readAlso('Ещё один рынок')), pasar.file);
  });

  for (const title of ['Roket Soyuz meluncur', 'Roket', 'C++', '???', '']) {
    test(`but not by "${title}"`, () => assert.equal(leadsTo(readAlso(title)), `wanted ${title}`));
  }
});

test('a title without letters is compared by its signs', () => {
  const signs = article('id/2021/02/a.md', { title: '🚀' });
  const all = world([from, signs]);
  assert.equal(all.leadsTo(readAlso('🚀')), signs.file);
  for (const title of ['!!!', '“”', ''])
    assert.equal(all.leadsTo(readAlso(title)), `wanted ${title}`);
});

suite('a title that two articles have', () => {
  test('leads to that in the language of the reference', () => {
    const [one, two] = [
      article('id/2011/01/a.md', { title: 'Covid-19', date: '2011-01-01' }),
      article('ru/2021/02/b.md', { title: 'Covid-19' }),
    ];
    for (const articles of [
      [one, two],
      [two, one],
    ]) {
      const all = world([from, pasar, ...articles]);
      assert.equal(all.leadsTo(readAlso('Covid-19')), one.file);
      assert.equal(all.leadsTo(readAlso('Covid-19'), pasar), two.file);
    }
  });

  const title = 'Kurs hari ini';
  const kurs = [
    article('id/2021/01/a.md', { title, date: '2021-01-01' }),
    article('id/2021/02/b.md', { title, date: '2021-02-20' }),
    article('id/2021/02/c.md', { title, date: '2021-02-09' }),
    article('ru/2021/02/d.md', { title, date: '2021-02-15' }),
  ] as const;

  test('in one language leads to the nearer in time, and the others are known', () => {
    for (const articles of [kurs, kurs.toReversed()]) {
      const target = world([from, ...articles]).targetOf(readAlso('Kurs Hari Ini'));
      assert.ok(target.kind === 'article');
      assert.equal(target.article, kurs[1]);
      assert.deepEqual(target.rivals, [kurs[2], kurs[0], kurs[3]]);
      assert.equal(target.rivalCount, 3);
    }
  });

  test('has the nearest of many for rivals, and the count of all', () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      article(`id/2021/02/k${i}.md`, { title, date: `2021-02-1${i}` }),
    );
    for (const articles of [many, many.toReversed()]) {
      const target = world([from, ...articles]).targetOf(readAlso(title));
      assert.ok(target.kind === 'article');
      assert.deepEqual(
        [target.article, ...target.rivals],
        [5, 4, 6, 3].map((i) => many[i]),
      );
      assert.equal(target.rivalCount, 8);
    }
  });

  test('leads to one that is no draft before one that is nearer', () => {
    const draft = article('id/2021/02/a.md', { title, draft: true });
    const all = world([from, draft, kurs[3]]);
    assert.equal(all.leadsTo(readAlso(title)), kurs[3].file);
    assert.equal(world([from, draft]).leadsTo(readAlso(title)), draft.file);
  });

  test('and that are equally near leads to one of them, the same whatever their order', () => {
    const [one, two] = [
      article('id/2021/02/a.md', { title, date: '2021-02-14' }),
      article('id/2021/02/b.md', { title, date: '2021-02-16' }),
    ];
    assert.equal(world([from, one, two]).leadsTo(readAlso(title)), one.file);
    assert.equal(world([from, two, one]).leadsTo(readAlso(title)), one.file);
  });

  test('and that are translations of one another has no rivals', () => {
    const [one, two] = [
      article('id/2021/02/a.md', { title: 'Covid-19' }),
      article('ru/2021/02/a.md', { title: 'Covid-19' }),
    ];
    const target = world([from, one, two]).targetOf(readAlso('COVID-19'));
    assert.deepEqual(target, {
      kind: 'article',
      article: one,
      by: 'title',
      rivals: [],
      rivalCount: 0,
    });
  });

  test('of which one has the reference leads to the other', () => {
    const [, one, two] = kurs;
    assert.equal(world([one, two]).leadsTo(readAlso(title)), two.file);
    assert.equal(world([two, one]).leadsTo(readAlso(title)), one.file);
  });
});

suite('a reference to the article that it stands in', () => {
  for (const [why, reference] of [
    ['by its address', readAlso('kata lain', '/id/2021/02/15/roket/')],
    ['by its file', readAlso('kata lain', 'roket.md')],
    ['by its title', readAlso('Roket Soyuz meluncur 3 satelit dibawa')],
    ['by its slug', readAlso('roket')],
  ] as const) {
    test(`is known ${why}`, () => assert.equal(leadsTo(reference, roket), 'self'));
  }

  test('is known by the address it was taken from', () => {
    const own = article('id/2021/02/a.md', { sourceUrl: 'https://news.example/1' });
    assert.equal(world([own]).leadsTo(readAlso('x', 'http://news.example/1/')), 'self');
  });

  test('leads to its translation where it names that', () => {
    for (const reference of [
      readAlso('kata lain', '/ru/2021/02/15/roket/'),
      readAlso('kata lain', '../../../ru/2021/02/roket.md'),
      readAlso('Ракета Союз стартовала'),
    ]) {
      assert.equal(leadsTo(reference, roket), raketa.file);
    }
    assert.equal(leadsTo(readAlso('kata lain', '/id/2021/02/15/roket/'), raketa), roket.file);
  });
});

suite('a bad reference', () => {
  for (const [why, title] of [
    ['of nothing but spaces', '   '],
    ['of 5,000 characters', 'kata '.repeat(1000).trim()],
    ['of one word of 5,000 characters', 'x'.repeat(5000)],
    ['with markup', '<b onclick="x">Kabar</b>'],
    ['with a script', 'javascript:alert(1)'],
  ] as const) {
    test(`${why} is wanted`, () => assert.equal(leadsTo(readAlso(title)), `wanted ${title}`));
  }
});
