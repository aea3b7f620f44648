/** The sitemap, as a search engine reads it: the same that the pages say of themselves. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sitemapXml } from '../../src/feeds/sitemap.ts';
import { sitemapFiles, sitemapKind } from '../../src/map/kinds/sitemap.ts';
import { Parts } from '../../src/map/parts.ts';
import { sitemapOf } from '../../src/map/site-map.ts';
import { archiveOf, article as made } from '../archive/make.ts';
import { sampleSite } from '../support/shared-site.ts';
import { article, buildFiles, type Site, temporaryFolder } from '../support/site.ts';

/** The URL of each alternate by its language. */
type Alternates = ReadonlyMap<string, string>;

describe('the sitemap', () => {
  for (const [url, inputs] of [
    ['https://kliping.example/', {}],
    ['https://example.github.io/arsip/', { url: 'https://example.github.io/arsip/' }],
  ] as const) {
    it(`has every page of ${url} once, with the translations that the page names`, async () => {
      const { site } = await sampleSite(inputs);
      const sitemap = urlsIn(xmlOf(site));
      assert.deepEqual(sitemap, canonicalPages(site, url));
      assert.ok([...sitemap.values()].filter(({ size }) => size > 0).length > 50);
    });
  }

  it('names translations only that name it back, and where to go in any other language', async () => {
    const { site } = await sampleSite();
    const sitemap = urlsIn(xmlOf(site));
    for (const [url, alternates] of sitemap) {
      if (alternates.size === 0) continue;
      assert.ok(alternates.has('x-default'), url);
      assert.ok([...alternates.values()].includes(url), `${url} leaves itself out`);
      for (const other of alternates.values()) assert.deepEqual(sitemap.get(other), alternates);
    }
  });

  it('has no alternates where there is one edition', async (context) => {
    const site = await buildFiles(temporaryFolder(context), {
      '_data/site.yaml': 'title: Arsip\nurl: https://arsip.example/\neditions: [id]\n',
      'content/id/2021/02/balon.md': article({ title: 'Balon', aliases: '[/lama/]' }),
    });
    const sitemap = urlsIn(xmlOf(site));
    assert.deepEqual(sitemap, canonicalPages(site, 'https://arsip.example/'));
    assert.ok(sitemap.has('https://arsip.example/id/2021/02/15/balon/'));
    assert.ok([...sitemap.values()].every(({ size }) => size === 0));
  });
});

describe('the sitemap of a large archive', () => {
  const day = (n: number) => `2021-03-0${n}`;
  const ofOneYear = [1, 2, 3].map((n) => made(`id/2021/berita-${n}.md`, { date: day(n) }));
  const articles = [...ofOneYear, made('ru/2022/шар.md', { date: '2022-01-02' })];
  const added = made('id/2022/baru.md', { date: '2022-01-03' });
  const filesOf = async (of: typeof articles, limit?: number) => {
    const archive = archiveOf(of);
    const sitemap = () => sitemapOf(archive);
    const files = sitemapFiles(sitemap(), limit).map(async (file): Promise<[string, string]> => {
      const view = sitemapKind.view(file, new Parts(archive));
      return [file.address, await sitemapXml(view, archive.site)];
    });
    return new Map(await Promise.all(files));
  };

  it('is an index, and files that have the same pages together and no more than they may', async () => {
    const [whole = ''] = (await filesOf(articles)).values();
    const [[name, index] = [], ...files] = await filesOf(articles, 5);
    assert.equal(name, '/sitemap.xml');
    assert.deepEqual(
      [...(index ?? '').matchAll(/<sitemap><loc>(.*?)<\/loc><\/sitemap>/g)].map(([, loc]) => loc),
      files.map(([address]) => `https://example.org/repo${address}`),
    );
    const urls = files.flatMap(([, xml]) => [...urlsIn(xml)]);
    assert.deepEqual(new Map(urls), urlsIn(whole));
    assert.equal(urls.length, urlsIn(whole).size);
    assert.ok(files.every(([, xml]) => urlsIn(xml).size <= 5));
    assert.ok(whole.includes('/ru/2022/01/02/%D1%88%D0%B0%D1%80/'));
  });

  it('keeps the files of other years as they are when an article is added', async () => {
    const before = await filesOf(articles, 5);
    const after = await filesOf([...articles, added], 5);
    assert.deepEqual(
      [...before.keys()].filter((address) => before.get(address) !== after.get(address)),
      [
        // The home pages, and the front page, which show it.
        '/sitemap-top.xml.gz',
        '/sitemap-top-4.xml.gz',
        '/sitemap-id-2022.xml.gz',
        // No year had anything on its day.
        '/sitemap-id-pada-hari-ini.xml.gz',
        '/sitemap-ru-2022.xml.gz',
        '/sitemap-ru-v-etot-den.xml.gz',
      ],
    );
  });
});

function xmlOf(site: Site): string {
  return site.files.get('sitemap.xml')?.toString() ?? '';
}

const NAMESPACES =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"(?: xmlns:image="http://www.google.com/schemas/sitemap-image/1.1")?';
const VALUE = `(https://[^<>"'&\\s\\x7f-\\uffff]+)`;
const LINK = `<xhtml:link rel="alternate" hreflang="([\\w-]+)" href="${VALUE}"/>`;
const CHANGE = '(?:<lastmod>\\d{4}-\\d\\d-\\d\\d</lastmod>)?';
const IMAGE = `(?:<image:image><image:loc>https://[^<>"'&\\s\\x7f-\\uffff]+</image:loc></image:image>)?`;
const URL_ELEMENT = `<url><loc>${VALUE}</loc>${CHANGE}((?:${LINK})*)${IMAGE}</url>`;
const DOCUMENT = new RegExp(
  `^<\\?xml version="1.0" encoding="UTF-8"\\?><urlset ${NAMESPACES}>(${URL_ELEMENT})*</urlset>$`,
);

/** The alternates by URL, of a file that is well-formed and has each URL once. */
function urlsIn(xml: string): Map<string, Alternates> {
  assert.match(xml, DOCUMENT);
  const urls = [...xml.matchAll(new RegExp(URL_ELEMENT, 'g'))].map(
    ([, url = '', links = '']): [string, Alternates] => [
      url,
      new Map(
        [...links.matchAll(new RegExp(LINK, 'g'))].map(([, lang = '', to = '']) => [lang, to]),
      ),
    ],
  );
  assert.equal(new Set(urls.map(([url]) => url)).size, urls.length);
  return new Map(urls);
}

/** What the pages say that name themselves as canonical. */
function canonicalPages(site: Site, root: string): Map<string, Alternates> {
  const pages = site.addresses.flatMap((address): [string, Alternates][] => {
    const page = site.page(address);
    const own = root + encodeURI(address.slice(1));
    if (page.querySelector('link[rel=canonical]')?.getAttribute('href') !== own) return [];
    const links = [...page.querySelectorAll('link[rel=alternate][hreflang]')];
    const of = (name: string) => (link: Element) => link.getAttribute(name) ?? '';
    return [[own, new Map(links.map((link) => [of('hreflang')(link), of('href')(link)]))]];
  });
  return new Map(pages);
}
