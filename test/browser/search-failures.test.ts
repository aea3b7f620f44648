/** Searches in a real browser where files are missing, are late, or were published anew. */
import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Serving, serve } from '../../src/build/server.ts';
import { TIME_LIMIT } from '../../src/search/browser/engine/fetching.ts';
import { borrowBrowser, newPage, openPage, returnBrowser, visit } from '../support/browser.ts';
import { copySampleSite, sampleSite } from '../support/shared-site.ts';
import { article, buildFiles, temporaryFolder } from '../support/site.ts';

const answered = (page: Page) =>
  page.waitForSelector('#search-results[data-settled=true]', { state: 'attached' });

const statusOf = async (page: Page) => (await page.textContent('#search-status')) ?? '';

const linksOf = (page: Page) =>
  page.$$eval('#search-results h2 a', (links) =>
    links.map((link) => decodeURI((link as HTMLAnchorElement).pathname)),
  );

const ask = async (page: Page, query: string) => {
  await page.fill('#query', query);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (words) => document.querySelector('#search-status')?.textContent?.includes(words),
    query,
  );
  await answered(page);
};

const AT = { url: 'https://example.github.io/arsip/' };

describe('a search under /arsip/', () => {
  const folder = temporaryFolder({ after });
  let server: Serving;
  let browser: Browser;

  before(async () => {
    browser = await borrowBrowser();
  });
  after(async () => {
    returnBrowser(browser);
    await server?.close();
  });

  /** Publishes the sample archive as it is. */
  const publish = async () => {
    await server?.close();
    const sample = await sampleSite(AT);
    server = await serve({ folder: sample.folder, port: 0, pathPrefix: '/arsip/' });
  };
  /** Publishes the sample archive without some of its files; more of them may be removed from its folder. */
  const publishWithout = async (...paths: string[]) => {
    await server?.close();
    await copySampleSite(folder, AT);
    for (const path of paths) await rm(join(folder, path), { recursive: true });
    server = await serve({ folder, port: 0, pathPrefix: '/arsip/' });
  };
  /** The files of a folder of the search, as they are published. */
  const filesOf = async (path: string, name: RegExp) => {
    const all = await readdir(join(folder, path), { recursive: true });
    return all.filter((file) => name.test(file)).map((file) => join(path, file));
  };

  for (const [gone, name, query, start] of [
    ['id', 'Bahasa Indonesia', 'Байкал', '/arsip/ru/'],
    ['ru', 'Русский', 'Baikal', '/arsip/id/'],
  ] as const) {
    it(`is answered by the others where the index of ${name} is not there`, async () => {
      await publishWithout(`search/${gone}`);
      for (const edition of ['id/cari', 'ru/poisk']) {
        const page = await openPage(browser, `${server.url}${edition}/?q=${query}`);
        await answered(page);
        const links = await linksOf(page);
        assert.ok(links.length > 0);
        for (const link of links) assert.ok(link.startsWith(start), link);
        assert.ok((await statusOf(page)).includes(name));
        await page.close();
      }
    });
  }

  it('is answered where single files of one language are not there', async () => {
    for (const file of [/facts-\w+\.pack$/, /\.pf_index$/]) {
      await publishWithout();
      for (const path of await filesOf('search/id', file)) await rm(join(folder, path));
      const page = await openPage(browser, `${server.url}id/cari/?q=Baikal`);
      await answered(page);
      assert.ok((await linksOf(page)).length > 0, String(file));
      assert.match(await statusOf(page), /Bahasa Indonesia/, String(file));
      await page.close();
    }
  });

  it('says so where what reads the indexes is not there, and offers to try again', async () => {
    await publishWithout();
    for (const path of await filesOf('search', /^wasm-/)) await rm(join(folder, path));
    const page = await openPage(browser, `${server.url}id/cari/?q=Baikal`);
    await page.waitForSelector('#search-failed button', { state: 'visible' });
    assert.equal((await linksOf(page)).length, 0);
    await page.close();
  });

  for (const [does, script] of [
    ['sends what the page does not understand', "onmessage = () => postMessage('?');"],
    ['does not understand the page', "onmessage = () => postMessage({ error: '?' });"],
    ['breaks down', "onmessage = () => { throw new Error('?'); };"],
  ] as const) {
    it(`says so where the engine ${does}, and tries again when it is told to`, async () => {
      await publish();
      const page = await newPage(browser);
      const engine = '**/assets/engine-*.js';
      await page.route(engine, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: script }),
      );
      await visit(page, `${server.url}id/cari/?q=Baikal`);
      await page.waitForSelector('#search-failed button', {
        state: 'visible',
        timeout: TIME_LIMIT - 1000,
      });
      assert.equal((await linksOf(page)).length, 0);
      await page.unroute(engine);
      await page.click('#search-failed button');
      await page.waitForSelector('#search-results a');
      assert.equal(await page.isVisible('#search-failed'), false);
      await page.close();
    });
  }

  it('says that a word was not looked up everywhere where a part of the index is not there', async () => {
    await publishWithout();
    for (const path of await filesOf('search/ru', /\.pf_index$/)) await rm(join(folder, path));
    const page = await openPage(browser, `${server.url}id/cari/?q=Baikal`);
    await answered(page);
    assert.ok((await linksOf(page)).length > 0);
    assert.match(await statusOf(page), /tidak dapat dicari: Русский/);
    await page.close();
  });

  it('says so when the network is cut after the page was loaded, and goes on when it is back', async () => {
    await publish();
    const context = await browser.newContext();
    const page = await context.newPage();
    await visit(page, `${server.url}id/cari/?q=Baikal`);
    await answered(page);
    await context.setOffline(true);
    await page.fill('#query', 'gamelan');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#search-failed button', { state: 'visible' });
    assert.equal((await linksOf(page)).length, 0);
    await context.setOffline(false);
    await page.waitForFunction(() =>
      document.querySelector('#search-results a')?.textContent?.includes('gamelan'),
    );
    await context.close();
  });

  it('waits for no language: the others answer while one hangs', async () => {
    await publish();
    const page = await newPage(browser);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/search/ru/**', async (route) => {
      await held;
      await route.continue();
    });
    await visit(page, `${server.url}id/cari/?q=Baikal`);
    await page.waitForSelector('#search-results a');
    assert.ok((await linksOf(page)).every((link) => link.startsWith('/arsip/id/')));
    assert.match(
      (await page.textContent('main')) ?? '',
      /Masih mencari dalam bahasa berikut: Русский/,
    );
    release();
    await page.waitForFunction(
      () => !document.querySelector('main')?.textContent?.includes('Masih mencari'),
    );
    await page.close();
  });

  it('loses no result to a garbage collection', async () => {
    await publish();
    const page = await openPage(browser, `${server.url}id/cari/?q=Redaksi+Kliping`);
    await answered(page);
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const ids = targetInfos.filter(({ type }) => type === 'worker' || type === 'page');
    assert.ok(ids.some(({ type }) => type === 'worker'));
    for (const { targetId } of ids) {
      const { sessionId } = await session.send('Target.attachToTarget', { targetId });
      for (let i = 0; i < 3; i++) {
        const message = JSON.stringify({ id: i + 1, method: 'HeapProfiler.collectGarbage' });
        await session.send('Target.sendMessageToTarget', { sessionId, message });
      }
    }
    await page.waitForTimeout(300);
    await page.click('#search-more');
    await page.waitForFunction(() => document.querySelectorAll('#search-results > li').length > 10);
    const count = Number(/\d+/.exec(await statusOf(page))?.[0]);
    assert.equal((await linksOf(page)).length, count);
    await page.close();
  });

  it('begun before the site was published anew finds what is there now', async (context) => {
    const own = temporaryFolder(context);
    const files = (title: string) => ({
      'content/id/2021/02/a.md': article({ title }, 'Gajah berjalan.'),
      'content/ru/2021/02/a.md': article({ title: 'Слон' }, 'Слон идёт.'),
    });
    await buildFiles(own, files('Gajah di hutan'), { pathPrefix: '/arsip/' });
    const served = await serve({ folder: join(own, '_site'), port: 0, pathPrefix: '/arsip/' });
    const tabs = await Promise.all(
      ['id/cari/?q=gajah', 'ru/poisk/?q=гаджах'].map((path) =>
        openPage(browser, served.url + path),
      ),
    );
    for (const tab of tabs) await answered(tab);
    await buildFiles(own, files('Harimau di hutan'), { pathPrefix: '/arsip/' });
    for (const tab of tabs) {
      await ask(tab, 'harimau');
      assert.deepEqual(await linksOf(tab), ['/arsip/id/2021/02/15/a/']);
      assert.match((await tab.textContent('#search-results h2')) ?? '', /Harimau/);
      await tab.close();
    }
    await served.close();
  });

  it('survives whatever is typed, or is in its address', async () => {
    await publish();
    const page = await newPage(browser);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    const assertSound = async (query: string) => {
      await answered(page);
      assert.notEqual(await statusOf(page), '', query.slice(0, 40));
      assert.equal(await page.isVisible('#search-failed'), false, query.slice(0, 40));
      assert.equal(await page.locator('#search-results :is(img, script)').count(), 0);
    };
    const LETTERS = 'a'.repeat(10_000);
    const MARKUP = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'];
    const isLong = Boolean(process.env.LONG_TESTS);
    const addressed = [LETTERS, ...MARKUP, '\u0000', '[\\', '%00', '__proto__'];
    for (const query of isLong ? addressed : addressed.slice(1, 4)) {
      await visit(page, `${server.url}id/cari/?q=${encodeURIComponent(query)}`);
      await assertSound(query);
    }
    // One of each kind; others of these kinds in long tests.
    const typed = [
      'a',
      LETTERS,
      '?!…—',
      '🌋 gempa',
      'مرحبا',
      MARKUP[1] ?? '',
      '[\\',
      '"gempa',
      '%00',
    ];
    const others = [
      'и',
      'yang',
      'kata '.repeat(2000),
      '🌋',
      'שלום',
      MARKUP[0] ?? '',
      '(a+)+$',
      '.*',
      '"',
      '«',
      "'",
      '𝕲𝖊𝖒𝖕𝖆',
      'constructor',
      'null',
      '-gempa +bumi',
      'title:gempa',
    ];
    for (const query of [...typed, 'e\u0301', '__proto__', ...(isLong ? others : [])]) {
      await page.fill('#query', query);
      await page.keyboard.press('Enter');
      await assertSound(query);
    }
    assert.deepEqual(errors, []);
    await page.close();
  });
});
