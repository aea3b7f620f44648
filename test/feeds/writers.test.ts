/** Writers of feeds: whatever an article is called, a program that reads the feed reads that. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseJsonFeed, parseOpml } from 'feedsmith';
import type { Address } from '../../src/archive/address.ts';
import type { Block } from '../../src/archive/article.ts';
import { atomFeed } from '../../src/feeds/atom.ts';
import type { FeedDocument, FeedItem } from '../../src/feeds/feed.ts';
import { feedHtml } from '../../src/feeds/feed-html.ts';
import { jsonFeed } from '../../src/feeds/json-feed.ts';
import { opml } from '../../src/feeds/opml.ts';
import { tagUri } from '../../src/feeds/tag-uri.ts';
import { assertAtom, assertJsonFeed, readAtom } from './support.ts';

/** Titles that break a careless writer, and what is read of those that have a character which no file can have. */
const HOSTILE: readonly (readonly [title: string, read?: string])[] = [
  ['"><script>alert(1)</script>'],
  [']]> dan ]]]]>'],
  ['Tanda &amp; dan &#38; &lt;b&gt;'],
  ["{\\'i} 100 % -- <!-- \"kutipan\" 'tunggal'"],
  ['\u202Eterbalik\u202C \u05E9\u05DC\u05D5\u05DD'],
  ['👩‍👩‍👧 🇮🇩'],
  ['а'.repeat(5000)],
  ['setengah \uD83D huruf', 'setengah \uFFFD huruf'],
  ['lonceng \u0007 dan nol \0', 'lonceng \uFFFD dan nol \uFFFD'],
  ['bukan \uFFFE huruf', 'bukan \uFFFD huruf'],
];

const item = (title: string, i: number): FeedItem => ({
  id: `tag:example.org,2026:/id/2021/02/15/${i}/`,
  title,
  url: `https://example.org/id/2021/02/15/${i}/?a=1&b=2`,
  published: '2021-02-15T00:00:00+07:00',
  updated: '2021-02-16T00:00:00+07:00',
  authors: [title],
  contributors: [title],
  tags: [title],
  rights: undefined,
  picture: { url: 'https://example.org/a.jpg', type: 'image/jpeg' },
  alternates: [{ lang: 'ru', url: `https://example.org/ru/${i}/` }],
  summary: title,
  html: feedHtml([paragraph(title)], [], 'https://example.org/', () => undefined),
});

function paragraph(text: string): Block {
  const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  return { kind: 'html', shape: 'paragraph', html, text };
}

const feed = (items: readonly FeedItem[]): FeedDocument => ({
  id: 'tag:example.org,2026:/id/feed.xml',
  lang: 'id',
  title: 'Arsip & <Berita>',
  titleLang: 'en',
  subtitle: '',
  author: 'Arsip',
  icon: 'https://example.org/icon.svg',
  self: 'https://example.org/id/feed.xml',
  page: 'https://example.org/id/',
  alternates: [{ lang: 'ru', url: 'https://example.org/ru/' }],
  updated: '2021-02-16T00:00:00+07:00',
  items,
});

const hostile = feed(HOSTILE.map(([title], i) => item(title, i)));

describe('a feed of hostile titles', () => {
  it('is Atom, of which two readers read each title, name and text as it is', async () => {
    const xml = atomFeed(hostile);
    await assertAtom(new Map([['feed.xml', xml]]));
    for (const [i, entry] of (await readAtom(xml)).entries()) {
      const [title = '', read = title] = HOSTILE[i] ?? [];
      assert.equal(entry.title, read);
      assert.equal(entry.summary, read);
      assert.deepEqual(entry.authors, [read]);
      assert.deepEqual(entry.tags, [read]);
      assert.equal(entry.url, hostile.items[i]?.url);
      const words = read.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      assert.equal(entry.html, `<p>${words}</p>`);
    }
  });

  it('is a JSON Feed with the same words', () => {
    const text = jsonFeed(hostile);
    assertJsonFeed(text);
    assert.deepEqual(
      parseJsonFeed(text).items?.map(({ title }) => title),
      HOSTILE.map(([title, read = title]) => read),
    );
  });

  it('is listed in OPML', () => {
    const feeds = HOSTILE.map(([title]) => ({
      title,
      feed: 'https://example.org/feed.xml?a=1&b=2',
      page: 'https://example.org/',
    }));
    const { body } = parseOpml(opml('Arsip & <Berita>', 'id', [{ name: 'Tag & <b>', feeds }]));
    const [group] = body?.outlines ?? [];
    assert.equal(group?.text, 'Tag & <b>');
    assert.deepEqual(
      group?.outlines?.map(({ text, xmlUrl }) => [text, xmlUrl]),
      HOSTILE.map(([title, read = title]) => [read, 'https://example.org/feed.xml?a=1&b=2']),
    );
  });
});

describe('a feed', () => {
  it('that has no entries is one nevertheless, and says that it never changed', async () => {
    const xml = atomFeed({ ...feed([]), updated: undefined });
    await assertAtom(new Map([['feed.xml', xml]]));
    assert.match(xml, /<updated>1970-01-01T00:00:00Z<\/updated>/);
    assertJsonFeed(jsonFeed(feed([])));
  });

  it('says once what rights all of its entries have, or each what it has', () => {
    const cc = { kind: 'known', id: 'CC0-1.0', url: 'https://cc.example/', reuse: true } as const;
    const own = { kind: 'own words', words: { id: 'Tanya dulu' }, url: undefined, reuse: false };
    const [a, b] = [item('a', 1), item('b', 2)];
    const of = (...items: FeedItem[]) =>
      [...atomFeed(feed(items)).matchAll(/<rights>(.*?)<\/rights>/g)].map(([, words]) => words);
    assert.deepEqual(of({ ...a, rights: cc }, { ...b, rights: cc }), [
      'CC0-1.0 https://cc.example/',
    ]);
    const mixed = { ...b, rights: { ...own, kind: 'own words' as const } };
    assert.deepEqual(of({ ...a, rights: cc }, mixed), [
      'CC0-1.0 https://cc.example/',
      'Tanya dulu',
    ]);
    assert.deepEqual(of(a, mixed), ['Tanya dulu']);
  });
});

describe('the text of an entry', () => {
  const URL = 'https://example.org/arsip/id/2021/02/15/judul/';
  const htmlOf = (html: string) =>
    feedHtml([{ kind: 'html', shape: 'paragraph', html, text: '' }], [], URL, () => undefined);

  it('has whole addresses', () => {
    const html = htmlOf(
      '<p id="p1" class="x"><a href="/arsip/id/tag/a/">a</a> <a href="#fn1" id="r">1</a> <a href="//lain.example/b">b</a> <a href="http://[">c</a></p>',
    );
    assert.equal(
      html,
      `<p><a href="https://example.org/arsip/id/tag/a/">a</a> <a href="${URL}#fn1">1</a> <a href="https://lain.example/b">b</a> <a href="${URL}">c</a></p>`,
    );
  });

  it('has one file of each picture, nothing that runs, and no name or class of the page', () => {
    const html = htmlOf(
      '<picture><source type="image/avif" srcset="/a-640.avif 640w" sizes="96vw"><img src="/arsip/foto/a.jpg" width="3" height="2" alt="&quot;Kapal&quot; &amp; laut" loading="lazy" onerror="x()"></picture><script>a < b</script><p lang="ru" style="color:red">Да<br>нет</p>',
    );
    assert.equal(
      html,
      '<img src="https://example.org/arsip/foto/a.jpg" alt="&quot;Kapal&quot; &amp; laut" width="3" height="2"><p lang="ru">Да<br>нет</p>',
    );
  });

  it('has references as links, and those as words that lead nowhere', () => {
    const references = [
      { label: 'Baca juga', title: 'Satu & <dua>', address: '/id/a/' as Address },
      { label: 'Baca juga', title: 'Hilang' },
      { label: 'Baca juga', title: '' },
    ];
    const reference = { kind: 'readAlso', label: '', title: '', line: 1 } as never;
    const blocks = references.map((_, index): Block => ({ kind: 'reference', reference, index }));
    assert.equal(
      feedHtml(
        blocks,
        references,
        URL,
        ({ address }) => address && `https://example.org${address}`,
      ),
      '<p>Baca juga: <a href="https://example.org/id/a/">Satu &amp; &lt;dua&gt;</a></p>\n<p>Baca juga: Hilang</p>\n',
    );
  });
});

describe('the name of an entry', () => {
  it('has the host and the address, but neither the scheme nor a port', () => {
    const address = '/ru/2021/02/15/шар/' as Address;
    const name = 'tag:example.org,2026:/ru/2021/02/15/%D1%88%D0%B0%D1%80/';
    assert.equal(tagUri('https://example.org', address), name);
    assert.equal(tagUri('http://example.org:8080', address), name);
  });

  it('is that of its permanent address, where it has one', () => {
    const named = tagUri('https://example.org', '/id/2021/02/15/a/' as Address, 'gerhana-2018');
    assert.equal(named, 'tag:example.org,2026:/a/gerhana-2018/');
  });
});
