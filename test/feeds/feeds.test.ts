/** Feeds of a site: what a program that follows them is told of each article, and of which it is told nothing. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parseJsonFeed, parseOpml } from 'feedsmith';
import { png } from '../support/pictures.ts';
import { sharedSite } from '../support/shared-site.ts';
import { article, deadLinks, faultsOf, type Site } from '../support/site.ts';
import { assertAtom, assertJsonFeed, type ReadEntry, readAtom } from './support.ts';

const TEXT = [
  'Kapal itu tiba di [pelabuhan](/id/2021/02/11/dua/). Warga menyambutnya.[^1]',
  '![Kapal](/foto/a.png)',
  '[^1]: Sejak pagi.',
  'Baca juga: Kabar dua',
].join('\n\n');

const FILES = {
  '_data/site.yaml': `title: { id: Arsip Laut, ru: Морской архив }
description: { id: Berita lama., ru: Старые новости. }
url: https://example.org/arsip/
editions: [id, { lang: ru, timeZone: Europe/Moscow }]
`,
  '_data/sources.yaml': '- id: antara\n  name: Antara\n  rights: InC\n',
  'content/foto/a.png': png('gambar'),
  'content/id/2021/02/satu.md': article(
    {
      title: 'Kabar "satu" <b>',
      date: '2021-02-10T08:30:00+07:00',
      id: 'kabar-1',
      tags: '[Laut, Kapal]',
      reporter: 'Sari',
      description: 'Kapal & warga.',
      rights: 'CC-BY-4.0',
      image: '{ src: /foto/a.png, alt: Kapal }',
    },
    TEXT,
  ),
  'content/ru/2021/02/satu.md': article(
    { title: 'Новость', date: '2021-02-12', translator: 'Анна', tags: '[Море]' },
    'Текст.',
  ),
  'content/id/2021/02/dua.md': article(
    { title: 'Kabar dua', date: '2021-02-11', tags: '[Laut]', outlet: 'Harian', source: 'Antara' },
    'Isi kabar dua. Lalu kalimat lain.',
  ),
  'content/id/2021/02/tiga.md': article({
    title: 'Kabar tiga',
    date: '1965-03~',
    tags: '[Laut]',
    added: '2021-03-01',
    corrections: '[{ date: 2021-03-05, text: Nama & tempat., by: outlet }]',
  }),
  'content/id/2021/02/dicabut.md': article({
    title: 'Kabar empat',
    date: '2021-01-02',
    retracted: '{ date: 2021-01-09 }',
  }),
  'content/id/2021/02/bulan.md': article({ title: 'Kabar lima', date: '1960-07' }),
  'content/id/2021/02/kapan.md': article({ title: 'Kabar entah', date: 'unknown', tags: '[Laut]' }),
  'content/id/2021/02/konsep.md': article({ title: 'RAHASIA konsep', draft: 'true' }),
  'content/id/2021/02/ditarik.md': article({
    title: 'RAHASIA ditarik',
    tags: '[Laut]',
    added: '2021-02-20',
    corrections: '[{ date: 2021-03-06, text: RAHASIA }]',
    withdrawn: '{ date: 2021-02-21, level: text }',
  }),
  'content/id/2021/02/sunyi.md': article({
    title: 'RAHASIA sunyi',
    withdrawn: '{ date: 2021-02-21, level: unlisted }',
  }),
  'content/id/2021/02/sebagian.md': article(
    {
      title: 'Kabar enam',
      date: '2020-05-05',
      rights: 'CC-BY-4.0',
      access: '{ level: excerpt, words: 4 }',
    },
    'Empat kata yang terlihat. Ini RAHASIA sekali.',
  ),
};

const HOST = 'https://example.org/arsip';

describe('the feeds of a site', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(FILES, { pagesOnly: true }));
  });
  const textOf = (path: string) => site.files.get(path)?.toString('utf8') ?? '';
  const paths = () => [...site.files.keys()].filter((path) => IS_FEED.test(path)).sort();
  const entriesOf = async (path: string) => readAtom(textOf(path));
  const titlesOf = async (path: string) => (await entriesOf(path)).map(({ title }) => title);

  it('are those of each edition, and of a tag with three articles in its language that have a day', () => {
    assert.deepEqual(paths(), [
      'id/added.xml',
      'id/corrections.xml',
      'id/feed.json',
      'id/feed.xml',
      'id/tag/laut/feed.xml',
      'ru/added.xml',
      'ru/corrections.xml',
      'ru/feed.json',
      'ru/feed.xml',
    ]);
  });

  it('are Atom and JSON Feed', async () => {
    const atom = paths().filter((path) => path.endsWith('.xml'));
    await assertAtom(new Map(atom.map((path) => [path, textOf(path)])));
    for (const lang of ['id', 'ru']) assertJsonFeed(textOf(`${lang}/feed.json`));
  });

  it('tell of the newest first, and of no draft, nothing withdrawn, and nothing without a day', async () => {
    assert.deepEqual(await titlesOf('id/feed.xml'), [
      'Kabar dua',
      'Kabar "satu" <b>',
      'Dicabut: Kabar empat',
      'Kabar enam',
      'Kabar tiga',
      'Kabar lima',
    ]);
    assert.deepEqual(await titlesOf('ru/feed.xml'), ['Новость']);
    for (const path of [...paths(), 'id/feeds.opml']) assert.doesNotMatch(textOf(path), /RAHASIA/);
  });

  it('tell of an old article that was found later as of a new one, where readers follow a subject', async () => {
    assert.deepEqual(await titlesOf('id/added.xml'), ['Kabar tiga']);
    assert.deepEqual(await titlesOf('id/tag/laut/feed.xml'), [
      'Kabar tiga',
      'Kabar dua',
      'Kabar "satu" <b>',
    ]);
  });

  it('say of an article what it says of itself', async () => {
    const [, entry] = await entriesOf('id/feed.xml');
    const { html, ...rest } = entry as ReadEntry;
    assert.deepEqual(rest, {
      id: 'tag:example.org,2026:/a/kabar-1/',
      title: 'Kabar "satu" <b>',
      url: `${HOST}/id/2021/02/10/satu/`,
      published: undefined,
      updated: Date.parse('2021-02-10T08:30:00+07:00'),
      authors: ['Sari'],
      tags: ['Laut', 'Kapal'],
      summary: 'Kapal & warga.',
    });
    assert.match(html ?? '', new RegExp(`<a href="${HOST}/id/2021/02/11/dua/">pelabuhan</a>`));
    assert.match(html ?? '', new RegExp(`<img src="${HOST}/foto/a[^"]*" alt="Kapal"`));
    assert.match(html ?? '', new RegExp(`<a href="${HOST}/id/2021/02/10/satu/#[^"]+">`));
    assert.match(
      html ?? '',
      new RegExp(`<p>Baca juga: <a href="${HOST}/id/2021/02/11/dua/">Kabar dua</a></p>`),
    );
    assert.doesNotMatch(html ?? '', /class=|id=|srcset|<script/);
    const xml = textOf('id/feed.xml');
    const said = `<link rel="alternate" hreflang="ru" href="${HOST}/ru/2021/02/12/satu/"/>`;
    assert.ok(xml.includes(said), said);
    assert.match(xml, /<link rel="enclosure" type="image\/png" href="[^"]*\/foto\/a[^"]*"\/>/);
    assert.match(xml, /<rights>CC-BY-4.0 https:[^<]*<\/rights>/);
  });

  it('say when an article became what it is, as far as it is known', async () => {
    const entries = await entriesOf('id/feed.xml');
    const days = entries.map(({ published, updated }) =>
      [published, updated].map((day) => day && new Date(day).toISOString()),
    );
    assert.deepEqual(days, [
      [undefined, '2021-02-10T17:00:00.000Z'],
      [undefined, '2021-02-10T01:30:00.000Z'],
      ['2021-01-01T17:00:00.000Z', '2021-01-08T17:00:00.000Z'],
      [undefined, '2020-05-04T17:00:00.000Z'],
      // Of about March 1965; corrected in 2021.
      [undefined, '2021-03-04T17:00:00.000Z'],
      // The beginning of July 1960, in the zone of that time.
      [undefined, '1960-06-30T16:30:00.000Z'],
    ]);
    assert.match(textOf('id/feed.xml'), /<author>.*\n(?:.*\n)*?.*<entry>/);
    const [, updated] = /<updated>(.*?)<\/updated>/.exec(textOf('id/feed.xml')) ?? [];
    assert.equal(updated, '2021-03-05T00:00:00+07:00');
  });

  it('have the whole text where it may be handed on, else the description', async () => {
    const entries = await entriesOf('id/feed.xml');
    assert.deepEqual(
      entries.map(({ html }) => html !== undefined),
      [false, true, false, false, false, false],
    );
    assert.equal(entries[0]?.summary, 'Isi kabar dua. Lalu kalimat lain.');
    assert.equal(entries[3]?.summary, 'Empat kata yang terlihat.');
    const tag = await entriesOf('id/tag/laut/feed.xml');
    assert.ok(tag.every(({ html }) => html === undefined));
  });

  it('tell of corrections, each by a name of its own', async () => {
    const [entry, retraction, ...others] = await entriesOf('id/corrections.xml');
    assert.deepEqual(others, []);
    assert.equal(entry?.title, 'Ralat dari media: Kabar tiga');
    assert.equal(entry?.summary, 'Nama & tempat.');
    assert.equal(entry?.updated, Date.parse('2021-03-05T00:00:00+07:00'));
    assert.match(entry?.id ?? '', /^tag:example.org,2026:\/id\/1965\/03\/tiga\/#correction-1$/);
    assert.equal(retraction?.title, 'Dicabut: Kabar empat');
    assert.match(retraction?.summary ?? '', /^Berita ini dicabut pada 9\sJanuari\s2021\.$/);
    assert.match(retraction?.id ?? '', /\/id\/2021\/01\/02\/dicabut\/#retraction$/);
  });

  it('are the same in JSON', async () => {
    const entries = await entriesOf('id/feed.xml');
    const { items = [], feed_url } = parseJsonFeed(textOf('id/feed.json'));
    assert.equal(feed_url, `${HOST}/id/feed.json`);
    assert.deepEqual(
      items.map((item) => [item.id, item.title, item.url, item.content_html, item.tags ?? []]),
      entries.map(({ id, title, url, html, tags }) => [id, title, url, html, tags]),
    );
    assert.deepEqual(items[1]?.attachments?.[0]?.mime_type, 'image/png');
  });

  it('are found from pages, and from a page that explains them', () => {
    const found = (address: string) =>
      [...site.page(address).querySelectorAll('link[type="application/atom+xml"]')].map((link) =>
        link.getAttribute('href'),
      );
    assert.deepEqual(found('/id/'), ['/arsip/id/feed.xml']);
    assert.deepEqual(found('/ru/2021/02/12/satu/'), ['/arsip/ru/feed.xml']);
    assert.deepEqual(found('/id/tag/laut/'), ['/arsip/id/tag/laut/feed.xml']);
    assert.deepEqual(found('/id/tag/kapal/'), []);
    const page = site.page('/id/langganan/');
    const links = [...page.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
    const named = ['feed.xml', 'added.xml', 'corrections.xml', 'feed.json', 'tag/laut/feed.xml'];
    assert.deepEqual(
      links,
      [...named, 'feeds.opml'].map((path) => `/arsip/id/${path}`),
    );
    const footer = site.page('/ru/').querySelector('footer a[href$="/podpiska/"]');
    assert.equal(footer?.textContent, 'Подписка');
  });

  it('are in a list that programs import', () => {
    const { body } = parseOpml(textOf('id/feeds.opml'));
    const feeds = (body?.outlines ?? []).flatMap((one) => one.outlines ?? [one]);
    assert.deepEqual(
      feeds.map(({ xmlUrl }) => xmlUrl),
      ['feed.xml', 'added.xml', 'corrections.xml', 'tag/laut/feed.xml'].map(
        (path) => `${HOST}/id/${path}`,
      ),
    );
  });

  it('lead to pages that are there', () => {
    assert.deepEqual(deadLinks(site), []);
    assert.deepEqual(
      faultsOf(site).filter((fault) => /feed|added|corrections/.test(fault)),
      [],
    );
  });
});

const IS_FEED = /(?:feed|added|corrections)\.(?:xml|json)$/;
