/** The way of the keyboard through a page of each kind: all that can be used is come to, in its order, and is seen. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from '../support/browser.ts';
import { RECORD } from '../support/record.ts';
import { serveShared } from '../support/served-site.ts';
import { sharedSite } from '../support/shared-site.ts';
import { type OpenSample, openSample } from './support/open-sample.ts';

/** A page of each kind, and what has to be there before the walk. */
const PAGES = [
  '',
  'id/',
  'id/tag/',
  'id/tag/rusia/',
  'id/tempat/',
  'id/arsip/',
  'id/2021/',
  'id/pada-hari-ini/',
  'id/pada-hari-ini/04/12/',
  'id/2021/04/',
  'id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/',
  'ru/2021/04/12/60-let-poletu-gagarina/id/',
  'id/belum-ada/',
  'id/tentang/',
  'id/aksesibilitas/',
];

const RECORD_PAGES = ['id/tanpa-tanggal/', 'id/1965/03/02/baru/perubahan/', 'id/2021/02/15/hapus/'];

const SEARCH = 'id/cari/?q=gerhana&lang=id';
const MARKED = 'id/2016/03/09/gerhana-matahari-total-melintasi-indonesia/?q=gerhana';

/**
 * Notes each element that gets the focus, by its place among those that can: its number, or what it is where it should
 * not be come to. Beside it, what is wrong with how the focus is shown. An outline has to differ from the ground by 3
 * to 1 (WCAG 2.2, 1.4.11) and to be 2 pixels wide (2.4.13).
 */
const WATCH = `(() => {
  const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const named = (one) => one.outerHTML.slice(0, 90);
  const lightness = (colour) => {
    // A mixed colour has parts up to 1.
    const most = colour.startsWith('color(') ? 1 : 255;
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / most);
    const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (one) => {
    for (let at = one.parentElement; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\\)$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const faultOf = (one) => {
    // Sliders show it at their knobs, of which a script is not told.
    if (one.type === 'range') return;
    const style = getComputedStyle(one);
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no outline';
    const [low, high] = [style.outlineColor, groundOf(one)].map(lightness).sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05) < 3 ? 'a pale outline' : undefined;
  };
  const radios = new Set();
  const there = [...document.querySelectorAll(focusable)].filter((one) => {
    if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
    if (one.localName === 'summary' && one.parentElement.localName !== 'details') return false;
    if (one.type !== 'radio') return true;
    return one.checked;
  });
  // Within a date, Chromium stops at the day, the month, the year and the button of its calendar.
  const dates = there.filter((one) => one.type === 'date').length;
  window.walk = { there: there.map(named), stops: there.length + 3 * dates, passed: [], faults: [] };
  addEventListener('focusin', ({ target }) => {
    walk.passed.push(named(target));
    const fault = faultOf(target);
    if (fault) walk.faults.push(named(target) + ': ' + fault);
  });
})()`;

interface Walk {
  readonly there: readonly string[];
  readonly passed: readonly string[];
  readonly faults: readonly string[];
}

/** Goes through a page from its beginning by the Tab key, once more than there is something to come to. */
async function walk(page: Page): Promise<Walk> {
  await page.evaluate(WATCH);
  const count = await page.evaluate<number>('walk.stops');
  const session = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const send = (type: 'rawKeyDown' | 'keyUp') =>
    session.send('Input.dispatchKeyEvent', { type, ...tab });
  // Waited for together: the browser takes them in their order.
  await Promise.all(
    Array.from({ length: count }, () => [send('rawKeyDown'), send('keyUp')]).flat(),
  );
  const walked = await page.evaluate<Walk>('walk');
  await session.detach();
  return walked;
}

/** Asserts that the Tab key comes to all of a page, in its order, and that the page shows where it is. */
async function assertWalked(page: Page, name: string, least = 5): Promise<void> {
  const { there, passed, faults } = await walk(page);
  assert.ok(there.length >= least, `${name}: only ${there.length} to come to`);
  assert.deepEqual(passed, there, name);
  assert.deepEqual(faults, [], name);
}

describe('the keyboard', () => {
  let sample: OpenSample;
  let page: Page;

  before(async () => {
    sample = await openSample();
    page = sample.page;
  });
  after(() => sample?.close());

  it('comes to all links and controls of every kind of page, in their order', async () => {
    for (const path of PAGES) {
      await visit(page, sample.url + path);
      // Its script shows it.
      await page.locator('.mix[hidden]').waitFor({ state: 'detached' });
      await assertWalked(page, path);
    }
    const record = await serveShared(await sharedSite(RECORD));
    for (const path of RECORD_PAGES) {
      await visit(page, record.url + path);
      await assertWalked(page, path);
    }
  });

  it('comes to the filters, the chips and the export of a search', async () => {
    await visit(page, sample.url + SEARCH);
    await page.waitForSelector('#search-results[data-settled=true]');
    // Not by the mouse: the way would begin where that has been.
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    // Beside the list, the other filters come when they are asked for.
    await page.waitForSelector('#search-terms:not([hidden])');
    await page.evaluate('document.querySelector("#search-terms button").click()');
    // The languages come first, and all kinds of terms after them, together.
    await page.waitForSelector('#search-source label');
    await page.waitForSelector('#search-chips button');
    await assertWalked(page, SEARCH, 30);

    const timeline = page.locator('.timeline');
    const before = await timeline.screenshot();
    for (const slider of await timeline.locator('input').all()) {
      await slider.focus();
      assert.notDeepEqual(
        await timeline.screenshot(),
        before,
        'a knob shows that it has the focus',
      );
    }
  });

  it('comes to the bar above an article whose words are marked', async () => {
    await visit(page, sample.url + MARKED);
    await page.waitForSelector('.marking button');
    await assertWalked(page, MARKED);
  });

  it('leads from a dot of the map of places to its page', async () => {
    await visit(page, `${sample.url}id/tempat/`);
    const map = page.getByRole('navigation', { name: 'Peta tempat' });
    const dot = map.getByRole('link', { name: /^Jakarta · \d+$/ });
    const colour = () => dot.locator('circle').evaluate((one) => getComputedStyle(one).fill);
    const before = await colour();
    await dot.focus();
    assert.notEqual(await colour(), before);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/id/tempat/jakarta/');
  });

  it('jumps over the masthead to what the page is about', async () => {
    await visit(page, `${sample.url}id/`);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    const { x = -1, y = -1 } = (await skip.boundingBox()) ?? {};
    assert.ok(x >= 0 && y >= 0, 'the link is seen when it has the focus');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate('document.activeElement.closest("main") !== null'));
  });

  it('sees that a link is passed over, and an outline that is not there', async () => {
    await visit(page, `${sample.url}id/tentang/`);
    await page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.languages a { outline: none !important } .skip { outline-color: #eee !important }');
      document.adoptedStyleSheets = [sheet];
      const last = document.querySelector('footer a');
      last.tabIndex = 1;
    })()`);
    const { there, passed, faults } = await walk(page);
    assert.notDeepEqual(passed, there);
    assert.match(faults.join('\n'), /lang="ru".*: no outline/);
    assert.match(faults.join('\n'), /class="skip".*: a pale outline/);
  });
});
