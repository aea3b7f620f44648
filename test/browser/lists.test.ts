/** Lists in a real Chromium, on a phone: a reader mixes languages and parts them again, and narrows an index. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible } from '../support/axe.ts';
import { borrowBrowser, leavePage, openPage, returnBrowser, visit } from '../support/browser.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sharedSite } from '../support/shared-site.ts';
import { UNTRANSLATED } from '../support/untranslated.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

let browser: Browser;
let server: Served;

describe('a list on a phone', () => {
  before(async () => {
    browser = await borrowBrowser();
    server = await serveShared(await sharedSite(UNTRANSLATED, { pagesOnly: true }));
  });
  after(() => returnBrowser(browser));

  /** The titles of all entries that are seen, in their order. */
  function shownTitles(page: Page): Promise<string[]> {
    return page.$$eval('main .entries > li', (items) =>
      items
        .filter((item) => item.checkVisibility())
        .map((item) => item.querySelector('h2, h3')?.textContent ?? ''),
    );
  }

  describe('a list of several languages', () => {
    const address = 'ru/2020/03/';
    let page: Page;
    before(async () => {
      page = await openPage(browser, server.url + address, PHONE);
    });
    after(() => leavePage(page));

    it('has the reader’s language first, until he mixes them by date', async () => {
      const apart = await shownTitles(page);
      assert.equal(apart.length, 22);
      assert.deepEqual(
        apart.slice(0, 12),
        Array.from({ length: 12 }, (_, i) => `Весна ${12 - i}`),
      );
      await assertAccessible(page, address);
      const button = page.getByRole('button', { name: 'Все языки в одном списке' });
      await button.click();
      await page.waitForSelector('button[aria-pressed=true]');
      const mixed = await shownTitles(page);
      // Twelve of the page's language, and thirty of the other.
      assert.equal(mixed.length, 42);
      const days = await page.$$eval<string[], HTMLAnchorElement>('main .entries > li a', (links) =>
        links.map((link) => /2020\/03\/(?:\d\d\/)?/.exec(link.href)?.[0] ?? ''),
      );
      assert.deepEqual(days, days.toSorted().reverse());
      const marked = page.locator('.entries > li', { hasText: 'Maret 30' }).first();
      assert.equal(await marked.locator('.language').textContent(), 'индонезийский');
      await assertAccessible(page, `${address} mixed`);
    });

    it('stays so on other pages, and is parted again as it was', async () => {
      await visit(page, `${server.url}ru/teg/rossiya/`);
      await page.waitForSelector('button[aria-pressed=true]');
      const titles = await page.$$eval('.year li h3', (all) => all.map((one) => one.textContent));
      assert.equal(titles.length, 42);
      await page.click('button.mix');
      await page.waitForSelector('button[aria-pressed=false]');
      const parted = await shownTitles(page);
      assert.equal(await page.locator('.language').count(), 0);
      await page.reload();
      await page.waitForSelector('button.mix:not([hidden])');
      assert.deepEqual(await shownTitles(page), parted);
    });

    it('shows no button without JavaScript, and has all that it has', async () => {
      const plain = await openPage(browser, server.url + address, {
        ...PHONE,
        javaScriptEnabled: false,
      });
      assert.equal(await plain.locator('button.mix').isVisible(), false);
      assert.equal(await plain.locator('.others .entries > li').count(), 30);
      await plain.click('summary');
      assert.equal(await plain.locator('.others .entries > li:visible').count(), 30);
      await leavePage(plain);
    });
  });

  describe('the box of an index', () => {
    it('finds names on the pages of their letters, and says where there are none', async () => {
      const page = await openPage(browser, `${server.url}id/tag/`, PHONE);
      const box = page.getByRole('searchbox', { name: 'Cari dalam daftar ini' });
      await box.fill('pohon 10');
      const found = page.locator('.narrow li');
      await found.first().waitFor();
      assert.deepEqual(
        (await found.allTextContents()).map((text) => text.trim()),
        ['Pohon 10 1', 'Pohon 100 1', 'Pohon 101 1'],
      );
      await assertAccessible(page, 'an index that is narrowed');
      await box.fill('elit');
      await page.locator('.narrow li', { hasText: 'Élite' }).waitFor();
      await box.fill('pohonz');
      await page.getByText('Tidak ada yang cocok dalam daftar ini.').waitFor();
      await leavePage(page);
    });

    it('narrows the names of a letter, folded ones too, and shows them again', async () => {
      const page = await openPage(browser, `${server.url}id/tag/-p/`, PHONE);
      const names = page.locator('main .terms:not(nav *) > li:visible');
      assert.equal(await names.count(), 1);
      const box = page.getByRole('searchbox', { name: 'Cari dalam daftar ini' });
      await box.fill('hon 12');
      await page.locator('li:visible', { hasText: 'Pohon 12' }).waitFor();
      assert.equal(await names.count(), 1);
      await box.fill('');
      await page.locator('li:visible', { hasText: 'Pohon 7' }).waitFor();
      assert.equal(await page.locator('details').getAttribute('open'), null);
      assert.equal(await names.count(), 1);
      await leavePage(page);
    });
  });
});
