/** Links of a site that is carried along: each leads from a file to the file that it leads to on a server. */
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { fileLink } from '../../src/build/zip/file-links.ts';
import { filePage, fileStyle } from '../../src/build/zip/file-page.ts';
import { replaceFileFrom } from '../../src/content/whole-file.ts';
import { readPage } from '../../src/inspect/read-page.ts';
import { sampleSite } from '../support/shared-site.ts';
import { temporaryFolder } from '../support/site.ts';

/** Files with names as no slug has them. */
const FILES = [
  'index.html',
  'id/index.html',
  'id/tag/index.html',
  'id/tag/новость/index.html',
  'id/100% benar/index.html',
  'id/a#b?c/index.html',
  'id/a:b/index.html',
  'id/halaman.html',
  'assets/style.css',
  'assets/foto besar.png',
];
const SITE = { has: (path: string) => FILES.includes(path), pathPrefix: '/' };
const IN_FOLDER = { ...SITE, pathPrefix: '/arsip saya/' };

describe('a link of a page', () => {
  const links: readonly (readonly [link: string, from: string, expected: string])[] = [
    ['/id/', 'index.html', 'id/index.html'],
    ['/id/', 'id/tag/index.html', '../index.html'],
    ['/id/tag/?q=a&b#c', 'id/index.html', 'tag/index.html?q=a&b#c'],
    ['/id/tag', 'id/index.html', 'tag/index.html'],
    ['/id/halaman', 'id/index.html', 'halaman.html'],
    ['/', 'id/tag/index.html', '../../index.html'],
    ['/id/', 'id/index.html', 'index.html'],
    [
      '/id/tag/новость/',
      'id/index.html',
      'tag/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C/index.html',
    ],
    ['/id/100%25%20benar/', 'id/index.html', '100%25%20benar/index.html'],
    ['/id/a%23b%3Fc/', 'id/tag/index.html', '../a%23b%3Fc/index.html'],
    ['/id/', 'id/a#b?c/index.html', '../index.html'],
    // It would be taken for an address of the scheme `a`.
    ['/id/a:b/', 'id/index.html', './a:b/index.html'],
    ['../assets/foto%20besar.png', 'id/index.html', '../assets/foto%20besar.png'],
    // Where there is none, neither does a file appear.
    ['/id/hilang/', 'id/index.html', 'hilang/'],
    ['/../../etc/passwd', 'id/index.html', '../etc/passwd'],
    ['#catatan', 'id/index.html', '#catatan'],
    ['', 'id/index.html', ''],
    ['https://kliping.example/id/', 'id/index.html', 'https://kliping.example/id/'],
    ['//host.example/id/', 'id/index.html', '//host.example/id/'],
    ['mailto:a@b.example', 'id/index.html', 'mailto:a@b.example'],
    ['data:text/plain,/id/', 'id/index.html', 'data:text/plain,/id/'],
    ['http://[', 'id/index.html', 'http://['],
    ['/id/%E0%A4%A/', 'id/index.html', '%E0%A4%A/'],
  ];
  for (const [link, from, expected] of links) {
    it(`from ${from} to ${link || 'nowhere'} is ${expected || 'nothing'}`, () => {
      assert.equal(fileLink(link, from, SITE), expected);
    });
  }

  it('begins below the folder of the site, and what is beside that folder is elsewhere', () => {
    assert.equal(fileLink('/arsip%20saya/id/', 'id/tag/index.html', IN_FOLDER), '../index.html');
    assert.equal(fileLink('/arsip saya/id/', 'id/tag/index.html', IN_FOLDER), '../index.html');
    assert.equal(fileLink('/id/', 'id/tag/index.html', IN_FOLDER), '/id/');
  });
});

describe('a page', () => {
  const page = (html: string) => filePage(html, 'id/index.html', SITE, '<p>note</p>');

  it('has other addresses, and every other byte as it was', () => {
    const html = `<!DOCTYPE html><A HREF = /id/tag/ title='"/id/tag/"'>&lt;a href="/id/"&gt;</A><!-- <a href=/id/> -->
<script>if (a<b) x = '<a href=/id/>'</script><textarea><a href=/id/></textarea><img src='/assets/foto&#32;besar.png' alt=/id/>`;
    const expected = `<!DOCTYPE html><A HREF = "tag/index.html" title='"/id/tag/"'>&lt;a href="/id/"&gt;</A><!-- <a href=/id/> -->
<script>if (a<b) x = '<a href=/id/>'</script><textarea><a href=/id/></textarea><img src="../assets/foto%20besar.png" alt=/id/>`;
    assert.equal(page(html), expected);
  });

  it('cannot end an attribute by an address', () => {
    const html = page(`<a href='/id/tag/?q="><script>alert(1)</script>&amp;quot;'>x</a>`);
    const [link] = readPage(html).links;
    assert.doesNotMatch(html, /<script>/);
    assert.equal(link?.url, 'tag/index.html?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&quot;');
  });

  it('has pictures in several widths, and leads on by itself where it has moved', () => {
    const set =
      '/assets/foto%20besar.png 400w, /assets/foto%20besar.png 800w,https://b.example/a,b.png 2x';
    assert.match(
      page(`<img srcset="${set}">`),
      /srcset="\.\.\/assets\/foto%20besar\.png 400w, \.\.\/assets\/foto%20besar\.png 800w, https:\/\/b\.example\/a,b\.png 2x"/,
    );
    assert.equal(
      page('<meta http-equiv=refresh content="0;url=/id/tag/"><meta name=x content="0;url=/id/">'),
      '<meta http-equiv=refresh content="0;url=tag/index.html"><meta name=x content="0;url=/id/">',
    );
  });

  it('fetches no font ahead, and says above the search how it is started', () => {
    assert.equal(
      page('<link rel=preload as=font href=/assets/a.woff2><div class=search-columns>'),
      '<p>note</p><div class=search-columns>',
    );
  });

  it('has a style sheet whose addresses are relative, too', () => {
    const css =
      'a{background:url("/assets/foto besar.png")}b{background:url(/assets/style.css)}c{src:url(./x)}';
    assert.match(
      fileStyle(css, 'assets/style.css', SITE),
      /b\{background:url\(style\.css\)\}c\{src:url\(\.\/x\)\}/,
    );
  });
});

/** Of so many pages one is looked at. */
const SPARED = process.env.LONG_TESTS ? 1 : 12;

it('each link of each page of the sample leads to the same file as on a server', async () => {
  const { site } = await sampleSite();
  const paths = new Set(site.files.keys());
  const files = { has: (path: string) => paths.has(path), pathPrefix: '/' };
  let seen = 0;
  const pages = [...site.files].filter(([path]) => path.endsWith('.html'));
  for (const [i, [path, bytes]] of pages.entries()) {
    if (i % SPARED !== 0) continue;
    const html = bytes.toString('utf8');
    const links = (text: string) => readPage(text).links.filter(({ at }) => at !== 'link href');
    const [served, carried] = [links(html), links(filePage(html, path, files, ''))];
    assert.equal(served.length, carried.length, path);
    for (const [which, { at, url }] of served.entries()) {
      if (at.endsWith('data-days')) continue;
      const there = new URL(url, `https://a.example/${path}`);
      const here = new URL(carried[which]?.url ?? '', pathToFileURL(`/kliping/${path}`));
      if (there.host !== 'a.example') {
        assert.equal(carried[which]?.url, url);
        continue;
      }
      const file = decodeURIComponent(there.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
      assert.ok(paths.has(file), `${path}: ${url}`);
      const expected = url.startsWith('#') ? path : file;
      assert.equal(decodeURIComponent(here.pathname), `/kliping/${expected}`, `${path}: ${url}`);
      assert.equal(here.hash + here.search, there.hash + there.search);
      seen++;
    }
  }
  assert.ok(seen > 500, String(seen));
});

it('a zip that the disk has no room for leaves the last one, and nothing beside it', async () => {
  const folder = temporaryFolder({ after });
  const zip = join(folder, 'site.zip');
  await writeFile(zip, 'the last one');
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  async function* half() {
    yield Buffer.alloc(100_000);
    await Promise.resolve();
    throw full;
  }
  await assert.rejects(replaceFileFrom(zip, Readable.from(half())), full);
  assert.deepEqual(await readdir(folder), ['site.zip']);
  assert.equal(await readFile(zip, 'utf8'), 'the last one');
  await replaceFileFrom(zip, Readable.from(['a new one']));
  assert.deepEqual(await readdir(folder), ['site.zip']);
  assert.equal(await readFile(zip, 'utf8'), 'a new one');
});
