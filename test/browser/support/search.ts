/** The search page in a browser: asks it, waits for all that it shows, and reads that. */
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { borrowBrowser, leavePage, openPage, returnBrowser } from '../../support/browser.ts';
import { type Served, serveShared } from '../../support/served-site.ts';
import { sampleSite } from '../../support/shared-site.ts';

/** Waits until a page shows all of a search. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#search-results[data-settled=true]', { state: 'attached' });
}

/**
 * Asks the search page that is open for what an address says, as if its reader came back to it, and waits for all of the
 * answer. Nothing is loaded but parts of the index: a search page that is loaded takes ten times as long, of which most
 * goes into its engine.
 * @param search from the question mark on
 */
export async function ask(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
  await settled(page);
}

/** A search that finds more than one page of results in the sample archive, and all of its years. */
export const MANY = 'Redaksi+Kliping';

export const statusOf = (page: Page) => page.textContent('#search-status');
export const titlesOf = (page: Page) =>
  page.$$eval('#search-results h2 a', (links) => links.map((link) => link.textContent));
export const chipsOf = (page: Page) =>
  page.$$eval('#search-chips button > span:nth-child(2)', (chips) =>
    chips.map((chip) => chip.textContent?.replace(/\s/g, ' ')),
  );
export const searchOf = (page: Page) => new URL(page.url()).search;
export const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
export const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);
export const countIn = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0]);

/**
 * Holds back what a page asks for.
 * @param url a pattern of addresses
 * @param end what becomes of it when it is released
 */
export async function holdBack(
  page: Page,
  url: string,
  end: 'continue' | 'abort' = 'continue',
): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(url, async (route) => {
    await held;
    await route[end]();
  });
  return release;
}

/** Holds back what a page loads later. */
export const holdParts = (page: Page) => holdBack(page, '**/assets/part-*');

export async function openFilters(page: Page): Promise<void> {
  if (!(await page.isVisible('#search-filters[open]')))
    await page.click('#search-filters > summary');
  // Beside the list, terms are loaded when a reader asks for them.
  const terms = '#search-terms:not([hidden]) button';
  await page.waitForSelector(`#search-tag label, ${terms}`);
  if (await page.isVisible(terms)) await page.click(terms);
  await page.waitForSelector('#search-tag label');
}

/** Ticks a box of a filter, and waits for the answer. */
export async function tick(page: Page, facet: string, label: string): Promise<number> {
  const option = page.locator(`#search-${facet} label`, { hasText: label });
  const count = countIn(await option.locator('small').textContent());
  await option.locator('input').check();
  await settled(page);
  return count;
}

/** The sample under `/arsip/` in a browser, for the tests of a suite. */
export class SampleSearch {
  #server: Served | undefined;
  #browser: Browser | undefined;
  /** The search page of each edition, which is loaded once and asked again and again. */
  readonly #pages = new Map<string, Page>();

  /** To be made in a suite, which opens it and closes it. */
  constructor() {
    before(async () => {
      this.#server = await serveShared(
        await sampleSite({ url: 'https://example.github.io/arsip/' }),
        '/arsip/',
      );
      this.#browser = await borrowBrowser();
    });
    after(async () => {
      for (const page of this.#pages.values()) await leavePage(page);
      returnBrowser(this.#browser);
    });
  }

  /** Where it is served, with a `/` at its end. */
  get url(): string {
    return opened(this.#server).url;
  }

  get browser(): Browser {
    return opened(this.#browser);
  }

  /**
   * Asks the search page of an edition, which the test leaves open.
   * @param search from the question mark on
   */
  async asked(path: string, search: string): Promise<Page> {
    const known = this.#pages.get(path);
    const page = known ?? (await openPage(this.browser, this.url + path + search));
    this.#pages.set(path, page);
    await (known ? ask(page, search) : settled(page));
    return page;
  }

  /** Gives back the search page of an edition that has become another page. */
  async leave(path: string): Promise<void> {
    const page = this.#pages.get(path);
    if (page) await leavePage(page);
    this.#pages.delete(path);
  }
}

function opened<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the suite has not begun');
  return value;
}
