/** Suggestions of names and titles, from the archive to the search box. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Archive } from '../../src/archive/archive.ts';
import type { Suggestion } from '../../src/search/browser/protocol.ts';
import { makeSuggest } from '../../src/search/browser/suggest.ts';
import { pack } from '../../src/search/pack.ts';
import { suggestions } from '../../src/search/suggestions.ts';
import { archiveOf, article, entry } from '../archive/make.ts';

const TAGS = [
  entry('russia', {
    label: { id: 'Rusia', ru: 'Россия' },
    slug: { ru: 'rossiya' },
    aliases: ['Federasi Rusia', 'РФ'],
  }),
  entry('ballet', { label: { id: 'Balet', ru: 'Балет' } }),
  entry('batik', { label: { id: 'Batik', ru: 'Батик' } }),
  entry('comet', { label: { ru: 'Комета Ёлкина' } }),
  entry('unused', { label: { id: 'Rusak', ru: 'Поломка' } }),
];
const SOURCES = [entry('rbc', { label: { '*': 'РБК' } })];

const ARCHIVE = archiveOf(
  [
    article('id/2021/02/balet.md', {
      title: 'Balet Rusia tampil di Jakarta',
      tags: ['Rusia', 'Balet'],
      source: [{ name: 'Antara' }],
      editor: ['Siti Nurhaliza'],
    }),
    article('ru/2021/02/balet.md', {
      title: 'Русский балет выступил в Джакарте',
      tags: ['Россия', 'Балет'],
      source: [{ name: 'РБК' }],
    }),
    article('id/2021/03/batik.md', {
      title: 'Café batik dibuka kembali',
      date: '2021-03-01',
      tags: ['Batik'],
    }),
    article('ru/2020/01/kometa.md', {
      title: 'Комета над Москвой',
      date: '2020-01-05',
      tags: ['Комета Ёлкина', 'Россия'],
    }),
  ],
  { tag: TAGS, source: SOURCES },
);

/** What an archive suggests, after its file went over the wire. */
function suggester(archive: Archive = ARCHIVE, lang = 'id', base = '/') {
  const file = JSON.stringify(suggestions(archive));
  return makeSuggest(async () => JSON.parse(file), lang, base);
}

const hrefs = (all: readonly Suggestion[]) => all.map(({ href }) => href);

describe('suggestions', () => {
  it('offers tags, sources and editors before titles, each with its page', async () => {
    const suggest = suggester();
    assert.deepEqual(await suggest('bale'), [
      { kind: 'tag', text: 'Balet', lang: 'id', count: 1, href: '/id/tag/balet/' },
      {
        kind: 'title',
        text: 'Balet Rusia tampil di Jakarta',
        lang: 'id',
        href: '/id/2021/02/15/balet/',
      },
    ]);
    assert.deepEqual(await suggest('antar'), [
      { kind: 'source', text: 'Antara', lang: 'id', count: 1, href: '/id/sumber/antara/' },
    ]);
    assert.deepEqual(await suggest('nurhal'), [
      {
        kind: 'editor',
        text: 'Siti Nurhaliza',
        lang: 'id',
        count: 1,
        href: '/id/editor/siti-nurhaliza/',
      },
    ]);
  });

  it('finds a tag by its name in another language and by an alias, and calls it what the edition does', async () => {
    const tag = { kind: 'tag', text: 'Rusia', lang: 'id', count: 2, href: '/id/tag/rusia/' };
    assert.deepEqual((await suggester()('Росс'))[0], {
      ...tag,
      alias: { text: 'Россия', lang: 'ru' },
    });
    assert.deepEqual((await suggester()('рф'))[0], { ...tag, alias: { text: 'РФ' } });
    assert.deepEqual((await suggester()('federasi'))[0], {
      ...tag,
      alias: { text: 'Federasi Rusia' },
    });
    assert.deepEqual((await suggester(ARCHIVE, 'ru')('rusi'))[0], {
      kind: 'tag',
      text: 'Россия',
      lang: 'ru',
      alias: { text: 'Rusia', lang: 'id' },
      count: 2,
      href: '/ru/teg/rossiya/',
    });
  });

  it('offers a tag once, however it is spelled: by the spelling that most articles have', async () => {
    const tagged = (day: string, tag: string) =>
      article(`id/2021/03/kabar-${day}.md`, {
        date: `2021-03-${day}`,
        title: 'Kabar',
        tags: [tag],
      });
    const archive = archiveOf(
      [tagged('01', 'Covid19'), tagged('02', 'COVID-19'), tagged('03', 'COVID-19')],
      {},
    );
    assert.deepEqual(
      (await suggester(archive)('covid')).map(({ text, count }) => [text, count]),
      [['COVID-19', 2]],
    );
  });

  it('tells tags apart by signs that are not hyphens', async () => {
    const tags = ['C', 'C++', 'C#'];
    const archive = archiveOf([article('id/2021/03/kode.md', { title: 'Kode', tags })], {});
    const found = (await suggester(archive)('c')).map(({ text }) => text);
    assert.deepEqual(found.toSorted(), tags.toSorted());
  });

  it('offers a story once, by the title that has the words', async () => {
    assert.deepEqual(hrefs(await suggester()('русский')), ['/ru/2021/02/15/balet/']);
    assert.deepEqual(hrefs(await suggester()('tampil')), ['/id/2021/02/15/balet/']);
  });

  it('forgives a typo in a word of four letters or more, and takes what is exact first', async () => {
    assert.equal((await suggester()('rusua'))[0]?.text, 'Rusia');
    assert.equal((await suggester()('jakatra'))[0]?.text, 'Balet Rusia tampil di Jakarta');
    assert.deepEqual(
      (await suggester()('batik')).map(({ text }) => text),
      ['Batik', 'Café batik dibuka kembali'],
    );
    assert.deepEqual(await suggester()('rux'), []);
  });

  it('reads ё as е, and letters without regard to case and accents', async () => {
    for (const typed of ['комета ел', 'КОМЕТА ЁЛ']) {
      assert.equal((await suggester()(typed))[0]?.text, 'Комета Ёлкина', typed);
    }
    assert.equal((await suggester()('CAFE'))[0]?.text, 'Café batik dibuka kembali');
  });

  it('finds names by several words in any order, each as far as it is typed', async () => {
    assert.equal((await suggester()('rus bal'))[0]?.text, 'Balet Rusia tampil di Jakarta');
    assert.deepEqual(await suggester()('  —  '), []);
  });

  it('leads under the path prefix, and to another edition where its own has no page', async () => {
    const [russia] = await suggester(ARCHIVE, 'id', '/arsip/')('rusia');
    assert.equal(russia?.href, '/arsip/id/tag/rusia/');
    const listing = ARCHIVE.listing('id');
    const rbc = ARCHIVE.terms.source.of('РБК', 'ru');
    assert.equal(listing.has(rbc), false);
    assert.deepEqual(await suggester()('рбк'), [
      { kind: 'source', text: 'РБК', count: 1, href: '/ru/istochnik/rbk/' },
    ]);
  });

  it('leaves out a tag that has no page', async () => {
    assert.deepEqual(
      (await suggester()('rus')).filter(({ text }) => text === 'Rusak'),
      [],
    );
  });

  it('offers eight at most, and keeps three places for titles', async () => {
    const many = archiveOf(
      Array.from({ length: 12 }, (_, i) =>
        article(`id/2021/02/kabar-${i}.md`, { title: `Kabar ${i}`, tags: [`Kabar tag ${i}`] }),
      ),
    );
    const kinds = (await suggester(many)('kabar')).map(({ kind }) => kind);
    assert.deepEqual(kinds, [...Array(5).fill('tag'), ...Array(3).fill('title')]);
  });

  it('tries again after the file could not be had', async () => {
    let tries = 0;
    const suggest = makeSuggest(
      async () => {
        if (tries++ === 0) throw new Error('no network');
        return suggestions(ARCHIVE);
      },
      'id',
      '/',
    );
    await assert.rejects(suggest('balet'), /no network/);
    assert.equal((await suggest('balet')).length, 2);
    assert.equal(tries, 2);
  });

  it('leads to every page by the right address', async () => {
    const pages = new Set(
      ['id', 'ru'].flatMap((lang) => {
        const listing = ARCHIVE.listing(lang);
        return (['tag', 'source', 'editor'] as const).flatMap((kind) =>
          listing.terms(kind).map((term) => {
            const section = listing.edition.locale.sections[kind];
            return `/${lang}/${section}/${term.slug(lang)}/`;
          }),
        );
      }),
    );
    for (const { address } of ARCHIVE.articles) pages.add(address);
    for (const lang of ['id', 'ru']) {
      for (const typed of 'abcdefghijklmnopqrstuvwxyzабвгдежзиклмнопрстуфхцчшэюя') {
        for (const href of hrefs(await suggester(ARCHIVE, lang)(typed)))
          assert.ok(pages.has(href), href);
      }
    }
  });
});

describe('the file of suggestions', () => {
  const large = archiveOf(
    Array.from({ length: 400 }, (_, i) =>
      article(`${i % 2 ? 'ru' : 'id'}/2021/02/kabar-${i}.md`, {
        title: `Kabar ${(i * 7919) % 1000} dari ${(i * 104729) % 1000}`,
        date: `2021-02-${10 + (i % 18)}`,
        tags: [i % 10 ? 'Rusia' : `Tag ${i}`],
      }),
    ),
  );

  it('stays within its size: the most used tags and the newest titles are kept', () => {
    const most = 2000;
    const file = suggestions(large, most);
    assert.ok(pack(file).length <= most);
    const kept = file.titles.titles.length;
    assert.ok(kept > 20 && kept < 400, String(kept));
    assert.deepEqual(file.terms[0]?.slice(0, 3), [0, 360, ['Rusia', -1]]);
    const newest = large.articles.filter(({ period }) => period === '2021-02-27').length;
    assert.ok(
      file.titles.days.slice(0, newest).every((step, i) => (i === 0 ? step < 0 : step === 0)),
    );
  });

  it('is the same whatever the order of the articles', () => {
    const again = archiveOf(ARCHIVE.articles.toReversed(), { tag: TAGS, source: SOURCES });
    assert.deepEqual(suggestions(again), suggestions(ARCHIVE));
  });

  it('says of an archive without articles that there is nothing', async () => {
    assert.deepEqual(await suggester(archiveOf([]))('a'), []);
  });
});
