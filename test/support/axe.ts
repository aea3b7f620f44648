/** Axe, which finds what keeps readers from a page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Opens an empty page that brings axe to every address that it visits: handed over for each look, its half a
 * megabyte took as long as the look itself.
 */
export async function openForAxe(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  await page.addInitScript(axe);
  return page;
}

/**
 * Asserts that axe finds nothing wrong with a page as it is now, and that it is no wider than the screen.
 * @param page of `openForAxe`, or any other
 * @param name of the page, for the message of a failure
 * @param rules the only ones that it looks at, or those that it does not; all where they are left out
 */
export async function assertAccessible(
  page: Page,
  name: string,
  rules?: { readonly only: readonly string[] } | { readonly without: readonly string[] },
): Promise<void> {
  const isThere = await page.evaluate('typeof axe !== "undefined"');
  if (!isThere) await page.evaluate(axe);
  // Of what is right only one element each is described: all of them took most of its time.
  const options = { resultTypes: ['violations'], ...(rules && selectionOf(rules)) };
  const found = await page.evaluate<string[]>(`axe.run(${JSON.stringify(options)}).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`);
  assert.deepEqual(found, [], name);
  await assertFits(page, name);
}

/** Rules as axe's options select them. */
function selectionOf(rules: NonNullable<Parameters<typeof assertAccessible>[2]>) {
  if ('only' in rules) return { runOnly: rules.only };
  return { rules: Object.fromEntries(rules.without.map((rule) => [rule, { enabled: false }])) };
}

/** Asserts that a page is no wider than the screen. */
export async function assertFits(page: Page, name: string): Promise<void> {
  const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  assert.equal(isWide, false, `${name} is wider than the screen`);
}
