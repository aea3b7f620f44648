/** A real Chromium, which `npm ci` alone has brought. */
import assert from 'node:assert/strict';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium as driver,
  type Page,
} from 'playwright-core';

let shared: Promise<Browser> | undefined;
let borrowers = 0;
let closing: NodeJS.Timeout | undefined;

/** Milliseconds for which the browser waits for the next suite of its process. */
const PATIENCE = 300;

/** Lends the browser that all suites of a process share, one after another; whoever borrows it returns it. */
export function borrowBrowser(): Promise<Browser> {
  borrowers++;
  clearTimeout(closing);
  shared ??= launchBrowser();
  return shared;
}

/** Takes the browser back. The one that nobody borrows again is closed, as it would keep the process alive. */
export function returnBrowser(browser: Browser | undefined): void {
  if (!browser) return;
  borrowers--;
  if (borrowers > 0) return;
  closing = setTimeout(() => {
    shared = undefined;
    void browser.close();
  }, PATIENCE);
}

/** Saves a third of the processor's time of these tests, most of which load a page once and leave it. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  // One process for all pages, as each page would start another.
  '--renderer-process-limit=1',
  '--disable-features=IsolateOrigins,site-per-process,SpareRendererForSitePerProcess',
  // Scripts that run for a moment are not worth being made faster.
  '--js-flags=--max-lazy --no-opt',
];

/** Times that a browser is started before a test is told that it cannot be. */
const ATTEMPTS = 3;

/**
 * Starts a browser of its own; whoever starts it closes it. The package's own arguments are left
 * aside: they are made for one page in one process. A Chromium now and then dies as it starts, on a crowded
 * machine above all: another one is started, and the error stream says so.
 * @param executablePath another browser than that of the package
 */
export async function launchBrowser(executablePath?: string): Promise<Browser> {
  const path = executablePath ?? (await chromium.executablePath());
  for (let attempt = 1; ; attempt++) {
    try {
      return await driver.launch({ args: ARGUMENTS, executablePath: path });
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      const [reason] = String(error).split('\n');
      console.error(`The browser ended as it was started (${reason}); it is started again.`);
    }
  }
}

/** The readers whose pages have no options of their own: each browser has one. */
const readers = new WeakMap<Browser, Promise<BrowserContext>>();

/**
 * Opens an empty page of a reader in Indonesia, whom all these pages have together: they share the process that shows
 * them, which is kept alive by a page that nobody looks at. A context of each page's own took a quarter more. Whoever
 * changes the context, or asks for anything else than a reader has, makes a context of their own.
 */
export async function newPage(browser: Browser): Promise<Page> {
  const reader = readers.get(browser) ?? newReader(browser);
  readers.set(browser, reader);
  return (await reader).newPage();
}

/** Milliseconds after which what a test waits for is taken to be missing, on a crowded machine too. */
const MOST = 120_000;

async function newReader(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'id-ID' });
  context.setDefaultTimeout(MOST);
  await context.newPage();
  return context;
}

/**
 * Opens a page, and goes to an address; what goes wrong in it makes the test fail.
 * @param options of a context that is the page's own
 */
export async function openPage(
  browser: Browser,
  url: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await (options ? browser.newPage(options) : newPage(browser));
  page.setDefaultTimeout(MOST);
  page.on('pageerror', (error) => assert.fail(error));
  await visit(page, url);
  return page;
}

/** Goes to an address, where there has to be a page: one that there is not would be tested as the page 404. */
export async function visit(
  page: Page,
  url: string,
  options?: Parameters<Page['goto']>[1],
): Promise<void> {
  const response = await page.goto(url, options);
  assert.equal(response?.status(), 200, url);
}

/** Goes to an address at which there is no page. */
export async function visitNowhere(
  page: Page,
  url: string,
  options?: Parameters<Page['goto']>[1],
): Promise<void> {
  const response = await page.goto(url, options);
  assert.equal(response?.status(), 404, url);
}
