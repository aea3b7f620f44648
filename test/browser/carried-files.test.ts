/** A site that is carried along as a zip: read from its files without a server, searched with the server that is in it. */
import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Site } from '../../src/archive/site.ts';
import { writeZip } from '../../src/build/zip/write-zip.ts';
import { loadSite } from '../../src/content/load-data.ts';
import {
  borrowBrowser,
  leavePage,
  newPageWith,
  returnBrowser,
  visit,
  visitFile,
} from '../support/browser.ts';
import { copySampleSite } from '../support/shared-site.ts';
import { temporaryFolder } from '../support/site.ts';
import { unzip } from '../support/unzip.ts';
import { settled } from './support/search.ts';

/** Folders with names as no slug has them, but an archive's own files may. */
const HOSTILE = ['новость', '100% benar', 'a#b?c', 'a:b', "it's “q”&amp;"];

const ODD = HOSTILE.map((name) => `id/aneh/${name}/index.html`);

describe('a site that is carried along', () => {
  const room = temporaryFolder({ after });
  const built = join(room, '_site');
  const zip = join(room, 'site.zip');
  const folder = join(room, 'arsip saya 100%');
  /** What the page could not load, but for scripts, which no browser takes from files. */
  const missing: string[] = [];
  let site: Site;
  let names: readonly string[];
  let browser: Browser;
  let page: Page;

  before(async () => {
    await copySampleSite(built);
    const links = HOSTILE.map((name) => `<a href="/id/aneh/${encodeURIComponent(name)}/">x</a>`);
    const icon = (await readdir(join(built, 'assets'))).find((name) => name.endsWith('.png'));
    for (const path of ODD) {
      await mkdir(dirname(join(built, path)), { recursive: true });
      await writeFile(
        join(built, path),
        `<!doctype html><title>aneh</title><img src="/assets/${icon}" alt="">${links.join(' ')}`,
      );
    }
    ({ site } = await loadSite({ dataDir: '_data', preview: false }));
    await writeZip(zip, built, site);
    names = await unzip(zip, folder);
    browser = await borrowBrowser();
    page = await newPageWith(browser, { locale: 'id-ID' });
    page.on('requestfailed', (failed) => {
      if (failed.resourceType() !== 'script') missing.push(failed.url());
    });
    page.on('console', (message) => {
      const isOfPolicy = message.text().includes('Content Security Policy');
      if (isOfPolicy) missing.push(message.text());
    });
  });
  after(async () => {
    await leavePage(page);
    returnBrowser(browser);
  });

  const pathOf = () =>
    decodeURIComponent(new URL(page.url()).pathname).split('/arsip saya 100%/')[1];
  const follow = async (selector: string) => {
    // What is still on its way when a page is left counts as missing.
    await page.waitForLoadState();
    await page.evaluate(() => document.fonts.ready);
    const [was, link] = [page.url(), page.locator(`${selector}:visible`).first()];
    await link.click();
    await page.waitForURL((url) => url.href !== was);
  };

  it('has every file of the site, its help in each language, and nothing of the machine', async () => {
    const own = (await readdir(built, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !['.kliping', '_headers'].includes(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name).slice(built.length + 1));
    assert.deepEqual([...names].sort(), [...own, 'README.txt', 'serve.mjs'].sort());
    const help = await readFile(join(folder, 'README.txt'), 'utf8');
    for (const { locale } of site.editions)
      assert.ok(help.includes(locale.strings.carriedHelp.slice(0, 20)));
    assert.ok(!(await readFile(zip)).includes(room));
  });

  it('is the same to the byte, whenever and wherever it is made', async () => {
    const again = join(room, 'lagi', 'b.zip');
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Apia';
    await writeZip(again, built, site).finally(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });
    assert.ok((await readFile(again)).equals(await readFile(zip)));
    assert.deepEqual(await readdir(dirname(again)), ['b.zip']);
  });

  it('leads from its front page to articles, tags and the other language, with letters and pictures', async () => {
    await visitFile(page, join(folder, 'index.html'));
    await follow('a[href="id/index.html"]');
    await page.evaluate(() => document.fonts.ready);
    const letters = await page.evaluate(() => ({
      family: getComputedStyle(document.body).fontFamily.includes('Source Serif 4'),
      loaded: [...document.fonts].some(({ status }) => status === 'loaded'),
    }));
    assert.deepEqual(letters, { family: true, loaded: true });
    await follow('main .entries a');
    assert.match(pathOf() ?? '', /^id\/\d{4}\/.+\/index\.html$/);
    await follow('.tags a');
    assert.match(pathOf() ?? '', /^id\/tag\/[^/]+\/index\.html$/);
    await follow('.languages a');
    assert.match(pathOf() ?? '', /^ru\/teg\/[^/]+\/index\.html$/);
    await visitFile(page, join(folder, ODD[0] ?? ''));
    await page.waitForFunction(() => {
      const [picture] = document.images;
      return picture?.complete && picture.naturalWidth > 0;
    });
    assert.deepEqual(missing, []);
  });

  it('says on the page of the search how to search', async () => {
    await visitFile(page, join(folder, 'ru/index.html'));
    await page.fill('input[type=search]', 'Марс');
    await page.press('input[type=search]', 'Enter');
    await page.waitForURL(/poisk\/index\.html\?q=/);
    const { searchAsFile } = site.editions.find(({ lang }) => lang === 'ru')?.locale.strings ?? {};
    const said = await page.textContent('#search-as-file');
    assert.equal(said, searchAsFile?.replaceAll('`', ''));
  });

  it('opens whatever its files are called', { skip: !process.env.LONG_TESTS }, async () => {
    for (const from of ODD) {
      for (const [i, to] of ODD.entries()) {
        await visitFile(page, join(folder, from));
        await page.locator('a').nth(i).click();
        await page.waitForURL((url) => decodeURIComponent(url.pathname).endsWith(to));
        assert.equal(await page.title(), 'aneh');
      }
    }
  });

  it('is searched with its own server, which answers this machine alone and gives nothing else away', async () => {
    const server = spawn(process.execPath, ['serve.mjs'], {
      cwd: folder,
      env: {},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const url = await addressOf(server);
      if (process.env.LONG_TESTS) {
        await visit(page, `${url}id/cari/?q=Mars`);
        await settled(page);
        assert.ok((await page.locator('#search-results > li').count()) > 0);
        assert.equal(await page.locator('#search-as-file').count(), 0);
        await follow('#search-results a');
        assert.equal(await page.locator('h1').count(), 1);
      }
      const port = Number(new URL(url).port);
      assert.equal(await statusOf(port, '/id/'), 200);
      assert.equal(await statusOf(port, '/id/', 'HEAD'), 200);
      assert.equal(await statusOf(port, '/id/', 'POST'), 405);
      assert.equal(await statusOf(port, '/id/', 'GET', 'evil.example'), 403);
      for (const path of [
        '/../site.zip',
        '/%2e%2e/site.zip',
        '/..%2fsite.zip',
        '/id/..%5c..%5csite.zip',
      ]) {
        assert.equal(await statusOf(port, path), 404, path);
      }
    } finally {
      server.kill();
    }
  });
});

/** The address that a server prints. */
async function addressOf(server: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  for await (const text of server.stdout) {
    const [url] = /http:\S+/.exec(String(text)) ?? [];
    if (url) return url;
  }
  return assert.fail('the server said no address');
}

/** Sends a request as it is: its path is not mended, as `fetch` would. */
function statusOf(
  port: number,
  path: string,
  method = 'GET',
  host = `localhost:${port}`,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers: { host }, agent: false };
    request(options, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
