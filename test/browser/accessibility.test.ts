/** Every kind of page passes axe, and fits the narrowest screen. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { loadContent } from '../../src/content/load.ts';
import { KINDS } from '../../src/map/kinds.ts';
import { itemsOf } from '../../src/map/site-map.ts';
import { IS_LONG } from '../build/support/amount.ts';
import { assertAccessible, assertFitsWideText, LOOKS, openForAxe } from '../support/axe.ts';
import { borrowBrowser, leavePage, returnBrowser, visit } from '../support/browser.ts';
import { SAMPLE } from '../support/sample.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sampleSite } from '../support/shared-site.ts';
import { LONG_LISTS, PAGES, PHONE, RECORD_PAGES } from './support/pages-of-each-kind.ts';

/** XML, and pages that send their reader on at once. */
const NOT_LOOKED_AT = [
  'data-part',
  'data-table',
  'days',
  'feed',
  'markdown',
  'moved',
  'opensearch',
  'opml',
  'robots',
  'sitemap',
  'web-manifest',
];

describe('every kind of page', () => {
  it('is among those that are looked at', async () => {
    const { archive } = await loadContent({ ...SAMPLE, preview: false });
    const looked = new Set(PAGES.map((path) => `/${path.replace(/\?.*/, '')}`));
    const missing = KINDS.filter(({ name }) => !NOT_LOOKED_AT.includes(name)).filter((kind) =>
      itemsOf(kind, archive).every((item) => !looked.has(kind.address(item))),
    );
    assert.deepEqual(
      missing
        .map(({ name }) => name)
        .filter((name) => !Object.hasOwn({ ...RECORD_PAGES, ...LONG_LISTS }, name)),
      [],
    );
  });

  let server: Served;
  let page: Page;
  let browser: Browser;

  before(async () => {
    server = await serveShared(await sampleSite());
    browser = await borrowBrowser();
    page = await openForAxe(browser, PHONE);
  });
  after(async () => {
    if (page) await leavePage(page);
    returnBrowser(browser);
  });

  it('is seen to cut off wide text where it does', async () => {
    await visit(page, `${server.url}id/aksesibilitas/`);
    await assertFitsWideText(page, 'the statement');
    await page.evaluate(
      'Object.assign(document.querySelector("h1").style, { height: "1em", overflow: "hidden" })',
    );
    await assert.rejects(assertFitsWideText(page, 'the statement'), /cuts off wide text/);
  });

  it('passes axe and fits the width, on a phone in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of PAGES) {
      const isOther = path.startsWith('ru') && !IS_LONG;
      await visit(page, server.url + path);
      if (path.includes('?q=')) await page.waitForSelector('#search-results a');
      const without = isOther ? LOOKS : [];
      await assertAccessible(page, `${path} on a phone, in the dark`, { without });
      await assertFitsWideText(page, path);
    }
  });
});
