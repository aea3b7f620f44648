/** The search box of every page: keys that lead to it, and what it suggests while somebody types. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { IS_LONG } from '../build/support/amount.ts';
import { assertAccessible, LOOKS } from '../support/axe.ts';
import {
  borrowBrowser,
  leavePage,
  newPage,
  newPageWith,
  openPage,
  returnBrowser,
  visit,
  visitNowhere,
} from '../support/browser.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sampleSite } from '../support/shared-site.ts';
import type { Site } from '../support/site.ts';

/** Pages whose box stands at another place, and in long tests others like them. */
const PAGES = ['', 'id/', 'ru/poisk/', '404.html', ...(IS_LONG ? ['id/tag/', 'ru/2021/'] : [])];

/** Longer than the box rests before it suggests something. */
const WHILE = 300;

describe('the search box under /arsip/', () => {
  let site: Site;
  let server: Served;
  let browser: Browser;

  before(async () => {
    const sample = await sampleSite({ url: 'https://example.github.io/arsip/' });
    ({ site } = sample);
    server = await serveShared(sample, '/arsip/');
    browser = await borrowBrowser();
  });
  after(() => returnBrowser(browser));

  const open = (path: string) => openPage(browser, server.url + path);
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('name') ?? '');
  const isListShown = (page: Page) => page.isVisible('.suggestions');
  const type = async (page: Page, text: string) => {
    await page.fill('input[name=q]', text);
    await page.waitForSelector('.suggestions:not([hidden])');
  };
  const suggested = (page: Page) =>
    page.$$eval('.suggestions:not([hidden]) [role=group]', (groups) =>
      groups.map((group) => ({
        kind: document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent,
        options: [...group.querySelectorAll('[role=option]')].map((option) => option.textContent),
      })),
    );
  /** What assistive technology is told to be chosen. */
  const chosen = (page: Page) =>
    page.$eval('input[name=q]', (box) => {
      const id = box.getAttribute('aria-activedescendant');
      const option = id ? document.getElementById(id) : null;
      return option?.getAttribute('aria-selected') === 'true' ? option.textContent : null;
    });

  it('is reached by a slash, Control and K, or Command and K from every kind of page', async () => {
    const page = await newPage(browser);
    for (const path of PAGES) {
      await visit(page, server.url + path);
      for (const key of ['/', 'Control+k', 'Meta+k']) {
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        assert.notEqual(await focused(page), 'q');
        await page.keyboard.press(key);
        assert.equal(await focused(page), 'q', `${key}: ${path}`);
        assert.equal(await page.inputValue('input[name=q]:focus'), '');
      }
    }
    await leavePage(page);
  });

  it('leaves keys to fields, to the browser and to pages whose box is not shown', async () => {
    const page = await open('id/');
    for (const key of ['Control+/', 'Alt+/', 'Shift+k', 'k', 'Control+Shift+k', 'Alt+Control+k']) {
      await page.keyboard.press(key);
      assert.equal(await focused(page), '', key);
    }
    await page.fill('input[name=q]', 'a');
    await page.keyboard.press('/');
    assert.equal(await page.inputValue('input[name=q]'), 'a/');
    await page.evaluate(() => {
      (document.querySelector('.search-box') as HTMLElement).style.display = 'none';
      (document.activeElement as HTMLElement).blur();
    });
    await page.keyboard.press('/');
    assert.equal(await focused(page), '');
    await leavePage(page);
  });

  it('is reached on a Russian keyboard, too, where the same keys write other letters', async () => {
    const page = await open('ru/');
    for (const init of [
      { key: 'л', code: 'KeyK', ctrlKey: true },
      { key: '.', code: 'Slash' },
    ]) {
      await page.evaluate((event) => {
        (document.activeElement as HTMLElement).blur();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { ...event, bubbles: true }));
      }, init);
      assert.equal(await focused(page), 'q', init.key);
    }
    await leavePage(page);
  });

  it('loads one small script before it is used', async () => {
    const page = await newPage(browser);
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await visit(page, `${server.url}id/tentang/`);
    await page.waitForTimeout(WHILE);
    const scripts = loaded.filter((path) => path.endsWith('.js'));
    assert.equal(scripts.length, 1, scripts.join(' '));
    assert.equal(loaded.filter((path) => path.includes('/search/')).length, 0);
    const file = site.files.get(scripts[0]?.replace('/arsip/', '') ?? '') ?? Buffer.of();
    const { length } = gzipSync(file);
    assert.ok(length > 0 && length <= 1100, `${length} bytes`);
    await leavePage(page);
  });

  it('suggests tags, sources and titles, in groups, and says how many', async () => {
    const page = await open('id/tag/');
    await type(page, 'anta');
    assert.deepEqual(await suggested(page), [
      { kind: 'Sumber', options: ['Antara 8 artikel', 'ESA Badan Antariksa Eropa 2 artikel'] },
      { kind: 'Tag', options: ['Antariksa 7 artikel'] },
    ]);
    assert.equal(await page.textContent('.search-box [role=status]'), '3 saran');
    assert.equal(await page.getAttribute('input[name=q]', 'aria-expanded'), 'true');
    const controlled = await page.getAttribute('input[name=q]', 'aria-controls');
    assert.equal(await page.getAttribute('.suggestions', 'id'), controlled);

    await visit(page, `${server.url}ru/teg/`);
    await type(page, 'гагар');
    const [tags] = await suggested(page);
    assert.equal(tags?.kind, 'Теги');
    assert.match(tags?.options[0] ?? '', /Гагарин/);
    const count = (await page.$$('[role=option]')).length;
    const status = (await page.textContent('.search-box [role=status]')) ?? '';
    assert.match(status, new RegExp(`^${count}\\sподсказ`));
    await leavePage(page);
  });

  it('calls a tag what the edition does, beside the name that was typed', async () => {
    const page = await open('id/tag/');
    await type(page, 'росси');
    assert.deepEqual((await suggested(page))[0], {
      kind: 'Tag',
      options: ['Rusia Россия 6 artikel'],
    });
    const [label, alias] = await page.$$eval('[role=option]:first-of-type span', (spans) =>
      spans.map((span) => span.getAttribute('lang')),
    );
    assert.deepEqual([label, alias], [null, 'ru']);
    await leavePage(page);
  });

  it('opens what the arrows chose, and searches for the words where they chose nothing', async () => {
    const page = await open('id/tag/');
    await type(page, 'antari');
    assert.equal(await chosen(page), null);
    for (const [key, option] of [
      ['ArrowDown', 'Antariksa 7 artikel'],
      ['ArrowDown', 'ESA Badan Antariksa Eropa 2 artikel'],
      ['ArrowDown', 'Antara 8 artikel'],
      ['ArrowDown', null],
      ['ArrowUp', 'Antara 8 artikel'],
      ['ArrowUp', 'ESA Badan Antariksa Eropa 2 artikel'],
      ['ArrowUp', 'Antariksa 7 artikel'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await chosen(page), option, key);
    }
    assert.equal(await page.inputValue('input[name=q]'), 'antari');
    assert.equal(await focused(page), 'q');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/arsip/id/tag/antariksa/');

    await type(page, 'anta');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/arsip/id/cari/?q=anta');
    await leavePage(page);
  });

  it('closes the list by Escape first, and then empties the box', async () => {
    const page = await open('id/tag/');
    await type(page, 'rusia');
    await page.keyboard.press('Escape');
    assert.equal(await isListShown(page), false);
    assert.equal(await page.inputValue('input[name=q]'), 'rusia');
    assert.equal(await page.getAttribute('input[name=q]', 'aria-expanded'), 'false');
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForSelector('.suggestions:not([hidden])');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.equal(await page.inputValue('input[name=q]'), '');
    await page.waitForTimeout(WHILE);
    assert.equal(await isListShown(page), false);
    await leavePage(page);
  });

  it('closes the list when the keyboard leaves, and when nothing is typed or found', async () => {
    const page = await open('id/tag/');
    await type(page, 'rusia');
    await page.keyboard.press('Tab');
    assert.equal(await isListShown(page), false);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'button');
    await type(page, 'rusi');
    await page.fill('input[name=q]', '');
    assert.equal(await isListShown(page), false);
    await type(page, 'rusi');
    await page.fill('input[name=q]', 'xyzzyx');
    await page.waitForSelector('.suggestions', { state: 'hidden' });
    assert.equal(await page.textContent('.search-box [role=status]'), '');
    await leavePage(page);
  });

  it('opens what is clicked and what is tapped', async () => {
    const page = await open('id/tag/');
    await type(page, 'rusia');
    const box = await page.locator('[role=option]').first().boundingBox();
    assert.ok(box && box.height >= 24);
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    assert.equal(await focused(page), 'q');
    await page.mouse.up();
    await page.waitForURL('**/arsip/id/tag/rusia/');
    await leavePage(page);

    const phone = await newPageWith(browser, {
      hasTouch: true,
      isMobile: true,
      viewport: { width: 360, height: 700 },
    });
    await visit(phone, `${server.url}id/tag/`);
    await type(phone, 'rusia');
    await phone.tap('[role=option]');
    await phone.waitForURL('**/arsip/id/tag/rusia/');
    await leavePage(phone);
  });

  it('keeps what it shows until it knows better, and shows nothing for what is typed over', async () => {
    const page = await open('id/tag/');
    await type(page, 'rus');
    await page.evaluate(() => {
      const list = document.querySelector('.suggestions') as HTMLElement;
      const seen: unknown[] = [];
      new MutationObserver(() => seen.push(list.hidden)).observe(list, {
        attributes: true,
        attributeFilter: ['hidden'],
      });
      Object.assign(window, { seen });
    });
    await page.type('input[name=q]', 'ia', { delay: 30 });
    await page.waitForTimeout(WHILE);
    assert.equal(await isListShown(page), true);
    assert.deepEqual(
      (await page.evaluate<boolean[]>('window.seen')).filter((hidden) => hidden),
      [],
    );
    await page.keyboard.press('Enter');
    await page.waitForURL('**/id/cari/?q=rusia');
    await page.waitForTimeout(WHILE);
    assert.equal(await isListShown(page), false);
    await leavePage(page);
  });

  it('suggests on the search page, and on a page that is none in the language that it answers in', async () => {
    const page = await open('id/cari/');
    let loaded = 0;
    page.on('request', (request) => {
      if (request.url().includes('/suggestions-')) loaded++;
    });
    await page.fill('input[name=q]', 'antar');
    await page.waitForSelector('#search-results[data-settled=true] h2');
    await page.waitForTimeout(WHILE);
    // What was found stands below the box.
    assert.equal(await isListShown(page), false);
    assert.equal(loaded, 0);
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForSelector('.suggestions:not([hidden])');
    assert.ok((await suggested(page)).length > 0);
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 'q');
    assert.ok(await chosen(page));
    await visitNowhere(page, `${server.url}ru/net/takoy/stranitsy/`);
    await page.keyboard.press('/');
    await page.keyboard.type('russia');
    await page.waitForSelector('.suggestions:not([hidden])');
    const [first] = await suggested(page);
    assert.equal(first?.kind, 'Теги');
    assert.match(first?.options[0] ?? '', /^Россия/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/arsip/ru/teg/rossiya/');
    await leavePage(page);
  });

  it('suggests nothing for a question that stands in the box already', async () => {
    const page = await open('id/cari/?q=gerhana');
    await page.keyboard.press('/');
    assert.equal(await page.inputValue('input[name=q]:focus'), 'gerhana');
    await page.click('input[name=q]');
    await page.waitForTimeout(2 * WHILE);
    assert.equal(await isListShown(page), false);
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.waitForSelector('.suggestions:not([hidden])');
    await leavePage(page);
  });

  it('suggests in the language of each box where a page has several', async () => {
    const page = await open('');
    for (const [lang, label] of [
      ['id', 'Rusia'],
      ['ru', 'Россия'],
    ] as const) {
      await page.fill(`section[lang=${lang}] input`, 'russia');
      await page.waitForSelector(`section[lang=${lang}] [role=option]`);
      const text = await page.textContent(`section[lang=${lang}] [role=option] span`);
      assert.equal(text, label);
    }
    await leavePage(page);
  });

  it('still searches where the suggestions cannot be loaded', async () => {
    const page = await newPage(browser);
    await page.route('**/suggestions-*', (route) => route.abort());
    await visit(page, `${server.url}id/tag/`);
    await page.fill('input[name=q]', 'rusia');
    await page.waitForTimeout(WHILE);
    assert.equal(await isListShown(page), false);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/id/cari/?q=rusia');
    await leavePage(page);
  });

  it('is a plain form without JavaScript', async () => {
    const page = await newPageWith(browser, { javaScriptEnabled: false });
    for (const [path, go] of [
      ['', visit],
      ['id/tag/', visit],
      ['ru/net/', visitNowhere],
    ] as const) {
      await go(page, server.url + path);
      assert.equal(await page.getAttribute('input[name=q] >> nth=0', 'role'), null);
      await page.fill('input[name=q] >> nth=0', 'komodo');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/id/cari/?q=komodo');
    }
    await leavePage(page);
  });

  it('passes axe and fits the width with its list open, on a phone in the dark and on a desk in the light', async () => {
    const page = await newPage(browser);
    for (const path of IS_LONG ? ['id/', '404.html', 'ru/poisk/'] : ['id/', '404.html']) {
      await page.setViewportSize({ width: 360, height: 700 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await visit(page, server.url + path);
      await page.keyboard.press('/');
      await page.keyboard.type('indo');
      if (path === 'ru/poisk/') {
        await page.waitForSelector('#search-results h2');
        await page.keyboard.press('Alt+ArrowDown');
      }
      await page.waitForSelector('.suggestions:not([hidden])');
      await page.keyboard.press('ArrowDown');
      await assertAccessible(page, `${path} on a phone`);
      await page.setViewportSize({ width: 1200, height: 700 });
      await page.emulateMedia({ colorScheme: 'light' });
      await assertAccessible(page, `${path} on a desk`, { only: LOOKS });
    }
    await leavePage(page);
  });
});
