/** Articles beside their translations: which there are, what stands in a row, where all of it leads. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sampleSite, sharedSite } from '../support/shared-site.ts';
import {
  article,
  buildFiles,
  deadLinks,
  linksOf,
  type Site,
  temporaryFolder,
  textOf,
} from '../support/site.ts';
import { ALONE, PORT, SHIP, THREE_LANGUAGES } from '../support/three-languages.ts';

const BESIDE = /^\/\w\w\/\d{4}\/\d\d\/\d\d\/[^/]+\/\w\w\/$/;
/** The pages side by side, without those that lead to them. */
const besideIn = (site: Site) =>
  site.addresses
    .filter((address) => BESIDE.test(address) && site.html(address).includes('"parallel text"'))
    .sort();

/** The pages that articles with translations lead to, each once. */
function besideTranslationsIn(site: Site): string[] {
  const isArticle = (address: string) => site.html(address).includes('"@type":"NewsArticle"');
  return site.addresses
    .filter(isArticle)
    .flatMap((address) => {
      const page = site.page(address);
      const langs = [...page.querySelectorAll('link[hreflang]')].map(
        (link) => link.getAttribute('hreflang') ?? '',
      );
      const others = langs.filter((lang) => lang.length === 2 && lang !== address.slice(1, 3));
      const links = linksOf(page.querySelector('.side-by-side'));
      assert.equal(links.length, others.length, address);
      return links;
    })
    .filter((address, i, all) => all.indexOf(address) === i)
    .sort();
}

/** The rows of a page: what each side says, in which language. */
function rowsOf(page: Document) {
  return [...page.querySelectorAll('.parallel > [id]')].map((row) => {
    const sides = [...row.querySelectorAll(':scope > :not(a)')];
    const said = (side: Element) => (side.matches('div, p[id]') ? textOf(side) : '');
    return { row, texts: sides.map(said), langs: sides.map((side) => side.getAttribute('lang')) };
  });
}

/** The addresses of the results that a search can show: Pagefind keeps one a file. */
function searchedIn(site: Site): Set<string> {
  const results = [...site.files].filter(([path]) => path.endsWith('.pf_fragment'));
  return new Set(
    results.map(([path, content]) => {
      const [, url] = /"url":"([^"]+)"/.exec(gunzipSync(content).toString()) ?? [];
      assert.ok(url, path);
      return decodeURI(url);
    }),
  );
}

describe('an article beside its translation', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(THREE_LANGUAGES));
  });

  it('has one page for each pair of a story: in the edition of the original, else in the first of the site', () => {
    assert.deepEqual(
      besideIn(site),
      [`${PORT.id}ru/`, `${PORT.id}en/`, `${PORT.en}ru/`, `${SHIP.id}ru/`].sort(),
    );
  });

  it('is reached from the address of the pair the other way round, which is a small page', () => {
    for (const [from, to] of [
      [`${PORT.ru}id/`, `${PORT.id}ru/`],
      [`${PORT.ru}en/`, `${PORT.en}ru/`],
      [`${SHIP.ru}id/`, `${SHIP.id}ru/`],
    ] as const) {
      const page = site.page(from);
      const refresh = page.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');
      assert.equal(refresh, `0; url=${to}`);
      assert.deepEqual(linksOf(page.body), [to]);
      assert.equal(page.documentElement.lang, from.slice(1, 3));
      assert.ok(site.html(from).length < 900, `${site.html(from).length} letters`);
    }
  });

  it('is paired with it paragraph by paragraph, and says where the other says more', () => {
    const rows = rowsOf(site.page(`${PORT.id}ru/`));
    assert.deepEqual(
      rows.map(({ texts }) => texts.map((text) => text.slice(0, 21))),
      [
        ['Pelabuhan lama di Mak', 'Старый порт в Макасса'],
        ['Dermaga baru', ''],
        ['Para nelayan menyambu', 'Рыбаки встретили эту '],
        ['Perbaikan itu menelan', 'Ремонт обошёлся в 45 '],
        ['Baca Juga: Kapal puti', 'Читайте также: Белый '],
        ['Tahun depan pemerinta', 'В будущем году власти'],
      ],
    );
    for (const { langs } of rows) assert.deepEqual(langs, [null, 'ru']);
    const missing = rows[1]?.row.querySelector(':scope > p:not([id])');
    assert.equal(textOf(missing ?? null), 'в этой версии такого фрагмента нет');
  });

  it('has numbered rows, which can be linked to', () => {
    for (const address of besideIn(site)) {
      const rows = rowsOf(site.page(address));
      assert.ok(rows.length > 0);
      for (const [i, { row }] of rows.entries()) {
        const number = row.querySelector(':scope > a');
        assert.deepEqual(
          [row.id, number?.getAttribute('href'), textOf(number)],
          [`p${i + 1}`, `#p${i + 1}`, String(i + 1)],
        );
      }
    }
  });

  it('refers on each side to what that side’s own edition has', () => {
    const sides = [...site.page(`${PORT.id}ru/`).querySelectorAll('.reference')];
    assert.deepEqual(sides.map(linksOf), [[SHIP.id], [SHIP.ru]]);
    const own = (address: string) => linksOf(site.page(address).querySelector('.reference'));
    assert.deepEqual(sides.map(linksOf), [own(PORT.id), own(PORT.ru)]);
  });

  it('leads back to both articles by their titles, and to their days in their own editions', () => {
    const header = site.page(`${PORT.id}ru/`).querySelector('header.row');
    assert.deepEqual(
      [...(header?.querySelectorAll('a') ?? [])].map((link) => [
        textOf(link),
        link.getAttribute('href'),
        link.closest('[lang]')?.getAttribute('lang'),
      ]),
      [
        ['Pelabuhan lama dibuka kembali', PORT.id, 'id'],
        ['Senin, 15 Februari 2021', '/id/2021/02/15/', 'id'],
        ['Старый порт открылся вновь', PORT.ru, 'ru'],
        ['вторник, 16 февраля 2021 г.', '/ru/2021/02/16/', 'ru'],
      ],
    );
    assert.match(textOf(header), /Перевод: Ольга Смирнова$/);
  });

  it('is reached from the article, and not from one that has no translation', () => {
    const link = (address: string) => site.page(address).querySelector('.side-by-side');
    assert.equal(textOf(link(SHIP.id)), 'Baca berdampingan: Bahasa Rusia');
    assert.equal(textOf(link(SHIP.ru)), 'Параллельный текст: индонезийский');
    assert.deepEqual(linksOf(link(PORT.id)).sort(), [`${PORT.id}en/`, `${PORT.id}ru/`]);
    assert.deepEqual(linksOf(link(PORT.ru)).sort(), [`${PORT.en}ru/`, `${PORT.id}ru/`]);
    assert.deepEqual(linksOf(link(SHIP.ru)), [`${SHIP.id}ru/`]);
    for (const address of Object.values(ALONE)) assert.equal(link(address), null);
  });

  it('leads to the other article in the other edition, and to the article or its day in a third', () => {
    const switchOf = (address: string) => {
      const languages = site.page(address).querySelector('.languages');
      return [...linksOf(languages), textOf(languages?.querySelector('small'))];
    };
    assert.deepEqual(switchOf(`${PORT.id}ru/`), [
      PORT.ru,
      PORT.en,
      PORT.en,
      'Halaman ini tidak ada dalam bahasa Inggris, lihat halaman “An old port opens again”',
    ]);
    assert.deepEqual(switchOf(`${SHIP.id}ru/`), [
      SHIP.ru,
      '/en/2021/03/01/',
      '/en/2021/03/01/',
      'Halaman ini tidak ada dalam bahasa Inggris, lihat halaman “1 Maret 2021”',
    ]);
  });
});

for (const [name, make] of [
  ['the sample archive', sampleSite],
  ['an archive of three languages', (settings = {}) => sharedSite(THREE_LANGUAGES, settings)],
] as const) {
  describe(`side by side in ${name}`, () => {
    it('stands for the article: no search finds it, no sitemap and no hreflang has it', async () => {
      const { site } = await make();
      const pages = besideIn(site);
      assert.deepEqual(pages, besideTranslationsIn(site));
      for (const address of pages) {
        const page = site.page(address);
        const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
        assert.equal(decodeURI(new URL(canonical).pathname), address.replace(/\w\w\/$/, ''));
        assert.equal(page.querySelectorAll('link[hreflang], script[type$="ld+json"]').length, 0);
      }
      const sitemaps = [...site.files.keys()].filter((path) => path.startsWith('sitemap'));
      const listed = sitemaps.map((path) => decodeURI(String(site.files.get(path)))).join();
      assert.deepEqual(
        pages.filter((address) => listed.includes(address)),
        [],
      );
      const found = searchedIn(site);
      const articles = pages.map((address) => address.replace(/\w\w\/$/, ''));
      assert.ok(articles.every((address) => found.has(address)));
      assert.ok(!pages.some((address) => found.has(address)));
    });

    it('leads somewhere by every link, at / and under a folder', async () => {
      const { site } = await make();
      assert.deepEqual(deadLinks(site), []);
      const { site: under } = await make({ url: 'https://example.org/arsip/' });
      assert.deepEqual(deadLinks(under), []);
      assert.equal(under.addresses.length, site.addresses.length);
    });
  });
}

describe('an address at which the site has pages of its own', () => {
  it('is refused as an earlier address of an article', async (context) => {
    for (const alias of [`${SHIP.id}ru/`, '/id/2021/02/15/lain/ru/', '/sitemap.xml']) {
      await assert.rejects(
        buildFiles(temporaryFolder(context), {
          ...THREE_LANGUAGES,
          'content/id/2020/01/lama.md': article({ aliases: `[${alias}]` }),
        }),
        (error: Error) =>
          error.message.includes(
            `${alias.replace(/\/?$/, '/')}, where the site has a page of its own`,
          ),
        alias,
      );
    }
  });
});
