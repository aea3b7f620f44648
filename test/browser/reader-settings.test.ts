/** What readers have set in their systems: high contrast with colours of its own, more contrast, less motion. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { borrowBrowser, leavePage, openPage, returnBrowser, visit } from '../support/browser.ts';
import { RECORD } from '../support/record.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';

const ARTICLE = 'id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/';
const SEARCH = 'id/cari/?q=gerhana';
const MARKED = 'id/2016/03/09/gerhana-matahari-total-melintasi-indonesia/?q=gerhana';

/** Functions for the page: the contrast of two colours, and the ground that an element stands on. */
const COLOURS = `
  const lightness = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [one, other].map(lightness).sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const isClear = (colour) => /, 0\\)$/.test(colour);
  const groundOf = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };`;

/** Marks the elements that stand out by a ground of their own. */
const MARK_BOXES = `(() => {
  ${COLOURS}
  const boxes = [...document.body.querySelectorAll('*')].filter((one) => {
    if (!one.checkVisibility() || one.getBoundingClientRect().width === 0) return false;
    return groundOf(one) !== groundOf(one.parentElement);
  });
  for (const one of boxes) one.dataset.box = '';
  return boxes.length;
})()`;

/** Those of them, of bars in charts, and of the place that a reader is at, that no line or colour tells any more. */
const FIND_LOST = `(() => {
  ${COLOURS}
  const isLost = (one) => {
    const outer = groundOf(one.parentElement);
    if (contrast(groundOf(one), outer) >= 3) return false;
    const style = getComputedStyle(one);
    const sides = ['borderTop', 'borderRight', 'borderBottom', 'borderLeft', 'outline'];
    const isLine = (side) => style[side + 'Style'] !== 'none' && parseFloat(style[side + 'Width']) >= 1
      && contrast(style[side + 'Color'], outer) >= 3;
    return !sides.some(isLine) && style.textDecorationLine === 'none';
  };
  const isPale = (one) => contrast(getComputedStyle(one).fill, groundOf(one)) < 3
    || getComputedStyle(one).fill !== getComputedStyle(document.body).color;
  const isUnmarked = (one) => getComputedStyle(one).textDecorationLine === 'none';
  return [
    ...[...document.querySelectorAll('[data-box]')].filter(isLost),
    ...[...document.querySelectorAll('main svg rect')].filter(isPale),
    ...[...document.querySelectorAll('.sections [aria-current]')].filter(isUnmarked),
  ].map((one) => one.outerHTML.slice(0, 120));
})()`;

describe('what a reader has set', () => {
  let server: Served;
  let record: Served;
  let browser: Browser;
  let page: Page;

  before(async () => {
    server = await serveShared(await sampleSite());
    record = await serveShared(await sharedSite(RECORD));
    browser = await borrowBrowser();
    page = await openPage(browser, `${server.url}id/`);
    await page.setViewportSize({ width: 800, height: 800 });
  });
  after(async () => {
    if (page) await leavePage(page);
    returnBrowser(browser);
  });

  it('forced colours leave a line around what stood out by its ground', async () => {
    const lostAt = async (url: string, least: number, prepare = async () => {}) => {
      await page.emulateMedia({ forcedColors: 'none' });
      await visit(page, url);
      await prepare();
      const boxes = await page.evaluate<number>(MARK_BOXES);
      assert.ok(boxes >= least, `${url} has ${boxes} boxes`);
      await page.emulateMedia({ forcedColors: 'active' });
      return page.evaluate<string[]>(FIND_LOST);
    };
    const open = 'for (const one of document.querySelectorAll("details")) one.open = true';
    assert.deepEqual(await lostAt(`${server.url}${ARTICLE}`, 1), []);
    assert.deepEqual(await lostAt(`${server.url}id/tag/rusia/`, 1), []);
    assert.deepEqual(await lostAt(`${record.url}id/1965/02/guntingan/`, 2), []);
    assert.deepEqual(await lostAt(`${record.url}id/1965/03/02/baru/perubahan/`, 2), []);
    const marks = await lostAt(`${server.url}${MARKED}`, 4, async () => {
      await page.click('.marking button:nth-of-type(2)');
    });
    assert.deepEqual(marks, []);
    const search = await lostAt(`${server.url}${SEARCH}&lang=id`, 6, async () => {
      await page.waitForSelector('#search-results mark');
      await page.evaluate(open);
      await page.waitForSelector('.month-bars span span');
    });
    assert.deepEqual(search, []);
    const suggestions = await lostAt(`${server.url}id/`, 2, async () => {
      await page.fill('.masthead input', 'gerhana');
      await page.waitForSelector('.suggestions a');
      await page.keyboard.press('ArrowDown');
    });
    assert.deepEqual(suggestions, []);
  });

  it('less motion leaves no transition and no animation', async () => {
    const moving = () =>
      page.evaluate<number>(`[...document.querySelectorAll('*')].filter((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
      }).length`);
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
    await visit(page, `${server.url}${SEARCH}`);
    await page.evaluate('document.querySelector("#search-results").ariaBusy = "true"');
    assert.ok((await moving()) > 0, 'something moves for others');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal(await moving(), 0);
  });

  it('more contrast is given where it is asked for', async () => {
    const contrasts = () =>
      page.evaluate<{ letters: number; lines: number }>(`(() => {
        ${COLOURS}
        const ground = groundOf(document.body);
        const colour = (name) => {
          const probe = document.createElement('p');
          document.body.append(probe);
          probe.style.color = 'var(' + name + ')';
          const { color } = getComputedStyle(probe);
          probe.remove();
          return contrast(color, ground);
        };
        return {
          letters: Math.min(...['--ink', '--faint', '--accent'].map(colour)),
          lines: colour('--rule'),
        };
      })()`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
      const usual = await contrasts();
      assert.ok(usual.letters >= 4.5, `${colorScheme}: ${usual.letters}`);
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      const more = await contrasts();
      assert.ok(more.letters >= 10, `${colorScheme}: ${more.letters}`);
      assert.ok(usual.lines < 3 && more.lines >= 3, `${colorScheme}: ${more.lines}`);
    }
  });
});
