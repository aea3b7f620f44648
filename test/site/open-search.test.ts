/** OpenSearch and `SearchAction`: the description of the site's own search for browsers and search engines. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { article, buildFiles, type Site, temporaryFolder, textOf } from '../support/site.ts';

const FILES = {
  '_data/site.yaml': `title: { id: "Arsip <Berita> & Kliping Nusantara", ru: Архив }
description: { id: 'Berita "lama".', ru: Архив новостей. }
url: https://example.org/arsip/
editions: [id, ru]
`,
  'content/id/2021/02/judul.md': article({}),
};

describe('the search, as machines are told of it', () => {
  let site: Site;
  before(async () => {
    site = await buildFiles(temporaryFolder({ after }), FILES);
  });

  it('is described to browsers in each edition', () => {
    const described = ['id', 'ru'].map((lang) => {
      const xml = site.files.get(`${lang}/opensearch.xml`)?.toString('utf8') ?? '';
      assert.match(xml, /^<\?xml version="1.0" encoding="UTF-8"\?>\n<OpenSearchDescription xmlns=/);
      const { document } = parseHTML(xml.replace(/^.*\n/, ''));
      const text = (name: string) => textOf(document.querySelector(name));
      return {
        name: text('ShortName'),
        description: text('Description'),
        template: document.querySelector('Url')?.getAttribute('template'),
        language: text('Language'),
        encoding: text('InputEncoding'),
        icon: text('Image').replace(/icon-.*\./, 'icon.'),
      };
    });
    assert.deepEqual(described, [
      {
        name: 'Arsip <Berita>…',
        description: 'Berita "lama".',
        template: 'https://example.org/arsip/id/cari/?q={searchTerms}',
        language: 'id',
        encoding: 'UTF-8',
        icon: 'https://example.org/arsip/assets/icon.svg',
      },
      {
        name: 'Архив',
        description: 'Архив новостей.',
        template: 'https://example.org/arsip/ru/poisk/?q={searchTerms}',
        language: 'ru',
        encoding: 'UTF-8',
        icon: 'https://example.org/arsip/assets/icon.svg',
      },
    ]);
    for (const { name } of described) assert.ok(name.length <= 16, name);
  });

  it('is linked from the home page and the search page, and from no other', () => {
    const linked = site.addresses.flatMap((address) => {
      const link = site.page(address).querySelector('link[rel=search]');
      return link ? [[address, link.getAttribute('href')]] : [];
    });
    assert.deepEqual(linked.sort(), [
      ['/id/', '/arsip/id/opensearch.xml'],
      ['/id/cari/', '/arsip/id/opensearch.xml'],
      ['/ru/', '/arsip/ru/opensearch.xml'],
      ['/ru/poisk/', '/arsip/ru/opensearch.xml'],
    ]);
  });

  it('is told to search engines on the home pages', () => {
    const script = site.page('/ru/').querySelector('script[type="application/ld+json"]');
    assert.deepEqual(JSON.parse(script?.textContent ?? ''), {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      '@id': 'https://example.org/arsip/ru/',
      url: 'https://example.org/arsip/ru/',
      name: 'Архив',
      inLanguage: 'ru',
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: 'https://example.org/arsip/ru/poisk/?q={words}',
        },
        'query-input': 'required name=words',
      },
    });
  });

  it('has a box on every page of an edition, and none in an archive without articles', async (context) => {
    const { 'content/id/2021/02/judul.md': _, ...empty } = FILES;
    const bare = await buildFiles(temporaryFolder(context), { ...empty, 'content/id/.keep': '' });
    const boxesOf = (page: Document) => page.querySelectorAll('search form input[name=q]').length;
    for (const address of site.addresses) {
      const page = site.page(address);
      const isOfAll = address === '/' || address === '/404.html';
      assert.equal(boxesOf(page), isOfAll ? 2 : 1, address);
      assert.ok(page.querySelector('script[src*="/assets/box-"]'), address);
    }
    for (const address of bare.addresses) assert.equal(boxesOf(bare.page(address)), 0, address);
  });
});
