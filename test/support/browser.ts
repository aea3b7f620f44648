/** A real Chromium, which `npm ci` alone has brought. */
import assert from 'node:assert/strict';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

/**
 * Starts a browser of its own; whoever starts it closes it. The package's own arguments are left
 * aside: they are made for one page in one process.
 */
export async function launchBrowser(): Promise<Browser> {
  return driver.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    executablePath: await chromium.executablePath(),
  });
}

/** Opens a page of its own; what goes wrong in it makes the test fail. */
export async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(url);
  return page;
}
