/** Kinship: the groups that witnesses and versions make, and what follows from them for lists and references. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Address } from '../../src/archive/address.ts';
import type { Article } from '../../src/archive/article.ts';
import { type ArticleOptions, archiveOf, article, readAlso } from './make.ts';

const at = (slug: string, day = '2021/02/15') => `/id/${day}/${slug}/` as Address;
const id = (slug: string, options: ArticleOptions = {}) => article(`id/a/${slug}.md`, options);
const slugs = (articles: readonly Article[]) => articles.map(({ slug }) => slug);

const VERSIONS = [
  id('satu', { title: 'Kapal', tags: ['Laut'] }),
  id('dua', { title: 'Kapal', date: '2021-03-01', tags: ['Laut'], versionOf: at('satu') }),
  id('tiga', {
    title: 'Kapal',
    date: '2021-03-05',
    tags: ['Laut'],
    versionOf: at('dua', '2021/03/01'),
  }),
];

suite('witnesses', () => {
  test('are one group, whoever names whom, by present and former addresses', () => {
    const { kinship, articles } = archiveOf([
      id('a', { date: '2021-02-17', sameTextAs: [at('b')] }),
      id('b'),
      id('c', { date: '2021-02-18', sameTextAs: ['/id/lama/a/' as Address] }),
      id('d', { aliases: ['/id/lama/d/'] }),
      id('e', { aliases: ['/id/lama/a/'], sameTextAs: [at('b'), '/id/hilang/' as Address] }),
    ]);
    for (const one of articles) {
      const expected = one.slug === 'd' ? [] : ['b', 'e', 'a', 'c'];
      assert.deepEqual(slugs(kinship.witnessesOf(one)), expected);
    }
  });
});

suite('versions', () => {
  test('come in the order in which one followed the other, those of one by age', () => {
    const branch = id('cabang', { date: '2021-02-20', versionOf: at('satu') });
    const { kinship } = archiveOf([...VERSIONS.toReversed(), branch]);
    for (const one of [...VERSIONS, branch]) {
      assert.deepEqual(slugs(kinship.versionsOf(one)), ['satu', 'cabang', 'dua', 'tiga']);
    }
    assert.equal(kinship.newerThan(branch)?.slug, 'tiga');
    assert.equal(kinship.newerThan(VERSIONS[2] as Article), undefined);
  });

  test('and witnesses stand once among the latest, and among related articles of others', () => {
    const other = id('lain', { date: '2021-01-01', tags: ['Laut'], title: 'Ombak' });
    const witness = id('saksi', { tags: ['Laut'], title: 'Kapal', sameTextAs: [at('satu')] });
    // A tag that all articles have makes none of them related.
    const untagged = id('pasar', { date: '2020-01-01' });
    const archive = archiveOf([...VERSIONS, witness, other, untagged]);
    const listing = archive.listing('id');
    assert.deepEqual(
      archive.firstOf(listing.entries, 12).map((entry) => entry.article.slug),
      ['tiga', 'lain', 'pasar'],
    );
    assert.equal(listing.entries.length, 6);
    assert.deepEqual(slugs(archive.related(other)), ['tiga']);
    for (const one of [...VERSIONS, witness]) {
      assert.deepEqual(slugs(archive.related(one)), ['lain']);
    }
  });

  test('are found by a title as the newest, by an address as the one that is meant', () => {
    const from = id('dari', {
      date: '2021-02-15',
      references: [readAlso('Kapal'), readAlso('Kapal', at('satu')), readAlso('Kapall')],
    });
    const { links } = archiveOf([...VERSIONS, from]);
    const found = links.of(from).map(({ target }) => {
      return target.kind === 'article' ? [target.article.slug, target.rivalCount] : [target.kind];
    });
    assert.deepEqual(found[0], ['tiga', 0]);
    assert.deepEqual(found[1], ['satu', 0]);
  });
});
