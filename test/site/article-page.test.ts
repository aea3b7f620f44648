/** The page of an article: what stands above its text, its headings and paragraphs, its notes, and what follows. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ARTICLE_PAGE, SHIP, SHIP_RU } from '../support/article-page.ts';
import { sharedSite } from '../support/shared-site.ts';
import {
  buildFiles,
  deadLinks,
  linksOf,
  type Site,
  temporaryFolder,
  textOf,
} from '../support/site.ts';

describe('the page of an article', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(ARTICLE_PAGE));
  });

  it('leads to the archive, its year, its month and its day', () => {
    const crumbs = site.page(SHIP).querySelector('nav.crumb');
    assert.equal(textOf(crumbs), 'Arsip › 2021 › Mei › 20');
    assert.deepEqual(linksOf(crumbs), [
      '/id/arsip/',
      '/id/2021/',
      '/id/2021/05/',
      '/id/2021/05/20/',
    ]);
    assert.equal(crumbs?.getAttribute('aria-label'), 'Jejak halaman');
  });

  it('leads to its tag where nobody knows its date', () => {
    const page = site.page('/id/tanpa-tanggal/kartu/');
    assert.equal(textOf(page.querySelector('nav.crumb')), 'Tag › Pelayaran');
  });

  it('has above its text the standfirst, the outlet, the place, the date and the reporters', () => {
    const header = site.page(SHIP).querySelector('article > header');
    const [, standfirst, dateline] = [...(header?.children ?? [])].map(textOf);
    assert.equal(standfirst, 'Dua puluh tahun dirundingkan, satu tahun disiapkan.');
    assert.equal(
      dateline,
      'Kabar Laut · Makassar · Kamis, 20 Mei 2021, 14.05 WIB · Reporter: Rina Sari dan Budi Hartono',
    );
  });

  it('says how to cite it, in the style of the readers of its edition', () => {
    const cite = site.page(SHIP).querySelector('article > .cite');
    assert.equal(textOf(cite?.querySelector('h2')), 'Cara mengutip (APA 7)');
    assert.match(
      textOf(cite?.querySelector('p')),
      /^Sari, R\., & Hartono, B\. \(2021, 20 Mei\)\. Menteri perhubungan .* niaga\. Kabar Laut\. https?:.*\/id\/2021\/05\/20\/kapal\/$/,
    );
    assert.equal(textOf(cite?.querySelector('i')), 'Kabar Laut');
    const russian = site.page(SHIP_RU).querySelector('article > .cite');
    assert.equal(textOf(russian?.querySelector('h2')), 'Как ссылаться (ГОСТ Р 7.0.5–2008)');
    assert.match(
      textOf(russian?.querySelector('p')),
      /^Яковлева О\. П\. Судно выходит в море \/\/ Морские вести\. 2021\. 21 мая\. .*URL: https?:.*\/ru\/2021\/05\/21\/sudno\/\.$/,
    );
    // Nothing that needs a script, nor a day that only a browser knows.
    assert.equal(cite?.querySelectorAll('button, details, a').length, 0);
  });

  it('takes at most 900 bytes for that', () => {
    for (const address of [SHIP, SHIP_RU]) {
      const page = site.page(address);
      const metadata = [...page.querySelectorAll('meta[name*=":"]')].map((one) => one.outerHTML);
      const html = [page.querySelector('.cite')?.outerHTML ?? '', ...metadata].join('');
      const bytes = Buffer.byteLength(html);
      assert.ok(bytes > 300 && bytes <= 900, `${address}: ${bytes} bytes`);
    }
  });

  it('is taken by Zotero for a newspaper article, with what its other metadata do not say', () => {
    // By the rules of zotero/translators: `Embedded Metadata.js` takes `<meta name>` with a prefix it knows for RDF; `RDF.js`
    // takes the type of `z:itemType` before all others, authors of `bib:authors`, others of `z:…s`, the title of `og:title`,
    // the date of `article:published_time`, the section of `article:section`, and each other field of `z:…`.
    const metadata = (address: string) =>
      [...site.page(address).querySelectorAll('meta')].flatMap((one) => {
        const name = one.getAttribute('name') ?? one.getAttribute('property') ?? '';
        return /^(?:z|bib):|^og:title$|^article:published/.test(name)
          ? [[name, one.getAttribute('content') ?? '']]
          : [];
      });
    const [[, title] = [], ...others] = metadata(SHIP);
    assert.match(title ?? '', /^Menteri perhubungan/);
    assert.deepEqual(others, [
      ['article:published_time', '2021-05-20T14:05:00+07:00'],
      ['z:itemType', 'newspaperArticle'],
      ['bib:authors', 'Rina Sari'],
      ['bib:authors', 'Budi Hartono'],
      ['z:publicationTitle', 'Kabar Laut'],
    ]);
    assert.deepEqual(metadata('/id/tanpa-tanggal/kartu/'), [
      ['og:title', 'Kartu pos'],
      ['z:itemType', 'newspaperArticle'],
    ]);
  });

  it('has no standfirst that is only how the text begins', () => {
    assert.equal(site.page(SHIP_RU).querySelector('.standfirst'), null);
    assert.equal(site.page('/id/2021/04/01/sebelumnya/').querySelector('.standfirst'), null);
  });

  it('has headings that are links to themselves, by names of their words, each once', () => {
    const headings = [...site.page(SHIP).querySelectorAll('.text > h2')];
    assert.deepEqual(
      headings.map((one) => [one.id, ...linksOf(one)]),
      ['yang-diangkut', 'версия-капитана', 'yang-diangkut-1'].map((id) => [id, `#${id}`]),
    );
    // Percent-encoded, it would be three times as long.
    assert.ok(site.html(SHIP).includes('<a href=#версия-капитана>'));
  });

  it('has names of all paragraphs, each once', () => {
    const page = site.page(SHIP);
    const blocks = [...page.querySelectorAll('.text > :not(.reference, .footnotes)')];
    assert.ok(blocks.length > 10);
    assert.ok(blocks.every(({ id }) => id !== ''));
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    assert.deepEqual([...new Set(ids)], ids);
  });

  it('has them on the side-by-side page, on both sides', () => {
    const page = site.page(`${SHIP}ru/`);
    const there = new Set([...page.querySelectorAll('[id]')].map(({ id }) => id));
    for (const address of [SHIP, SHIP_RU]) {
      for (const { id } of site.page(address).querySelectorAll('.text > [id]')) {
        assert.ok(there.has(id), `${address}#${id}`);
      }
    }
  });

  it('has its notes at the end of the text, in its language, and the numbers are links', () => {
    const page = site.page(SHIP);
    assert.equal(page.querySelector('.text')?.lastElementChild?.className, 'footnotes');
    assert.deepEqual([...page.querySelectorAll('.text sup')].map(textOf), ['1', '2', '1']);
    assert.equal(textOf(page.querySelector('.footnotes h2')), 'Catatan kaki');
    assert.equal(textOf(site.page(SHIP_RU).querySelector('.footnotes h2')), 'Примечания');
    assert.deepEqual(deadLinks(site), []);
    const short = site.page('/id/2021/04/01/sebelumnya/');
    const description = short.querySelector('meta[name=description]')?.getAttribute('content');
    assert.equal(description, 'Isi pendek.');
  });

  it('has its tags before the credits, and the ways on after them', () => {
    const page = site.page(SHIP);
    const tags = page.querySelector('.tags');
    assert.equal(textOf(tags), 'Tag: Pelayaran dan Rusia');
    assert.equal(tags?.nextElementSibling?.className, 'credits');
    const labels = [...page.querySelectorAll('.credits dt')].map(textOf);
    assert.deepEqual(labels, ['Sumber', 'Dalam bahasa lain', 'Alamat asal']);
  });

  it('keeps the name of each paragraph when others are edited, and its notes’ words are searched', async (context) => {
    const file = 'content/id/2021/05/kapal.md';
    const before = String(ARTICLE_PAGE[file]);
    const edited = before
      .replace('Kapal pertama', 'Alinea baru.\n\nKapal pertama')
      .replace('Laut tidak memisahkan', 'Laut sama sekali tidak memisahkan')
      // Punctuation is no word.
      .replace('Semua menunggu lagi.', '“Semua, menunggu lagi …”');
    const other = await buildFiles(temporaryFolder(context), { ...ARTICLE_PAGE, [file]: edited });
    const idsOf = (one: Site) =>
      [...one.page(SHIP).querySelectorAll('.text > [id]')].map(({ id }) => id);
    const [was, is] = [idsOf(site), idsOf(other)];
    assert.equal(is.length, was.length + 1);
    assert.equal(was.filter((id) => !is.includes(id)).length, 1);
  });
});
