/** The index of places with its map, and the indexes of people and organisations, as readers find them. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sharedSite } from '../support/shared-site.ts';
import { article, deadLinks, type Site, textOf } from '../support/site.ts';

const FILES = {
  '_data/site.yaml': 'title: Arsip\neditions: [id, ru, en]\n',
  '_data/places.yaml': `- id: jakarta
  name: { id: Jakarta, ru: Джакарта }
  coordinates: [-6.2, 106.8]
- id: tver
  name: { ru: Тверь }
  coordinates: [56.9, 35.9]
- id: bogor
  name: Bogor
`,
  '_data/people.yaml': `- id: desk
  name: { id: Meja Luar Negeri, ru: Международный отдел }
  kind: organisation
`,
  '_data/sources.yaml': `- id: kantor
  name: Kantor Kabar
  kind: organisation
- id: saksi
  name: Seorang Saksi
  kind: person
- id: entah
  name: Entah
`,
  '_data/tags.yaml': `- id: gagarin
  label: { id: Yuri Gagarin, ru: Юрий Гагарин }
  kind: person
- id: volga
  label: { id: Volga, ru: Волга }
  kind: place
- id: sea
  label: { id: Laut, ru: Море }
`,
  'content/id/2021/02/satu.md': article({
    title: 'Satu',
    dateline: 'Jakarta/Bogor',
    reporter: 'Rina',
    outlet: 'Kabar',
    source: '[Kantor Kabar, Entah, Seorang Saksi]',
    tags: '[Yuri Gagarin, Volga, Laut]',
  }),
  'content/id/2021/02/dua.md': article({
    title: 'Dua',
    dateline: 'Jakarta',
    reporter: 'Meja Luar Negeri',
  }),
  'content/ru/2021/02/tri.md': article({ title: 'Три', dateline: 'Тверь', tags: '[Юрий Гагарин]' }),
};

describe('an archive that names places, people and organisations', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(FILES, { pagesOnly: true }));
  });

  /** The headings of a page's main part, each with the names below it. */
  const groupsOf = (address: string) =>
    [...site.page(address).querySelectorAll('main section')].map((section) => [
      textOf(section.querySelector('h2')),
      ...[...section.querySelectorAll('li a')].map(textOf),
    ]);

  it('has a map of its places, whose dots lead where the list leads', () => {
    for (const [address, expected] of [
      ['/id/tempat/', { 'Jakarta · 2': '/id/tempat/jakarta/', 'Тверь · 1': '/ru/mesto/tver/' }],
      ['/ru/mesto/', { 'Джакарта · 2': '/ru/mesto/dzhakarta/', 'Тверь · 1': '/ru/mesto/tver/' }],
    ] as const) {
      const page = site.page(address);
      const dots = [...page.querySelectorAll('.place-map svg a')];
      const links = dots.map((dot) => [
        textOf(dot.querySelector('title')),
        dot.getAttribute('href'),
      ]);
      assert.deepEqual(Object.fromEntries(links), expected);
      const listed = new Set(
        [...page.querySelectorAll('main ul a')].map((link) => link.getAttribute('href')),
      );
      for (const href of Object.values(expected)) assert.ok(listed.has(href), href);
      const [most, least] = dots.map((dot) =>
        Number(dot.querySelector('circle')?.getAttribute('r')),
      );
      assert.ok(most && least && most > least, 'Jakarta has more articles');
      const d = page.querySelector('.place-map path')?.getAttribute('d') ?? '';
      assert.match(d, /^(?:M-?\d+ -?\d+(?:l-?\d+(?: |-)\d+)+z)+$/);
      assert.doesNotMatch(page.querySelector('.place-map')?.outerHTML ?? '', /\bstyle=/);
    }
    const russian = site.page('/id/tempat/').querySelector('.place-map a[lang=ru]');
    assert.equal(textOf(russian?.querySelector('text')), 'Тверь');
  });

  it('says which places are not on the map, and lists tags that are places below it', () => {
    const caption = site.page('/id/tempat/').querySelector('.place-map figcaption');
    assert.match(textOf(caption), /Belum ada di peta: Bogor\.$/);
    assert.equal(caption?.querySelector('a')?.getAttribute('href'), '/id/tempat/bogor/');
    assert.deepEqual(groupsOf('/id/tempat/'), [
      ['Hanya dalam bahasa Rusia 1', 'Тверь'],
      ['Dalam berita', 'Volga'],
    ]);
  });

  it('has an index of people and one of organisations, by what names them', () => {
    assert.deepEqual(groupsOf('/id/tokoh/'), [
      ['Dalam berita', 'Yuri Gagarin'],
      ['Sumber', 'Seorang Saksi'],
      ['Reporter', 'Rina'],
    ]);
    assert.deepEqual(groupsOf('/id/organisasi/'), [
      ['Sumber', 'Kantor Kabar'],
      ['Media', 'Kabar'],
      ['Reporter', 'Meja Luar Negeri'],
    ]);
    // Nobody knows what it is.
    for (const address of ['/id/tokoh/', '/id/organisasi/']) {
      assert.doesNotMatch(textOf(site.page(address).querySelector('main')), /Entah/);
    }
    const ways = [...site.page('/id/tokoh/').querySelectorAll('main nav a')].map((link) => [
      textOf(link),
      link.getAttribute('aria-current'),
    ]);
    assert.deepEqual(ways.slice(-2), [
      ['Tokoh', 'page'],
      ['Organisasi', null],
    ]);
    assert.deepEqual(deadLinks(site), []);
  });

  it('has neither where there is only one kind of them, which has an index of its own', async () => {
    const { site } = await sharedSite(
      {
        '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
        'content/id/2021/02/satu.md': article({ title: 'Satu', reporter: 'Rina', outlet: 'Kabar' }),
      },
      { pagesOnly: true },
    );
    const own = site.addresses.filter((one) =>
      /^\/id\/(?:tokoh|organisasi|reporter|media)\/$/.test(one),
    );
    assert.deepEqual(own.sort(), ['/id/media/', '/id/reporter/']);
  });
});
