/** Axe, which finds what keeps readers from a page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { newPageWith } from './browser.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Opens an empty page that brings axe to every address that it visits: handed over for each look, its half a
 * megabyte took as long as the look itself.
 */
export async function openForAxe(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const page = await newPageWith(browser, options);
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
  // Of what is right only one element each is described: all of them took most of its time. Nobody reads selectors,
  // and there is nothing to load first: no page has a sound or a film.
  const options = {
    resultTypes: ['violations'],
    selectors: false,
    preload: false,
    ...(rules && selectionOf(rules)),
  };
  const found = await page.evaluate<string[]>(`axe.run(${JSON.stringify(options)}).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`);
  assert.deepEqual(found, [], name);
  await assertFits(page, name);
}

/**
 * The rules of appearance. The text of a page is the same at every width and in every colour: a page that was looked at
 * on a phone is looked at on a desk by these alone.
 */
export const LOOKS = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'skip-link',
];

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

/** As wide as a reader may set a text: WCAG 2.2, 1.4.12. */
const WIDE_TEXT = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-bottom: 2em !important; }`;

/**
 * Asserts that letters, words and lines that stand wide apart make a page no wider than the screen, and that none of
 * them is cut off. Lists that are cut after two lines, and show so, may be.
 */
export async function assertFitsWideText(page: Page, name: string): Promise<void> {
  const cut = await page.evaluate<string[]>(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(WIDE_TEXT)});
    document.adoptedStyleSheets = [sheet];
    const isCut = (one) => {
      const { overflowX, overflowY, webkitLineClamp, clipPath } = getComputedStyle(one);
      if (webkitLineClamp !== 'none' || clipPath !== 'none') return false;
      const isHidden = (overflow) => overflow === 'hidden' || overflow === 'clip';
      return (isHidden(overflowX) && one.scrollWidth > one.clientWidth + 1)
        || (isHidden(overflowY) && one.scrollHeight > one.clientHeight + 1);
    };
    return [...document.body.querySelectorAll('*')].filter(isCut).map((one) => one.outerHTML);
  })()`);
  assert.deepEqual(cut, [], `${name} cuts off wide text`);
  await assertFits(page, `${name}, with wide text,`);
  await page.evaluate('document.adoptedStyleSheets = []');
}
