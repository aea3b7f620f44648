/** The policy of pages: on each of them, kept by all that the program writes, whatever an archive has in it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, Request } from 'playwright-core';
import { SCHEME_SCRIPT } from '../../src/archive/color-scheme.ts';
import { serve } from '../../src/build/server.ts';
import { amount } from '../build/support/amount.ts';
import {
  borrowBrowser,
  leavePage,
  NOWHERE_ELSE,
  newPageWith,
  returnBrowser,
} from '../support/browser.ts';
import { checkArticles } from '../support/check.ts';
import { runCommand } from '../support/command.ts';
import { attributesOf } from '../support/html.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';
import {
  article,
  buildFiles,
  type Files,
  type Site,
  temporaryFolder,
  writeFiles,
} from '../support/site.ts';
import { THEMED } from '../support/themed.ts';
import { hostileArchive, TEXT_PAYLOADS } from './support/hostile-archive.ts';
import { ELSEWHERE } from './support/svg-payloads.ts';

const IS_LONG = amount(1) > 1;

/** The one inline script, by the hash that a browser reckons for it. */
const SCHEME_HASH = `'sha256-${createHash('sha256').update(SCHEME_SCRIPT).digest('base64')}'`;
const LOADS = "style-src 'self';img-src 'self';font-src 'self';connect-src 'self'";
const REST = "base-uri 'none';form-action 'self'";
const TYPES = "require-trusted-types-for 'script';trusted-types kliping";
const POLICY = `default-src 'none';script-src 'self' ${SCHEME_HASH};${LOADS};${REST};${TYPES}`;
/** That of the homes, which name a web manifest. */
const HOME_POLICY = `default-src 'none';script-src 'self' ${SCHEME_HASH};${LOADS};${REST};manifest-src 'self';${TYPES}`;
/** That of the header, which reaches the search's worker, too. */
const HEADER_POLICY =
  `default-src 'none';script-src 'self' ${SCHEME_HASH} 'wasm-unsafe-eval';${LOADS};${REST};` +
  `manifest-src 'self';worker-src 'self';${TYPES}`;
const SITE = 'title: Arsip\neditions: [id]\n';

/** That of a page which leads to another: no owner adds anything to it. */
const MOVED_POLICY = "default-src 'none';script-src 'self';base-uri 'none';form-action 'none'";

/** The beginning of every page with a policy. */
const startWith = (policy: string, more: readonly (readonly [string, string])[]) =>
  new RegExp(
    `^<!doctype html><html lang=\\w+><head><meta charset=utf-8>${[
      ['http-equiv=Content-Security-Policy', `"${policy}"`] as const,
      ...more,
    ]
      .map(
        ([name, content = '']) =>
          `<meta ${name} content=${content.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}>`,
      )
      .join('')}`,
  );
const TELLS_NOTHING = ['name=referrer', 'same-origin'] as const;
const START = startWith(POLICY, [TELLS_NOTHING]);
const HOME_START = startWith(HOME_POLICY, [TELLS_NOTHING]);
const MOVED_START = startWith(MOVED_POLICY, []);

/** A site of hostile texts: some payloads in every run, all of them in a long one. */
const hostileSite = () =>
  sharedSite(hostileArchive(TEXT_PAYLOADS.filter((_, i) => IS_LONG || i % 8 === 1)));

function policyOf(site: Site, address: string): string | null | undefined {
  const [meta] = site.page(address).querySelectorAll('meta[http-equiv=Content-Security-Policy]');
  return meta?.getAttribute('content');
}

/** The site of an article, a slot and lines of `site.yaml`. */
function withSite(
  context: Parameters<typeof temporaryFolder>[0],
  lines: string,
  files: Files = {},
) {
  return buildFiles(
    temporaryFolder(context),
    {
      '_data/site.yaml': SITE + lines,
      'content/id/2021/02/a.md': article({}),
      ...files,
    },
    { pagesOnly: true },
  );
}

describe('every page', () => {
  it('says first what a browser may load, and that other sites learn nothing of its readers', async () => {
    for (const { site } of [await sampleSite(), await hostileSite()]) {
      for (const address of site.addresses) {
        const html = site.html(address);
        const isHome = address === '/' || /^\/[a-z]+\/$/.test(address);
        const isMoved = html.includes('<meta http-equiv=refresh');
        // A page that leads to another has nothing that leads outside, and needs not say what others are told.
        if (isMoved) assert.doesNotMatch(html, /<a [^>]*href=(?!"?\/(?!\/))/, address);
        const start = isMoved ? MOVED_START : isHome ? HOME_START : START;
        assert.ok(start.test(html), address);
        assert.equal(html.includes('<link rel=manifest '), isHome, address);
      }
      assert.match(String(site.files.get('_headers')), headersOf(HEADER_POLICY));
    }
  });

  it('has no script, style or handler within it, and leads outside without a word', async () => {
    let outside = 0;
    for (const { site } of [await sampleSite(), await hostileSite()]) {
      for (const address of site.addresses) {
        // All that is not the program's own is escaped: these signs begin an element wherever they stand.
        const html = site.html(address);
        assert.doesNotMatch(html, /<(?:style|base|iframe|object|embed)\b/i, address);
        // But for the one script that the policy names by its hash.
        const [first = '', ...more] = html.split(`<script>${SCHEME_SCRIPT}</script>`);
        assert.ok(more.length <= 1, address);
        for (const [, attributes = ''] of [first, ...more]
          .join('')
          .matchAll(/<script\b([^>]*)>/gi)) {
          assert.match(attributes, / (?:src=|type=application\/(?:ld\+)?json(?: |$))/, address);
        }
        for (const attributes of attributesOf(html)) {
          const wrong = [...attributes.keys()].filter((name) => /^on|^style$|^srcdoc$/.test(name));
          assert.deepEqual(wrong, [], address);
          const href = attributes.get('href') ?? '';
          // Data for machines, which readers do not follow.
          if (
            !/^(https?:)?\/\//.test(href) ||
            /canonical|alternate/.test(attributes.get('rel') ?? '')
          )
            continue;
          assert.equal(attributes.get('rel'), 'noreferrer', `${address} ${href}`);
          outside++;
        }
      }
    }
    assert.ok(outside > 100, `${outside} links`);
  });

  it('sets the columns of a table by classes', async () => {
    const { site } = await hostileSite();
    const page = site.page('/id/tentang/');
    const sides = [...page.querySelectorAll('th')].map((cell) => cell.getAttribute('class'));
    assert.deepEqual(sides, ['center', 'right']);
  });
});

function headersOf(policy: string): RegExp {
  const escaped = `${policy};frame-ancestors 'self'`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^/\\*\n {2}Content-Security-Policy: ${escaped}\n(?: {2}.*\n)*/assets/\\*\n {2}Cache-Control: .*immutable\n`,
    'm',
  );
}

describe('an owner', () => {
  it('widens the policy in site.yaml, by directive and host', async (context) => {
    const site = await withSite(
      context,
      `policy:
  script-src: [https://stats.example.org, "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"]
  frame-src: [https://*.player.example]
  form-action: [https://warta.example:8443]
`,
    );
    const policy = policyOf(site, '/id/') ?? '';
    const directives = policy.split(';');
    const hash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    assert.ok(
      directives.includes(`script-src 'self' ${SCHEME_HASH} ${hash} https://stats.example.org`) ||
        directives.includes(`script-src 'self' ${SCHEME_HASH} https://stats.example.org ${hash}`),
      policy,
    );
    assert.ok(directives.includes('frame-src https://*.player.example'));
    assert.ok(directives.includes("form-action 'self' https://warta.example:8443"));
    // Scripts of others write HTML as they are used to.
    assert.doesNotMatch(policy, /trusted-types/);
  });

  it('is told of what is no host, and of a directive that there is not, with line and column', async (context) => {
    const lines = `policy:
  script-src: ["'unsafe-inline'", "https://a.example/path", "http://a.example", "*"]
  object-src: [https://a.example]
  img-src: ["https://a.example; script-src *"]
filesBase: http://a.example/scans
`;
    await assert.rejects(withSite(context, lines), (error: Error) => {
      const found = error.message.split('\n').map((line) => line.replace(/^.*_data\//, ''));
      const at = (place: string) => found.some((line) => line.startsWith(`site.yaml:${place}`));
      for (const line of [4, 5, 6, 7]) assert.ok(at(`${line}:`), `${line}: ${error.message}`);
      assert.match(error.message, /a host such as https:\/\/stats\.example\.org, without a path/);
      assert.match(error.message, /a folder such as https:\/\/files\.example\.org\/scans\//);
      return true;
    });
  });

  it('names one host for the archive’s scans, and nothing that is more than a host in the policy', async (context) => {
    for (const base of [
      'https://*/',
      'https://*.example.org/x/',
      'https://a.example;script-src/',
    ]) {
      const built = withSite(context, `filesBase: "${base}"\n`);
      await assert.rejects(built, /expected a folder such as https/, base);
    }
  });

  it('shows pictures of the archive’s other host, which alone may be loaded, and no others', async (context) => {
    const scan = 'https://files.example.org/scans/1965/a.jpg';
    const lines = 'filesBase: https://files.example.org/scans/\n';
    const site = await withSite(context, lines, {
      'content/id/2021/02/b.md': article(
        {
          title: 'Guntingan',
          image: `{ src: ${scan}, alt: Guntingan }`,
          files: `[{ file: ${scan} }]`,
        },
        `![Halaman](${scan})`,
      ),
    });
    const page = site.page('/id/2021/02/15/b/');
    const pictures = [...page.querySelectorAll('article img')].map((one) =>
      one.getAttribute('src'),
    );
    assert.deepEqual(pictures, [scan, scan]);
    assert.match(policyOf(site, '/id/') ?? '', /;img-src 'self' https:\/\/files\.example\.org;/);
    assert.doesNotMatch(policyOf(site, '/id/') ?? '', /script-src [^;]*files\.example/);
    for (const other of [
      'https://files.example.org/other/a.jpg',
      'https://files.example.org/scans/../a.jpg',
      'https://files.example.org.evil.example/scans/a.jpg',
    ]) {
      const wrong = { 'content/id/2021/02/b.md': article({}, `![Halaman](${other})`) };
      await assert.rejects(withSite(context, lines, wrong), /which is elsewhere/);
    }
  });

  it('is told by the check what a slot loads in vain, and nothing of what it may', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, {
      'content/id/2021/02/a.md': article({}),
      '_data/site.yaml': `${SITE}policy:\n  img-src: [https://*.pictures.example]\n`,
      'theme/footer.html': `<p
  class="a"
  onclick="go()">x</p>
<img src="https://a.pictures.example/a.png"> <img src="/own.png"> <a href="https://b.example/">b</a>
<script async src="//stats.example/count.js"></script><link rel="stylesheet" href='http://css.example/a.css'>
<form action="https://a.pictures.example/"></form>
`,
    });
    const option = (name: string) => [`--${name}`, join(folder, name === 'data' ? '_data' : name)];
    const { code, stdout } = await runCommand(
      'check',
      '--notes',
      ...['content', 'data', 'theme'].flatMap(option),
    );
    assert.equal(code, 0);
    const notes = stdout.split('\n').filter((line) => line.includes('footer.html'));
    const named = (directive: string, host: string) =>
      `expected the host in site.yaml: \`policy: { ${directive}: [https://${host}] }\``;
    assert.deepEqual(
      notes.map((note) => note.replace(/^.*footer\.html/, '').replace(/ {2}\[slot-load\]$/, '')),
      [
        ':1:1  slot: found onclick="…", which does not run; expected a <script> in the slot',
        `:5:1  slot: found src="…" at https://stats.example, which browsers will not load; ${named('script-src', 'stats.example')}`,
        `:5:1  slot: found href="…" at http://css.example, which browsers will not load; ${named('style-src', 'css.example')}`,
        `:6:1  slot: found action="…" at https://a.pictures.example, which browsers will not load; ${named('form-action', 'a.pictures.example')}`,
      ],
    );
  });

  it('packs a web page among the files of an article, unless that name is taken', async (context) => {
    const { code, errors } = await checkArticles(context, {
      'id/2021/a.md': article({
        files: '[{ file: a.pdf }, { file: a.html }, { file: a.html.zip }]',
      }),
      'id/2021/a.pdf': '%PDF',
      'id/2021/a.html': '<p>',
      'id/2021/a.html.zip': 'PK',
    });
    assert.equal(code, 1);
    assert.equal(
      errors[0],
      'id/2021/a.md:4:1  files.2.file: found "a.html", which is published as a.html.zip, where there is another file; expected one of the two under another name',
    );
    assert.equal(errors.length, 2);
  });
});

/** A page, and what it did that it should not, as a browser tells of it. */
interface Watch {
  readonly page: Page;
  readonly found: string[];
}

/** An empty page of which every request elsewhere, every violation and every payload that ran is noted. */
async function watch(browser: Browser, origin: string): Promise<Watch> {
  const page = await newPageWith(browser, { proxy: NOWHERE_ELSE });
  const context = page.context();
  const found: string[] = [];
  await context.exposeBinding('noteViolation', ({ page }, violation: string) => {
    found.push(`${page.url()} ${violation}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sample } = event as SecurityPolicyViolationEvent;
      (globalThis as never as { noteViolation: (text: string) => void }).noteViolation(
        `${violatedDirective} ${blockedURI} ${sample}`,
      );
    });
  });
  const asksFor = (request: Request) => `asks for ${request.url()}`;
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) found.push(asksFor(request));
  });
  context.on('requestfailed', (request) => {
    // The policy has stopped it, which is noted as a violation.
    const isStopped = request.failure()?.errorText === 'csp';
    const place = found.indexOf(asksFor(request));
    if (isStopped && place >= 0) found.splice(place, 1);
  });
  return { page, found };
}

async function ran(page: Page): Promise<boolean> {
  const look = () =>
    page.evaluate<boolean>('Boolean(window.ran || document.documentElement?.dataset.ran)');
  // A page at a former address has led to the present one meanwhile.
  return look().catch(async () => {
    await page.waitForLoadState('load');
    return look();
  });
}

/** One page of each kind and edition; all of them in a long run. */
function pagesToOpen(site: Site): string[] {
  if (IS_LONG) return site.addresses;
  const shapes = new Map<string, string>();
  for (const address of site.addresses) {
    const shape = address
      .replace(/\d+/g, '0')
      .replace(/[^/]{12,}/g, 'x')
      .replace(/\/[abtsderop]0\//, '/x/');
    shapes.set(shape, shapes.get(shape) ?? address);
  }
  return [...shapes.values()];
}

describe('a hostile archive in a browser', () => {
  let browser: Browser;
  let server: Served;
  let site: Site;
  before(async () => {
    browser = await borrowBrowser();
    const shared = await hostileSite();
    site = shared.site;
    server = await serveShared(shared, '/arsip/');
  });
  after(() => returnBrowser(browser));

  it('runs nothing, asks no other host and keeps the policy, on each kind of page', async () => {
    const { origin } = new URL(server.url);
    const { page, found } = await watch(browser, origin);
    const pages = pagesToOpen(site);
    assert.ok(pages.length > 30, `${pages.length} pages`);
    for (const address of pages) {
      const url = origin + encodeURI(`/arsip${address}`);
      const response = await page.goto(url, { waitUntil: 'load' });
      assert.equal(response?.status(), 200, url);
      if (await ran(page)) found.push(`${address} ran something`);
    }
    assert.deepEqual(found, []);
    await leavePage(page);
  });

  it('searches, suggests, marks and exports under the policy, and finds pages that moved', async () => {
    const { origin } = new URL(server.url);
    const { page, found } = await watch(browser, origin);
    const payloads = TEXT_PAYLOADS.filter((_, i) => IS_LONG || i % 8 === 1);
    for (const payload of payloads) {
      const query = encodeURIComponent(`${payload} kata`);
      await page.goto(`${server.url}id/cari/?q=${query}`);
      await page.waitForFunction('document.querySelector("#search-status").textContent !== ""');
    }
    await page.goto(`${server.url}id/cari/?q=kata0`);
    await page.waitForSelector('#search-results a');
    await page.locator('#query').pressSequentially(' <img src=x');
    await page.click('#search-results a');
    await page.waitForSelector('mark');
    assert.equal(await ran(page), false);
    // The page of another edition is found by the script of the page 404.
    await page.goto(`${server.url}ru/2021/03/05/b0/`);
    await page.waitForSelector('[role=status] a');
    assert.deepEqual(found, []);
    await leavePage(page);
  });

  it('would be found out: a picture of another host, a handler, a text as HTML', async () => {
    const { page, found } = await watch(browser, new URL(server.url).origin);
    await page.goto(`${server.url}id/tentang/`);
    await page.evaluate((url) => {
      const picture = new Image();
      picture.src = url;
      document.body.append(picture);
      const style = document.createElement('style');
      style.textContent = 'body { margin: 0 }';
      document.body.append(style);
      for (const act of [
        () => document.body.setAttribute('onclick', 'window.ran = 1'),
        () => {
          document.body.innerHTML = '<p>x</p>';
        },
      ]) {
        try {
          act();
        } catch {}
      }
      document.body.click();
    }, `https://${ELSEWHERE}/a.png`);
    // What a page tells comes after what it is told.
    const isFound = (name: string) => found.some((one) => one.split(' ')[1] === name);
    for (const name of ['img-src', 'style-src-elem', 'require-trusted-types-for'])
      while (!isFound(name)) await page.waitForTimeout(10);
    assert.equal(await ran(page), false);
    await leavePage(page);
  });
});

describe('slots with scripts of their own', () => {
  it('run by their hashes, and what others load is stopped', async (context) => {
    const files: Files = {
      ...THEMED,
      'theme/head.html':
        '<script>window.own = 1;\r\n</script>\n<style>body { margin-top: 7px }</style>\n',
      'theme/footer.html': `<img src="https://${ELSEWHERE}/a.png" alt="">`,
    };
    const folder = temporaryFolder(context);
    await buildFiles(folder, files, { pagesOnly: true });
    const server = await serve({ folder: `${folder}/_site`, port: 0, pathPrefix: '/' });
    const browser = await borrowBrowser();
    try {
      const { page, found } = await watch(browser, new URL(server.url).origin);
      await page.goto(`${server.url}ru/`);
      assert.equal(await page.evaluate('window.own'), 1);
      assert.equal(await page.evaluate('getComputedStyle(document.body).marginTop'), '7px');
      assert.deepEqual(
        found.map((one) => one.split(' ').slice(1, 3).join(' ')),
        [`img-src https://${ELSEWHERE}/a.png`],
      );
      await leavePage(page);
    } finally {
      returnBrowser(browser);
      await server.close();
    }
  });
});
