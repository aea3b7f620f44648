/** An article beside its translation in a real Chromium: by keyboard, on a phone, on a desk, on paper. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { borrowBrowser, leavePage, openPage, returnBrowser } from '../support/browser.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sharedSite } from '../support/shared-site.ts';
import { PORT, THREE_LANGUAGES } from '../support/three-languages.ts';

const PHONE = { width: 360, height: 800 };
/** The rows of the two articles of which both sides say something, and one that only Indonesian has. */
const BOTH = [1, 3, 4, 5, 6];
const ALONE = 2;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

describe('reading side by side under /arsip/', () => {
  let server: Served;
  let browser: Browser;

  before(async () => {
    const url = 'https://example.github.io/arsip/';
    server = await serveShared(await sharedSite(THREE_LANGUAGES, { url }), '/arsip/');
    browser = await borrowBrowser();
  });
  after(() => returnBrowser(browser));

  const open = (address: string, options?: BrowserContextOptions) =>
    openPage(browser, server.url + address.slice(1), options);
  const placeOf = (page: Page) => page.url().replace(server.url, '/');

  /** Presses Tab until a link to an address has the focus, then Enter. */
  const followByKeyboard = async (page: Page, address: string) => {
    const href = `/arsip${address}`;
    const focused = page.locator(':focus');
    for (let presses = 0; (await hrefOf(focused)) !== href; presses++) {
      assert.ok(presses < 60, `no Tab comes to ${href}`);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${href}`);
  };

  for (const javaScriptEnabled of [true, false]) {
    it(`goes from an article to its translation, to both, and back by keyboard ${javaScriptEnabled ? 'alone' : 'without JavaScript'}`, async () => {
      const page = await open(PORT.id, javaScriptEnabled ? undefined : { javaScriptEnabled });
      await followByKeyboard(page, PORT.ru);
      assert.equal(await page.getAttribute('html', 'lang'), 'ru');
      await followByKeyboard(page, `${PORT.id}ru/`);
      assert.deepEqual(await page.locator('.parallel h1, .parallel h2').allTextContents(), [
        'Pelabuhan lama dibuka kembali',
        'Старый порт открылся вновь',
        'Dermaga baru',
      ]);
      await followByKeyboard(page, PORT.id);
      assert.equal(placeOf(page), PORT.id);
      assert.equal(await page.textContent('h1'), 'Pelabuhan lama dibuka kembali');
      await leavePage(page);
    });
  }

  it('marks both sides of the row that the reader is at, by keyboard and by mouse', async () => {
    const page = await open(`${PORT.id}ru/`);
    const own = await look(page, 3);
    const other = await look(page, 4);
    assert.deepEqual(own, other);

    await page.focus('#p3 > a');
    assert.notDeepEqual(await look(page, 3), own);
    assert.deepEqual(await look(page, 4), other);
    await page.hover('#p4 > :last-child');
    assert.notDeepEqual(await look(page, 4), other);
    assert.deepEqual(await look(page, 1), own);

    // The mark is behind both texts.
    const [row, left, right] = await boxes(page, '#p4', '#p4 > :not(a, [lang])', '#p4 [lang]');
    assert.ok(row.left <= left.left && row.right >= right.right && row.bottom >= right.bottom);
    await leavePage(page);
  });

  it('keeps the row that an address names marked', async () => {
    const page = await open(`${PORT.id}ru/#p4`);
    assert.notDeepEqual(await look(page, 4), await look(page, 1));
    await leavePage(page);
  });

  it('is reached from the pair’s other address, with its row where scripts run', async () => {
    const scripted = await open(`${PORT.ru}id/#p4`);
    await scripted.waitForURL(`**${PORT.id}ru/#p4`);
    assert.notDeepEqual(await look(scripted, 4), await look(scripted, 1));
    await leavePage(scripted);
    const plain = await open(`${PORT.ru}id/#p4`, { javaScriptEnabled: false });
    await plain.waitForURL(`**${PORT.id}ru/`);
    await leavePage(plain);
  });

  it('shows the paragraphs of both in turns on a phone, no wider than the screen', async () => {
    const page = await open(`${PORT.id}ru/`);
    await page.setViewportSize(PHONE);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), false);
    let end = 0;
    for (const row of BOTH) {
      const [left, right] = await sides(page, row);
      assert.ok(left.top >= end && right.top >= left.bottom, `row ${row}`);
      assert.ok(right.right <= PHONE.width && right.right - right.left > 200);
      end = right.bottom;
    }
    await leavePage(page);
  });

  it('shows them beside each other on a desk', async () => {
    const page = await open(`${PORT.id}ru/`);
    await standBeside(page);
    await leavePage(page);
  });

  it('shows them beside each other on paper, as wide as A4 is', async () => {
    const page = await open(`${PORT.id}ru/`);
    await page.setViewportSize({ width: 700, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await standBeside(page);
    assert.equal(await page.locator('.languages').isVisible(), false);
    await leavePage(page);
  });
});

/** That the sides of each row begin at one height, in two columns, which a side alone keeps too. */
async function standBeside(page: Page): Promise<void> {
  const columns = await Promise.all(BOTH.map((row) => sides(page, row)));
  for (const [left, right] of columns) {
    assert.ok(left.right < right.left && left.right - left.left > 200);
    assert.ok(Math.abs(left.top - right.top) < 2, `${left.top} and ${right.top}`);
    assert.ok(Math.abs(right.right - right.left - (left.right - left.left)) < 2);
  }
  const [[left, right]] = columns as [[Box, Box]];
  const [alone] = await boxes(page, `#p${ALONE} > :is(div, p[id])`);
  assert.ok(alone.left === left.left && alone.right < right.left);
}

function sides(page: Page, row: number): Promise<[Box, Box]> {
  return boxes(page, `#p${row} > :not(a, [lang])`, `#p${row} > [lang=ru]`);
}

async function boxes<Selectors extends string[]>(
  page: Page,
  ...selectors: Selectors
): Promise<{ [Key in keyof Selectors]: Box }> {
  const all = selectors.map((selector) =>
    page.locator(selector).evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
  return (await Promise.all(all)) as { [Key in keyof Selectors]: Box };
}

/** What is painted behind a row, of which both sides are parts. */
function look(page: Page, row: number): Promise<string> {
  return page.locator(`#p${row}`).evaluate((element) => getComputedStyle(element).backgroundColor);
}

async function hrefOf(focused: ReturnType<Page['locator']>): Promise<string> {
  if ((await focused.count()) === 0) return '';
  return decodeURI((await focused.getAttribute('href')) ?? '');
}
