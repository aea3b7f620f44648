/** Lists of an archive that is mostly untranslated: for readers of each language, and none of them endless. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sharedSite } from '../support/shared-site.ts';
import { deadLinks, linksOf, listUnder, type Site, textOf } from '../support/site.ts';
import { LONG, UNTRANSLATED } from '../support/untranslated.ts';

let site: Site;

const titlesOn = (address: string) =>
  [...site.page(address).querySelectorAll('main .entries > li > :is(h2, h3)')].map(textOf);
const metaOf = (address: string) => textOf(site.page(address).querySelector('main .meta'));

describe('an archive that is mostly untranslated', () => {
  before(async () => {
    ({ site } = await sharedSite(UNTRANSLATED, { pagesOnly: true }));
  });

  it('shows each reader his language on the front page and its home', () => {
    const [indonesian, russian] = [...site.page('/').querySelectorAll('main .edition')];
    const listed = (section?: Element) =>
      [...(section?.querySelectorAll('.entries a') ?? [])].map(textOf);
    assert.ok(listed(indonesian).every((title) => /^\p{Script=Latin}/u.test(title)));
    assert.ok(listed(russian).every((title) => /^\p{Script=Cyrillic}/u.test(title)));
    assert.equal(listed(indonesian).length, 6);
    const [first] = titlesOn('/ru/');
    assert.equal(first, 'Два языка');
    const firstOfOthers = titlesOn('/ru/').findIndex((title) => /^\p{Script=Latin}/u.test(title));
    assert.ok(firstOfOthers >= 12);
  });

  it('says how much there is in its language, and how much in the other', () => {
    const own = 3 * LONG + 4;
    const home = textOf(site.page('/id/').querySelector('main'));
    assert.ok(home.includes(`Lihat semua (${own} artikel, dan 12 dalam bahasa Rusia)`));
    assert.equal(metaOf('/id/2020/03/'), '72 artikel, dan 12 dalam bahasa Rusia');
    assert.equal(metaOf('/ru/2020/03/'), '12 статей и ещё 72 на индонезийском');
    assert.equal(metaOf('/ru/teg/rossiya/'), '12 статей и ещё 45 на индонезийском');
    assert.equal(metaOf('/id/tanpa-tanggal/'), `${LONG} artikel`);
  });

  it('leads from each list to that of the other language', () => {
    for (const [from, to] of [
      ['/ru/', '/id/'],
      ['/ru/2020/03/', '/id/2020/03/'],
      ['/ru/teg/rossiya/', '/id/tag/rusia/'],
      ['/ru/bez-daty/', '/id/tanpa-tanggal/'],
      ['/ru/teg/', '/id/tag/'],
    ] as const) {
      const link = site.page(from).querySelector('.others > h2 > a[hreflang=id]');
      assert.equal(link?.getAttribute('href'), to, from);
    }
    assert.deepEqual(deadLinks(site), []);
  });

  it('goes through a long month by its days, and keeps there what has no day', () => {
    const page = site.page('/id/2020/03/');
    assert.deepEqual(titlesOn('/id/2020/03/')[0], 'Suatu hari');
    const days = linksOf(page.querySelector('main')).filter((href) =>
      /^\/id\/2020\/03\/\d\d\/$/.test(href),
    );
    assert.equal(new Set(days).size, 31);
    const listed = [...new Set(days)]
      .flatMap((day) => titlesOn(day))
      .filter((title) => title.startsWith('Maret'));
    assert.equal(listed.length, LONG);
    assert.equal(new Set(listed).size, LONG);
  });

  it('goes on at other pages where a day, or what is undated, has more than one page holds', () => {
    for (const [first, word] of [
      ['/id/2020/05/05/', 'Mei'],
      ['/id/tanpa-tanggal/', 'Lama'],
    ] as const) {
      const seen = titlesOn(first);
      const older = [...site.page(first).querySelectorAll('main p > a')].find(
        (link) => textOf(link) === 'Halaman 1',
      );
      const next = older?.getAttribute('href') ?? '';
      assert.match(next, /^\/id\/arsip\/[^/]+\/1\/$/);
      seen.push(...titlesOn(next));
      const own = seen.filter((title) => title.startsWith(word));
      assert.equal(own.length, LONG);
      assert.equal(new Set(own).size, LONG);
      assert.ok(linksOf(site.page(next).querySelector('.pager')).includes(first));
    }
  });

  it('tells machines of no translation of a further page, and readers of the page of the day', () => {
    const page = site.page('/id/arsip/2020-05-05/1/');
    assert.deepEqual([...page.querySelectorAll('link[hreflang]')], []);
    const languages = page.querySelector('.languages');
    assert.ok(linksOf(languages).includes('/ru/2020/05/05/'));
    assert.match(textOf(languages), /5 Mei 2020/);
  });

  it('has an index by letters, each on pages of its own, with what is used once folded', () => {
    const index = site.page('/id/tag/');
    const letters = [...index.querySelectorAll('.letters li')].map(textOf);
    assert.deepEqual(letters, ['E 1', 'P 101', 'R 1', 'Z 1']);
    assert.deepEqual(listUnder(index, 'Paling sering dipakai').slice(0, 3).map(textOf), [
      'Rusia 45 + 12',
      'Pohon 7 2',
      'Zebra 2',
    ]);
    const pages = ['/id/tag/-p/', '/id/tag/-p/2/'];
    const names = pages.flatMap((address) =>
      [...site.page(address).querySelectorAll('main .terms:not(nav *) a')].map(textOf),
    );
    assert.equal(names.length, 101);
    assert.equal(new Set(names).size, 101);
    const [first = ''] = pages;
    assert.equal(textOf(site.page(first).querySelector('main > .terms')), 'Pohon 7 2');
    assert.equal(textOf(site.page(first).querySelector('summary')), '99 dipakai sekali');
    assert.deepEqual(linksOf(site.page(first).querySelector('.pages')), pages);
    const [switched] = linksOf(site.page(first).querySelector('.languages'));
    assert.equal(switched, '/ru/teg/');
  });

  it('shows what was added last where that is something else than the latest, and says which is which', () => {
    const headings = (address: string) =>
      [...site.page(address).querySelectorAll('main :is(h1, h2)')].map(textOf);
    const russian = headings('/ru/');
    assert.ok(russian.includes('Последние статьи'), 'it is among the twelve latest');
    assert.ok(headings('/').includes('Последние публикации'), 'and not among six');
    assert.deepEqual(listUnder(site.page('/'), 'Недавно добавлено').map(headingOf), ['Весна 2']);
    assert.ok(!headings('/').includes('Baru ditambahkan'));
  });

  it('has no list of more than a hundred entries, and no page of lists above 60 kB', () => {
    for (const address of site.addresses) {
      const page = site.page(address);
      for (const list of page.querySelectorAll('main ul')) {
        assert.ok(list.children.length <= 100, `${address}: ${list.children.length}`);
      }
      const isArticle = page.querySelector('main > article') !== null;
      const bytes = Buffer.byteLength(site.html(address));
      assert.ok(isArticle || bytes <= 60_000, `${address}: ${bytes}`);
    }
  });
});

function headingOf(item: Element): string {
  return textOf(item.querySelector('h2, h3'));
}
