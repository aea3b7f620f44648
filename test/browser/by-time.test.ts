/** Ways by time on a phone: any day in three taps, with JavaScript and without; this day in other years; keys. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { borrowBrowser, leavePage, newPageWith, returnBrowser, visit } from '../support/browser.ts';
import { serveShared } from '../support/served-site.ts';
import { sampleSite } from '../support/shared-site.ts';
import { linksOf, type Site } from '../support/site.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const LANGS = ['id', 'ru'];

describe('ways by time, on a phone', () => {
  let browser: Browser;
  let site: Site;
  let url: string;

  before(async () => {
    const sample = await sampleSite();
    site = sample.site;
    ({ url } = await serveShared(sample));
    browser = await borrowBrowser();
  });
  after(() => returnBrowser(browser));

  /** Does something on a phone, on which nothing goes wrong. */
  async function onPhone(options: object, act: (page: Page) => Promise<void>): Promise<void> {
    const page = await newPageWith(browser, { ...PHONE, locale: 'id-ID', ...options });
    page.on('pageerror', (error) => assert.fail(error));
    try {
      await act(page);
    } finally {
      await leavePage(page);
    }
  }

  /** The days of an edition that have articles, in the order of time. */
  const daysIn = (lang: string) => daysOf(JSON.parse(String(site.files.get(`${lang}/days.json`))));

  it('come from / to every day by three links: all dates, a year, a day of its calendar', () => {
    for (const lang of LANGS) {
      const heading = site.page('/').querySelector(`section[lang=${lang}] .by-time h2`);
      const [dates = ''] = linksOf(heading);
      const days = daysIn(lang);
      assert.ok(days.length > 10);
      for (const day of days) {
        const year = `/${lang}/${day.slice(0, 4)}/`;
        assert.ok(linksOf(site.page(dates).querySelector('#years')).includes(year), year);
        const calendars = site.page(year).querySelector('.calendars');
        assert.ok(linksOf(calendars).includes(addressOf(lang, day)), day);
      }
    }
  });

  it('come from / to any day in three taps, without JavaScript', () =>
    onPhone({ javaScriptEnabled: false }, async (page) => {
      for (const [i, lang] of LANGS.entries()) {
        // The newest day of one edition, the oldest of the other.
        const day = daysIn(lang).at(i - 1) ?? '';
        await visit(page, url);
        await page.tap(`section[lang=${lang}] .by-time h2 a`);
        const [year = ''] = day.split('-');
        await page.tap(`main a[href="/${lang}/${year}/"]`);
        await page.tap(`.month a[href="${addressOf(lang, day)}"]`);
        await page.waitForURL(url.slice(0, -1) + addressOf(lang, day));
        assert.ok(await page.locator('.entries a').count());
      }
    }));

  it('come from / to a day by its date, in two taps', () =>
    onPhone({}, async (page) => {
      for (const [i, lang] of LANGS.entries()) {
        const day = daysIn(lang).at(-i) ?? '';
        await visit(page, url);
        await page.fill(`section[lang=${lang}] input[type=date]`, day);
        await page.tap(`section[lang=${lang}] .go-to-day button`);
        await page.waitForURL(url.slice(0, -1) + addressOf(lang, day));
        assert.equal(await page.locator('#nearest').count(), 0, 'it is the day itself');
      }
    }));

  it('lead to the nearest day that has articles, and say so', () =>
    onPhone({}, async (page) => {
      await visit(page, `${url}ru/arkhiv/`);
      await page.fill('input[type=date]', '2021-04-13');
      await page.tap('.go-to-day button');
      await page.waitForURL(`${url}ru/2021/04/12/#nearest`);
      const note = page.locator('#nearest');
      const said = (await note.innerText()).replace(/\s/g, ' ');
      assert.equal(
        said,
        'За 13 апреля 2021 г. статей нет. Здесь — ближайший день, за который они есть.',
      );
      assert.equal(await page.evaluate('document.activeElement.id'), 'nearest');
    }));

  it('without a script, the field leads to where a year can be chosen', () =>
    onPhone({ javaScriptEnabled: false }, async (page) => {
      await visit(page, `${url}id/`);
      await page.fill('input[type=date]', '2021-04-13');
      await page.tap('.go-to-day button');
      await page.waitForURL(`${url}id/arsip/?d=2021-04-13#years`);
      assert.ok(await page.locator('#years a[href="/id/2021/"]').count());
      // What the script would tell is a link away.
      await visit(page, `${url}id/`);
      await page.tap('.on-this-day a');
      await page.tap('.days a[href="/id/pada-hari-ini/04/12/"]');
      await page.waitForURL(`${url}id/pada-hari-ini/04/12/`);
      assert.ok(await page.locator('a[href="/id/2021/04/12/"]').count());
    }));

  it('tell what happened on the reader’s day in other years, and nothing of this year', () =>
    onPhone({ timezoneId: 'Asia/Jakarta' }, async (page) => {
      // Still the eleventh in London.
      await page.clock.setFixedTime(new Date('2025-04-11T20:00:00Z'));
      await visit(page, `${url}id/`);
      await page.locator('.on-this-day').scrollIntoViewIfNeeded();
      const first = page.locator('.on-this-day li').first();
      await first.waitFor();
      assert.match(await first.innerText(), /^2021 Enam puluh tahun/);
      await page.tap('.on-this-day li a');
      await page.waitForURL(/\/id\/2021\/04\/12\/enam-puluh/);
      await page.clock.setFixedTime(new Date('2021-04-12T05:00:00Z'));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const known = page.waitForResponse(/days\.json/);
      await visit(page, `${url}id/`);
      await page.locator('.on-this-day').scrollIntoViewIfNeeded();
      await known;
      await page.waitForLoadState('networkidle');
      assert.ok(!asked.includes('/id/pada-hari-ini/04/12/'));
      assert.equal(await page.locator('.on-this-day li').count(), 0);
    }));

  it('go from day to day by arrow keys, and past days that have nothing', () =>
    onPhone({}, async (page) => {
      await visit(page, `${url}id/2021/`);
      await page.focus('.month a[href="/id/2021/04/12/"]');
      const at = () => page.evaluate<string>('document.activeElement.getAttribute("href")');
      for (const [key, address] of [
        ['ArrowRight', '/id/2021/04/20/'],
        ['ArrowUp', '/id/2021/04/12/'],
        ['ArrowDown', '/id/2021/04/20/'],
        ['PageUp', '/id/2021/03/15/'],
        ['PageDown', '/id/2021/04/12/'],
        ['ArrowLeft', '/id/2021/03/15/'],
      ] as const) {
        await page.keyboard.press(key);
        assert.equal(await at(), address, key);
      }
    }));
});

function addressOf(lang: string, day: string): string {
  return `/${lang}/${day.replaceAll('-', '/')}/`;
}

/** The days in a file of them, in the order of time. */
function daysOf(years: Record<string, number[]>): string[] {
  const two = (number: number) => String(number).padStart(2, '0');
  return Object.entries(years).flatMap(([year, months]) =>
    months.flatMap((days, month) =>
      Array.from({ length: 31 }, (_, i) => i + 1)
        .filter((day) => (days >> (day - 1)) & 1)
        .map((day) => `${year}-${two(month + 1)}-${two(day)}`),
    ),
  );
}
