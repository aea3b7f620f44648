/** Metadata of pages for machines: language, canonical address, translations, kind of page. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { SAMPLE } from '../support/sample.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';
import { linksOf, type Site, textOf } from '../support/site.ts';
import { THREE_LANGUAGES } from '../support/three-languages.ts';

const ANY_READER = 'x-default';
const ARTICLE = /^\/(\w\w)\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/;
const HOME = /^\/\w\w\/$/;
const BESIDE = /^(\/\w\w\/\d{4}\/\d\d\/\d\d\/[^/]+\/)\w\w\/$/;
const OG_LOCALE: Readonly<Record<string, string>> = { id: 'id_ID', ru: 'ru_RU', en: 'en_GB' };
/** What an edition calls the article that one was translated from, and those that were made of it. */
const CREDITS: Readonly<Record<string, readonly string[]>> = {
  id: ['Artikel asli', 'Terjemahan'],
  ru: ['Оригинал', 'Переводы'],
  en: ['Original', 'Translations'],
};

/** What the front matter of one file says, as far as stories are made of it. */
interface Said {
  readonly file: string;
  readonly lang: string;
  readonly key: string | undefined;
  readonly original: string | undefined;
}

/** The part of JSON-LD that names an article. */
interface Named {
  '@id'?: unknown;
  '@type'?: unknown;
  inLanguage?: unknown;
  translationOfWork?: Named;
}

describe('every page tells machines what is so', () => {
  it('in the sample archive', async () => {
    const folder = SAMPLE.contentDir;
    const files = (await readdir(folder, { recursive: true })).filter((one) => one.endsWith('.md'));
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    const said = files.map((file, i) => saidIn(file, texts[i] ?? ''));
    const { site } = await sampleSite();
    checkAll(site, 'https://kliping.example', ['id', 'ru'], said);
  });

  it('in an archive of three languages, also under a folder', async () => {
    const said = Object.entries(THREE_LANGUAGES)
      .filter(([file]) => file.endsWith('.md'))
      .map(([file, text]) => saidIn(file.slice('content/'.length), String(text)));
    for (const url of ['https://arsip.example/', 'https://example.org/arsip/']) {
      const { site } = await sharedSite(THREE_LANGUAGES, { url });
      checkAll(site, url.slice(0, -1), ['id', 'ru', 'en'], said);
    }
  });
});

function checkAll(site: Site, root: string, langs: string[], said: Said[]): void {
  const stories = storiesOf(said);
  const isTold = { hreflang: 0, source: 0, translation: 0 };
  for (const address of site.addresses) {
    const page = site.page(address);
    const lang = page.documentElement.getAttribute('lang') ?? '';
    const own = langs.includes(address.slice(1, 3)) ? address.slice(1, 3) : undefined;
    assert.ok(own ? lang === own : langs.includes(lang), `${address} is in ${lang}`);

    const canonical = [...page.querySelectorAll('link[rel=canonical]')].map(hrefOf);
    const expected = canonicalOf(site, address);
    assert.deepEqual(
      canonical,
      expected === undefined ? [] : [root + encodeURI(expected)],
      address,
    );
    if (address === '/404.html' || isMoved(page)) continue;

    const hreflang = hreflangOf(page);
    if (expected !== address) assert.equal(hreflang.size, 0, `${address} stands for another page`);
    checkTranslations(site, root, address, hreflang);
    if (hreflang.size > 0) isTold.hreflang++;
    const isShared = address === '/' || ARTICLE.test(address) || HOME.test(address);
    assert.deepEqual(contentOf(page, 'og:locale'), isShared ? [OG_LOCALE[lang]] : [], address);
    const others = [...hreflang.keys()].filter((one) => one !== lang && one !== ANY_READER);
    assert.deepEqual(
      contentOf(page, 'og:locale:alternate'),
      isShared ? others.map((one) => OG_LOCALE[one]) : [],
      address,
    );

    const data = page.querySelectorAll('script[type="application/ld+json"]');
    // Of other pages, the lists of terms and periods.
    const isDescribed = ARTICLE.test(address) || HOME.test(address);
    assert.ok(isDescribed ? data.length === 1 : data.length <= 1, address);
    for (const one of isDescribed ? [] : data) {
      const list = JSON.parse(one.textContent ?? '');
      assert.equal(list['@type'], 'CollectionPage', address);
      assert.equal(list['@id'], root + encodeURI(address));
    }
    if (!ARTICLE.test(address)) continue;
    const { source, translations } = checkData(site, root, address);
    if (source) isTold.source++;
    isTold.translation += translations.length;
  }
  // A translation and its source name one another, so that there are as many of both.
  assert.equal(isTold.source, isTold.translation);
  assert.ok(isTold.hreflang > 10 && isTold.source >= 2, JSON.stringify(isTold));

  // What the articles say of their stories is what front matter says.
  const told = site.addresses.filter((one) => ARTICLE.test(one)).map((one) => storyAt(site, one));
  const sizes = (all: readonly ReadonlySet<string>[]) => all.map((one) => [...one].sort().join());
  assert.deepEqual(sizes(told).sort(), sizes(stories).sort());
}

/** hreflang: of real translations only, the page itself among them, the same on each of them. */
function checkTranslations(
  site: Site,
  root: string,
  address: string,
  hreflang: ReadonlyMap<string, string>,
): void {
  const links = site.page(address).querySelectorAll('link[hreflang]').length;
  assert.equal(hreflang.size, links, `${address} names a language twice`);
  if (hreflang.size === 0) return;
  const { lang } = site.page(address).documentElement;
  if (address !== '/') assert.equal(hreflang.get(lang), root + encodeURI(address), address);
  assert.ok(hreflang.has(ANY_READER) && hreflang.size > 2, address);
  for (const [of, url] of hreflang) {
    const other = decodeURI(url.slice(root.length));
    assert.ok(url.startsWith(`${root}/`) && site.has(other), `${address} names ${url}`);
    if (of !== ANY_READER) assert.equal(site.page(other).documentElement.lang, of, url);
    assert.deepEqual(hreflangOf(site.page(other)), hreflang, `${other} does not answer ${address}`);
  }
}

/** JSON-LD of an article: the same that its head and its credits say. */
function checkData(site: Site, root: string, address: string) {
  const page = site.page(address);
  const { source, translations, own } = dataOf(page);
  const absolute = root + encodeURI(address);
  assert.equal(own['@id'], absolute);
  assert.equal(own.inLanguage, page.documentElement.lang, address);
  const hreflang = hreflangOf(page);
  for (const one of [...translations, ...(source ? [source] : [])]) {
    assert.equal(one['@type'], 'NewsArticle');
    assert.notEqual(one['@id'], absolute, `${address} is its own translation`);
    assert.equal(hreflang.get(String(one.inLanguage)), one['@id'], address);
  }
  const [original = '', into = ''] = CREDITS[page.documentElement.lang] ?? [];
  const urls = (all: readonly Named[]) => all.map((one) => one['@id']);
  // The one that was written first, where the article is a translation of a translation.
  const first = source?.translationOfWork ?? source;
  assert.deepEqual(creditedAs(page, original, root), urls(first ? [first] : []), address);
  assert.deepEqual(creditedAs(page, into, root), urls(translations), address);
  if (source) {
    const back = dataOf(site.page(decodeURI(String(source['@id']).slice(root.length))));
    assert.ok(
      back.translations.some((one) => one['@id'] === absolute),
      `${source['@id']} does not name ${address}`,
    );
  }
  return { source, translations };
}

/** The URLs of the articles that a credit links to. */
function creditedAs(page: Document, label: string, root: string): string[] {
  const credit = [...page.querySelectorAll('.credits dt')].find((one) => textOf(one) === label);
  const articles = linksOf(credit?.nextElementSibling).filter((href) =>
    /\/\d{4}\/\d\d\//.test(href),
  );
  return articles.map((href) => new URL(encodeURI(href), root).href);
}

function dataOf(page: Document): { own: Named; source: Named | undefined; translations: Named[] } {
  const text = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  const own = JSON.parse(text) as Named & { workTranslation?: Named[] };
  return { own, source: own.translationOfWork, translations: own.workTranslation ?? [] };
}

/** The page's own address; an article's for a page beside it, and for one that it has moved from. */
function canonicalOf(site: Site, address: string): string | undefined {
  if (address === '/404.html') return undefined;
  const [, article] = BESIDE.exec(address) ?? [];
  const refresh = refreshOf(site.page(address));
  if (!refresh || article) return article ?? address;
  const to = decodeURI(refresh.getAttribute('content')?.replace(/^0; url=/, '') ?? '');
  // What was beside a translation below a former address leads to where it is beside it now.
  const moved = site.addresses.filter(
    (one) => to.endsWith(one) && (ARTICLE.test(one) || BESIDE.test(one)),
  );
  assert.equal(moved.length, 1, `${address} leads to ${to}`);
  return BESIDE.exec(moved[0] ?? '')?.[1] ?? moved[0];
}

const refreshOf = (page: Document) => page.querySelector('meta[http-equiv=refresh]');

/** Whether a page only leads to another. */
const isMoved = (page: Document) => refreshOf(page) !== null;

function hreflangOf(page: Document): Map<string, string> {
  const links = [...page.querySelectorAll('link[rel=alternate][hreflang]')];
  return new Map(links.map((link) => [link.getAttribute('hreflang') ?? '', hrefOf(link)]));
}

function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}

function contentOf(page: Document, property: string): (string | null)[] {
  const found = [...page.querySelectorAll(`meta[property="${property}"]`)];
  return found.map((meta) => meta.getAttribute('content'));
}

/** The languages and files' names of an article's story, as the page says by hreflang. */
function storyAt(site: Site, address: string): Set<string> {
  const root = site.page(address).querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  const named = [...hreflangOf(site.page(address))].filter(([lang]) => lang !== ANY_READER);
  const all: [string, string][] = named.length > 0 ? named : [[address.slice(1, 3), root]];
  return new Set(all.map(([lang, url]) => `${lang}/${slugOf(decodeURI(url))}`));
}

function slugOf(address: string): string {
  return address.replace(/\/$/, '').split('/').at(-1) ?? '';
}

function saidIn(file: string, text: string): Said {
  const field = (name: string) => new RegExp(`^${name}: *(.*)$`, 'm').exec(text)?.[1]?.trim();
  const path = file.split(/[\\/]/).join('/');
  return {
    file: path,
    lang: path.slice(0, 2),
    key: field('translationKey') ?? path.slice(3),
    original: field('original'),
  };
}

/** For each article the articles of its story, by what front matter says. */
function storiesOf(said: readonly Said[]): Set<string>[] {
  const nameOf = ({ file, lang }: Said) => `${lang}/${slugOf(file).replace(/\.md$/, '')}`;
  const isOne = (a: Said, b: Said) =>
    a.key === b.key || (a.original !== undefined && nameAt(a.original) === nameOf(b));
  const nameAt = (address: string) => `${address.slice(1, 3)}/${slugOf(address)}`;
  return said.map((article) => {
    const story = new Set([article]);
    for (const one of story) {
      for (const other of said) if (isOne(one, other) || isOne(other, one)) story.add(other);
    }
    return new Set([...story].map(nameOf));
  });
}
