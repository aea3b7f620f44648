/** A real Chromium, which `npm ci` alone has brought. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
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

/** Milliseconds for which the browser waits for the next suite of its process, which may build a site first. */
const PATIENCE = 2000;

/** What is closed with the browser. */
const endings = new Set<() => Promise<void>>();

/** Closes something with the browser that the suites of this process share, as it keeps the process alive, too. */
export function closeWithBrowser(close: () => Promise<void>): void {
  endings.add(close);
}

/** Lends the browser that all suites of a process share, one after another; whoever borrows it returns it. */
export function borrowBrowser(): Promise<Browser> {
  borrowers++;
  clearTimeout(closing);
  shared ??= launchBrowser();
  return shared;
}

/**
 * Keeps the browser open, and what is closed with it, until whoever borrows it next has returned it: what they have got
 * already would be gone.
 */
export function keepBrowser(): void {
  clearTimeout(closing);
}

/** Takes the browser back. The one that nobody borrows again is closed, as it would keep the process alive. */
export function returnBrowser(browser: Browser | undefined): void {
  if (browser) borrowers--;
  if (borrowers > 0) return;
  clearTimeout(closing);
  closing = setTimeout(() => {
    const last = shared;
    shared = undefined;
    void last?.then(
      (one) => one.close(),
      () => undefined,
    );
    for (const close of endings) void close();
    endings.clear();
  }, PATIENCE);
}

/** Saves a third of the processor's time of these tests, most of which load a page once and leave it. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  // Nothing is drawn in three dimensions.
  '--disable-software-rasterizer',
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

/** Milliseconds after which what a test waits for is taken to be missing, on a crowded machine too. */
const MOST = 120_000;

/**
 * A reader in Indonesia, whom all pages without options of their own have together, and the pages that nobody uses at
 * the moment: another page takes as long as what is loaded into it, and a context of its own twice as long.
 */
interface Reader {
  readonly context: Promise<BrowserContext>;
  readonly idle: Page[];
}

const readers = new WeakMap<Browser, Reader>();

function readerOf(browser: Browser): Reader {
  const reader = readers.get(browser) ?? { context: newContext(browser), idle: [] };
  readers.set(browser, reader);
  return reader;
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: VIEWPORT });
  context.setDefaultTimeout(MOST);
  return context;
}

const VIEWPORT = { width: 1280, height: 720 };

/**
 * Lends an empty page of the reader in Indonesia; whoever borrows it gives it back by `leavePage`. Whoever changes its
 * context makes one of their own.
 */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await lendPage(browser);
  await emptyPage(page);
  return page;
}

/** Ends all that a page does. One that listens to a preview may be about to be loaded again, which ends the first try. */
export async function emptyPage(page: Page): Promise<void> {
  const go = () => page.goto(NOWHERE);
  if (page.url() !== NOWHERE) await go().catch(go).catch(go);
}

const NOWHERE = 'about:blank';

/** Lends a page that may still show what it did for the test before. */
async function lendPage(browser: Browser): Promise<Page> {
  const { context, idle } = readerOf(browser);
  return idle.pop() ?? (await context).newPage();
}

/** For a context that comes to this machine alone: whatever is elsewhere is asked of a port where nobody answers. */
export const NOWHERE_ELSE = { server: 'http://127.0.0.1:9', bypass: 'localhost' };

/** What tests listen for. */
const EVENTS = ['dialog', 'download', 'pageerror', 'request'] as const;

/** Milliseconds for which a context may take its time to close. */
const CLOSING = 10_000;

/**
 * Gives a page back, as it was but for what it shows: the next test goes on from there. A page with a context of its own
 * is closed with it. Nobody closes a page alone: Chromium now and then never says that it has, where that is just
 * about to be loaded again, and a test would wait for ever.
 */
export async function leavePage(page: Page): Promise<void> {
  const context = page.context();
  const browser = context.browser();
  const reader = browser && readers.get(browser);
  if (!reader || (await reader.context) !== context) {
    const limit = wait(CLOSING, undefined, { ref: false });
    await Promise.race([context.close(), limit]);
    return;
  }
  for (const event of EVENTS) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.emulateMedia({
    colorScheme: null,
    contrast: null,
    forcedColors: null,
    media: null,
    reducedMotion: null,
  });
  const { width, height } = page.viewportSize() ?? VIEWPORT;
  if (width !== VIEWPORT.width || height !== VIEWPORT.height) await page.setViewportSize(VIEWPORT);
  await page.mouse.move(0, 0);
  reader.idle.push(page);
}

/** Opens an empty page with a context of its own. */
export async function newPageWith(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  page.context().setDefaultTimeout(MOST);
  return page;
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
  const page = await (options ? newPageWith(browser, options) : lendPage(browser));
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
  const response = await goTo(page, url, options);
  assert.equal(response?.status(), 200, url);
}

/** Goes to an address, and loads it where it is another place on the page that is shown, too. */
async function goTo(page: Page, url: string, options?: Parameters<Page['goto']>[1]) {
  const withoutPlace = (address: string) => address.replace(/#.*/, '');
  const isPlace = url.includes('#') && withoutPlace(url) === withoutPlace(page.url());
  if (isPlace) await page.goto(NOWHERE);
  return page.goto(url, options);
}

/** Opens a file of this machine, without a server; one that there is not is an error of the browser. */
export async function visitFile(page: Page, path: string): Promise<void> {
  await page.goto(pathToFileURL(path).href);
}

/** Goes to an address at which there is no page. */
export async function visitNowhere(
  page: Page,
  url: string,
  options?: Parameters<Page['goto']>[1],
): Promise<void> {
  const response = await goTo(page, url, options);
  assert.equal(response?.status(), 404, url);
}
