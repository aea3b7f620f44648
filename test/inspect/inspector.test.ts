/** `check --site`: what it finds in a site, one mistake at a time, and what it leaves alone. */
import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { runCommand } from '../support/command.ts';
import { copySampleSite, sampleSite } from '../support/shared-site.ts';
import {
  article,
  buildFiles,
  faultsOf,
  Site,
  temporaryFolder,
  writeFiles,
} from '../support/site.ts';

const ROOT = 'https://example.org/arsip';
const FRONT = page('', { head: `<link rel="canonical" href="${ROOT}/">` });

/** A page with what a test is about. */
function page(body: string, { head = '', lang = 'id' } = {}): string {
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;
}

function faultsIn(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  const all = { 'index.html': FRONT, ...files };
  return faultsOf(
    new Site(new Map(Object.entries(all).map(([path, text]) => [path, Buffer.from(text)]))),
  );
}

/** Two pages that are translations of one another; the second is linked by the first. */
function pair(ofRussian: Readonly<Record<string, string>>) {
  const links = (all: Readonly<Record<string, string>>) =>
    Object.entries(all)
      .map(([lang, path]) => `<link rel="alternate" hreflang="${lang}" href="${ROOT}/${path}">`)
      .join('');
  const all = { id: 'id/', ru: 'ru/', 'x-default': 'id/' };
  return {
    'index.html': page('<a href="/arsip/id/">a</a>', {
      head: `<link rel="canonical" href="${ROOT}/">`,
    }),
    'id/index.html': page('', { head: links(all) }),
    'ru/index.html': page('', { head: links({ ...all, ...ofRussian }), lang: 'ru' }),
  };
}

describe('a built site is asked', () => {
  for (const [what, body, expected] of [
    [
      'a page',
      '<a href="/arsip/id/">a</a>',
      'a href /arsip/id/; expected an address that the site has',
    ],
    ['a relative page', '<a href="id/">a</a>', 'a href id/; expected an address that the site has'],
    ['a whole address', `<a href="${ROOT}/id/">a</a>`, `a href ${ROOT}/id/; expected`],
    ['a picture', '<img src="/arsip/a.png" alt="">', 'img src /arsip/a.png'],
    [
      'a larger picture',
      '<img src="/arsip/" srcset="/arsip/b.png 2x" alt="">',
      'img srcset /arsip/b.png',
    ],
    ['a form', '<form action="/arsip/cari/"></form>', 'form action /arsip/cari/'],
    ['a place', '<a href="#ada">a</a>', 'index.html#ada; expected an id of index.html'],
    [
      'a place by its whole address',
      '<a href="/arsip/#%D0%B4">a</a>',
      'index.html#д; expected an id',
    ],
    ['a style', '<p style="background: url(/arsip/c.png)">a</p>', 'style /arsip/c.png'],
    ['a style sheet', '<style>@import "/arsip/d.css";</style>', 'style /arsip/d.css'],
    [
      'a way on',
      '<meta http-equiv="refresh" content="0; url=/arsip/e/">',
      'meta refresh /arsip/e/',
    ],
    ['the folder', '<a href="/id/">a</a>', 'a href /id/; expected an address below /arsip/'],
    [
      'an address',
      '<a href="http://[">a</a>',
      'a href http://[; expected an address that can be read',
    ],
    ['a description', '<img src="/arsip/">', '/arsip/ without alt'],
    ['one of each id', '<i id="a"></i><b id="a"></b>', 'id="a" twice'],
    ['an id that is named', '<p aria-labelledby="a b" id="a"></p>', 'p aria-labelledby="b"'],
    ['a language', '<p lang="bahasa_">a</p>', 'lang="bahasa_"; expected a language such as id'],
    ['data', '<script type="application/ld+json">{</script>', 'JSON-LD that is no JSON'],
    [
      'what data name',
      `<script type="application/ld+json">{"url":"${ROOT}/f/"}</script>`,
      `JSON-LD ${ROOT}/f/`,
    ],
  ] as const) {
    it(`for ${what}`, () => {
      const front = page(body, { head: `<link rel="canonical" href="${ROOT}/">` });
      const found = faultsIn({ 'index.html': front });
      assert.equal(found.length, 1, found.join('\n'));
      assert.ok(found[0]?.includes(`: index.html  found ${expected}`), found[0]);
    });
  }

  it('for nothing elsewhere, nothing that is there, and nothing that is no link', () => {
    const body = `<a href="https://example.com/x">a</a><a href="//example.com/y">b</a>
      <a href="mailto:a@example.org">c</a><a href="#a">d</a><a href="/arsip/#:~:text=e" id="a">e</a>
      <a href="https://example.org/lain/">f</a><img src="data:image/gif;base64,R0" alt="">
      <a href="?q=g">g</a><a href="/arsip/%D0%B4.png">h</a><a href="/arsip/д.png?v=1#x">i</a>
      <!-- <a href="/arsip/tidak/">j</a> --><script>"<a href='/arsip/tidak/'>"</script>`;
    const front = page(body, { head: `<link rel="canonical" href="${ROOT}/">` });
    assert.deepEqual(faultsIn({ 'index.html': front, 'д.png': '' }), []);
  });

  it('for the last slash of a folder, which a host would add by another request', () => {
    const front = page('<a href="/arsip/id">a</a><a href="/arsip/ru/">a</a>', {
      head: `<link rel="canonical" href="${ROOT}/">`,
    });
    const found = faultsIn({
      'index.html': front,
      'id/index.html': page(''),
      'ru/index.html': page('<a href="/arsip/id/">a</a>'),
    });
    assert.deepEqual(found, [
      'links: index.html  found a href /arsip/id; expected /arsip/id/, with its last slash',
    ]);
  });

  it('for translations that name one another, themselves and a page for any reader', () => {
    assert.deepEqual(faultsIn(pair({})), []);
    const found = (ofRussian: Readonly<Record<string, string>>) =>
      faultsIn(pair(ofRussian)).join('\n');
    assert.match(
      found({ id: '' }),
      /alternates: id\/.* found hreflang ru to ru\/index.html; expected one that names/,
    );
    assert.match(
      found({ ru: 'id/' }),
      /alternates: ru\/.* found hreflang id, ru, x-default, and not the page itself/,
    );
    assert.match(
      found({ en: 'en/' }),
      /alternates: ru\/.* found https:\/\/example.org\/arsip\/en\/; expected a page/,
    );
    const files = pair({});
    const without = files['ru/index.html'].replace(
      /<link rel="alternate" hreflang="x-default"[^>]*>/,
      '',
    );
    assert.match(
      faultsIn({ ...files, 'ru/index.html': without }).join('\n'),
      /ru\/.* found no x-default/,
    );
    const other = files['ru/index.html'].replace('lang="ru"', 'lang="en"');
    assert.match(
      faultsIn({ ...files, 'ru/index.html': other }).join('\n'),
      /hreflang ru to ru\/.*; expected hreflang en/,
    );
  });

  it('for sitemaps and feeds that can be read and name what is there', () => {
    const sitemap = (loc: string) => `<urlset><url><loc>${loc}</loc></url></urlset>`;
    assert.deepEqual(faultsIn({ 'sitemap.xml': sitemap(`${ROOT}/`) }), []);
    assert.match(
      faultsIn({ 'sitemap.xml': sitemap(`${ROOT}/x/`) }).join(),
      /^feeds: sitemap.xml {2}found address https:\/\/example.org\/arsip\/x\/;/,
    );
    assert.match(
      faultsIn({ 'sitemap.xml': '<urlset><url></urlset>' }).join(),
      /^feeds: sitemap.xml .*; expected well-formed XML/,
    );
    assert.match(
      faultsIn({ 'sitemap.xml': '<urlset>\u0008</urlset>' }).join(),
      /^feeds: sitemap.xml/,
    );
  });

  it('for feeds whose texts lead from anywhere to what is there', () => {
    const texts = [
      `<a href="${ROOT}/x/">a</a>`,
      '<img src="/arsip/a.png">',
      `<a href="${ROOT}/">b</a>`,
    ];
    const expected = (path: string) => [
      `feeds: ${path}  found address ${ROOT}/x/; expected an address that the site has`,
      `feeds: ${path}  found address /arsip/a.png; expected a whole address`,
    ];
    const atom = texts
      .map((html) => `<entry><content type="html"><![CDATA[${html}]]></content></entry>`)
      .join('');
    const json = JSON.stringify({ items: texts.map((html) => ({ content_html: html })) });
    const of = (path: string, feed: string) =>
      faultsIn({
        'index.html': page(`<a href="/arsip/${path}">f</a>`, {
          head: `<link rel="canonical" href="${ROOT}/">`,
        }),
        [path]: feed,
      });
    assert.deepEqual(of('id/feed.xml', `<feed>${atom}</feed>`), expected('id/feed.xml'));
    assert.deepEqual(of('id/feed.json', json), expected('id/feed.json'));
    assert.match(of('id/feed.json', '{').join(), /^feeds: id\/feed.json .*; expected JSON/);
    const opml = `<opml><outline xmlUrl="${ROOT}/id/feed.xml"/></opml>`;
    assert.match(
      of('id/feeds.opml', opml).join(),
      /^feeds: id\/feeds.opml .*\/id\/feed.xml; expected/,
    );
  });

  it('for files that nothing leads to: pages, drafts, hidden files, and parts of an older search', () => {
    const alone = page('<a href="/arsip/id/">saya</a>');
    const found = faultsIn({
      'id/index.html': alone,
      'a.css': 'p { background: url(b.png) }',
      'b.png': '',
      'c.tmp': '',
      '.DS_Store': '',
      'moved/index.html': page('', {
        head: '<meta http-equiv="refresh" content="0; url=/arsip/">',
      }),
      'hidden/index.html': page('', { head: '<meta name="robots" content="noindex">' }),
    });
    assert.deepEqual(found.map((fault) => /leftovers: (\S+)/.exec(fault)?.[1]).sort(), [
      '.DS_Store',
      'a.css',
      'c.tmp',
      'id/index.html',
    ]);
    const search = {
      'search/manifest.json': JSON.stringify({
        pagefind: 'p.js',
        wasm: 'w.pagefind',
        languages: [{ shards: [{ folder: 'id/new/' }, { folder: 'ru/none/' }] }],
      }),
      'search/p.js': '',
      'search/id/new/a': '',
      'search/id/old/a': '',
    };
    assert.deepEqual(faultsIn(search).sort(), [
      'feeds: search/manifest.json  found search/ru/none/; expected a folder of the site',
      'feeds: search/manifest.json  found search/w.pagefind; expected a file of the site',
      'leftovers: search/id/old/a  found a file that no page and no list names; expected files of the site only',
    ]);
  });

  it('for paths of the machine, in packed files too', () => {
    const path = join(process.cwd(), 'content', 'a.md');
    for (const bytes of [`dari ${path}`, gzipSync(`"${path}"`)]) {
      const found = faultsIn({ '404.html': bytes, 'robots.txt': '' });
      assert.ok(
        found.some((fault) => fault.startsWith(`machine: 404.html  found ${path}`)),
        found.join(),
      );
    }
    assert.deepEqual(faultsIn({ 'robots.txt': `https://example.org${path}` }), []);
  });
});

describe('check --site', () => {
  let folder: string;
  before(async () => {
    ({ folder } = await sampleSite());
  });

  it('finds nothing in the sample', async () => {
    const { code, stdout, stderr } = await runCommand('check', '--site', folder);
    assert.match(stdout, /^\d+ pages, \d+ files in .*: no mistakes\.\n$/);
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('finds nothing in a site of one language, in which nothing has moved', async (context) => {
    const one = temporaryFolder(context);
    await buildFiles(
      one,
      { '_data/site.yaml': 'title: Arsip\neditions: [id]\n', 'content/id/a.md': article({}) },
      { pagesOnly: true },
    );
    const { code, stderr } = await runCommand('check', '--site', join(one, '_site'));
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('tells all kinds of mistakes at once, the first of each and how many more', async (context) => {
    const copy = temporaryFolder(context);
    await copySampleSite(copy);
    const link = (n: number) => `<a href="/tidak/${n}/">a</a>`;
    const links = Array.from({ length: 30 }, (_, n) => link(n)).join('');
    await writeFiles(copy, {
      'salah/index.html': page(`${links}<img src="/"><p>${join(homedir(), 'arsip')}</p>`),
      'x.tmp': '',
      '.kliping-writing-1/0/1': '',
      '.kliping-unfinished': '',
    });
    await symlink('index.html', join(copy, 'tautan'));
    const { code, stdout, stderr } = await runCommand('check', '--site', copy);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(
      stderr,
      /^Links that lead nowhere: 30\n {2}salah\/index.html {2}found a href \/tidak\/0\/;/,
    );
    assert.match(stderr, /\/tidak\/19\/;.*\n {2}and 10 more\n/);
    assert.match(stderr, /Pictures without a description: 1\n/);
    assert.match(stderr, /tautan {2}found a symbolic link/);
    assert.match(stderr, /\.kliping-writing-1 {2}found files of a build that has not ended/);
    assert.match(stderr, /\.kliping-unfinished {2}found files of a build/);
    assert.match(stderr, /x\.tmp {2}found a file that a program has left/);
    assert.match(stderr, /Paths of the machine that built it: 1\n/);
    assert.match(stderr, /: 37 mistakes\.\n$/);
    const json = await runCommand('check', '--site', copy, '--json');
    assert.equal(json.code, 1);
    const { counts, findings } = JSON.parse(json.stdout);
    assert.deepEqual([counts.links, findings.length], [30, 27]);
  });

  it('says that the call is at fault where there is no site', async (context) => {
    const empty = temporaryFolder(context);
    await mkdir(join(empty, 'id'));
    await writeFile(join(empty, 'id', 'index.html'), '');
    for (const where of [empty, join(empty, 'tidak')]) {
      const { code, stderr } = await runCommand('check', '--site', where);
      assert.equal(code, 2);
      assert.match(stderr, /found no index.html; expected a site that `build` has written/);
    }
    assert.equal((await runCommand('check', '--site', folder, '--wanted')).code, 2);
  });

  it('takes the folder of the address from the call, where pages were made for another', async () => {
    const { code, stderr } = await runCommand('check', '--site', folder, '--path-prefix', 'arsip');
    assert.equal(code, 1);
    assert.match(stderr, /^Addresses outside the folder of the site: [\d,]+\n {2}404\.html/);
  });
});
