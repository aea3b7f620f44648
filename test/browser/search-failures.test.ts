/** Searches in a real browser where files are missing, are late, or were published anew. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../src/build/server.ts';
import { IS_LONG } from '../build/support/amount.ts';
import {
  borrowBrowser,
  leavePage,
  newPage,
  openPage,
  returnBrowser,
  visit,
} from '../support/browser.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sampleSite } from '../support/shared-site.ts';
import { article, buildFiles, temporaryFolder } from '../support/site.ts';
import { ask, holdBack, settled } from './support/search.ts';

const statusOf = async (page: Page) => (await page.textContent('#search-status')) ?? '';

const linksOf = (page: Page) =>
  page.$$eval('#search-results h2 a', (links) =>
    links.map((link) => decodeURI((link as HTMLAnchorElement).pathname)),
  );

const type = async (page: Page, query: string) => {
  await page.fill('#query', query);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (words) => document.querySelector('#search-status')?.textContent?.includes(words),
    query,
  );
  await settled(page);
};

const AT = { url: 'https://example.github.io/arsip/' };

describe('a search under /arsip/', () => {
  let server: Served;
  let browser: Browser;

  before(async () => {
    server = await serveShared(await sampleSite(AT), '/arsip/');
    browser = await borrowBrowser();
  });
  after(() => returnBrowser(browser));

  /** Asks the search page of a site on which some files are not there. */
  const askWithout = async (gone: RegExp, path: string) => {
    const page = await newPage(browser);
    await page.route(gone, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await visit(page, server.url + path);
    return page;
  };

  for (const [gone, name, query, start, edition, other] of [
    ['id', /Bahasa Indonesia|индонезийский/, 'Байкал', '/arsip/ru/', 'id/cari', 'ru/poisk'],
    ['ru', /русский|Bahasa Rusia/, 'Baikal', '/arsip/id/', 'ru/poisk', 'id/cari'],
  ] as const) {
    it(`is answered by the others where the index of ${gone} is not there`, async () => {
      // Asked in its own edition, in the other one by long tests.
      for (const path of IS_LONG ? [edition, other] : [edition]) {
        const page = await askWithout(RegExp(`/search/${gone}/`), `${path}/?q=${query}`);
        await settled(page);
        const links = await linksOf(page);
        assert.ok(links.length > 0);
        for (const link of links) assert.ok(link.startsWith(start), link);
        assert.match(await statusOf(page), name);
        await leavePage(page);
      }
    });
  }

  it('is answered where single files of one language are not there', async () => {
    for (const file of [/\/search\/id\/.*facts-\w+\.pack$/, /\/search\/id\/.*\.pf_index$/]) {
      const page = await askWithout(file, 'id/cari/?q=Baikal');
      await settled(page);
      assert.ok((await linksOf(page)).length > 0, String(file));
      assert.match(await statusOf(page), /Bahasa Indonesia/, String(file));
      await leavePage(page);
    }
  });

  it('says so where what reads the indexes is not there, and offers to try again', async () => {
    const page = await askWithout(/\/search\/wasm-/, 'id/cari/?q=Baikal');
    await page.waitForSelector('#search-failed button', { state: 'visible' });
    assert.equal((await linksOf(page)).length, 0);
    await leavePage(page);
  });

  it('says so where the engine fails in any way, and tries again when it is told to', async () => {
    const page = await newPage(browser);
    const scripts = [
      // It sends what the page does not understand, it does not understand the page, it breaks down.
      "onmessage = () => postMessage('?');",
      "onmessage = () => postMessage({ error: '?' });",
      "onmessage = () => { throw new Error('?'); };",
    ];
    let tries = 0;
    await page.route('**/assets/engine-*.js', (route) => {
      const body = scripts[tries++];
      if (body === undefined) return route.continue();
      return route.fulfill({ contentType: 'text/javascript', body });
    });
    // The page is loaded anew, and would else be taken for the one before.
    const tryAgain = () =>
      Promise.all([page.waitForEvent('domcontentloaded'), page.click('#search-failed button')]);
    await visit(page, `${server.url}id/cari/?q=Baikal`);
    for (const count of scripts.keys()) {
      if (count > 0) await tryAgain();
      await page.waitForSelector('#search-failed button', { state: 'visible' });
      assert.equal(tries, count + 1);
      assert.equal((await linksOf(page)).length, 0);
    }
    await tryAgain();
    await page.waitForSelector('#search-results a');
    assert.equal(await page.isVisible('#search-failed'), false);
    await leavePage(page);
  });

  it('says that a word was not looked up everywhere where a part of the index is not there', async () => {
    const page = await askWithout(/\/search\/ru\/.*\.pf_index$/, 'id/cari/?q=Baikal');
    await settled(page);
    assert.ok((await linksOf(page)).length > 0);
    assert.match(await statusOf(page), /tidak dapat dicari: Bahasa Rusia/);
    await leavePage(page);
  });

  it('says so when the network is cut after the page was loaded, and goes on when it is back', async () => {
    // A context of its own, as its network is cut.
    const page = await openPage(browser, `${server.url}id/cari/?q=Baikal`, {});
    await settled(page);
    await page.context().setOffline(true);
    await page.fill('#query', 'gamelan');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#search-failed button', { state: 'visible' });
    assert.equal((await linksOf(page)).length, 0);
    await page.context().setOffline(false);
    await page.waitForFunction(() =>
      document.querySelector('#search-results a')?.textContent?.includes('gamelan'),
    );
    await leavePage(page);
  });

  it('waits for no language: the others answer while one hangs', async () => {
    const page = await newPage(browser);
    const release = await holdBack(page, '**/search/ru/**');
    await visit(page, `${server.url}id/cari/?q=Baikal`);
    await page.waitForSelector('#search-results a');
    assert.ok((await linksOf(page)).every((link) => link.startsWith('/arsip/id/')));
    // They can be used as they are.
    await page.waitForSelector('#search-results[aria-busy=false][data-settled=false] a');
    assert.match(
      (await page.textContent('main')) ?? '',
      /Masih mencari dalam bahasa berikut: Bahasa Rusia/,
    );
    release();
    await page.waitForFunction(
      () => !document.querySelector('main')?.textContent?.includes('Masih mencari'),
    );
    await leavePage(page);
  });

  it('loses no result to a garbage collection', async () => {
    const page = await openPage(browser, `${server.url}id/cari/?q=Redaksi+Kliping`);
    await settled(page);
    const session = await browser.newBrowserCDPSession();
    let collected = 0;
    session.on('Target.receivedMessageFromTarget', () => collected++);
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
    while (collected < 3 * ids.length) await page.waitForTimeout(10);
    await session.detach();
    await page.click('#search-more');
    await page.waitForFunction(() => document.querySelectorAll('#search-results > li').length > 10);
    const count = Number(/\d+/.exec(await statusOf(page))?.[0]);
    assert.equal((await linksOf(page)).length, count);
    await leavePage(page);
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
    for (const tab of tabs) await settled(tab);
    await buildFiles(own, files('Harimau di hutan'), { pathPrefix: '/arsip/' });
    for (const tab of tabs) {
      await type(tab, 'harimau');
      assert.deepEqual(await linksOf(tab), ['/arsip/id/2021/02/15/a/']);
      assert.match((await tab.textContent('#search-results h2')) ?? '', /Harimau/);
      await leavePage(tab);
    }
    await served.close();
  });

  it('survives whatever is typed, or is in its address', async () => {
    const page = await newPage(browser);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    const assertSound = async (query: string) => {
      await settled(page);
      assert.notEqual(await statusOf(page), '', query.slice(0, 40));
      assert.equal(await page.isVisible('#search-failed'), false, query.slice(0, 40));
      assert.equal(await page.locator('#search-results :is(img, script)').count(), 0);
    };
    const LETTERS = 'a'.repeat(10_000);
    const MARKUP = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>'];
    const addressed = [LETTERS, ...MARKUP, '\u0000', '[\\', '%00', '__proto__'];
    const [first = '', ...next] = IS_LONG ? addressed : addressed.slice(1, 4);
    await visit(page, `${server.url}id/cari/?q=${encodeURIComponent(first)}`);
    await assertSound(first);
    // Most of an address is read in the same way when somebody comes back to it.
    for (const query of next) {
      const search = `?q=${encodeURIComponent(query)}`;
      await (IS_LONG ? visit(page, `${server.url}id/cari/${search}`) : ask(page, search));
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
    for (const query of [...typed, 'e\u0301', '__proto__', ...(IS_LONG ? others : [])]) {
      await page.fill('#query', query);
      await page.keyboard.press('Enter');
      await assertSound(query);
    }
    assert.deepEqual(errors, []);
    await leavePage(page);
  });
});
