/** Type and layout in numbers: what stands where on a phone and on a desk, what moves, and light and dark. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { IS_LONG } from '../build/support/amount.ts';
import {
  borrowBrowser,
  leavePage,
  newPage,
  newPageWith,
  returnBrowser,
  visit,
} from '../support/browser.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';
import { article } from '../support/site.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** Articles of the sample in both languages, with a translation and without one. */
const ARTICLES = [
  'id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/',
  'id/2022/03/21/oliveira-menang-di-mandalika/',
  'id/2016/03/09/gerhana-matahari-total-melintasi-indonesia/',
  'ru/2021/04/12/60-let-poletu-gagarina/',
  'ru/2018/12/31/tu-144-polveka-sverkhzvukovomu-laineru/',
];

/** Those that are looked at on a phone: others of the same kinds in long tests. */
const PAGES = [
  '',
  ...ARTICLES,
  'id/',
  'id/tag/rusia/',
  'ru/2021/',
  'ru/2021/04/12/60-let-poletu-gagarina/id/',
  ...(IS_LONG
    ? ['ru/', 'ru/teg/rossiya/', 'ru/arkhiv/', 'id/tag/', 'id/arsip/', 'id/2021/04/', 'id/tentang/']
    : []),
];

/** Titles of 160 letters, in words of the usual length, of articles without a translation. */
const LONG_TITLES = {
  id: [
    'Pemerintah daerah dan perusahaan kereta api sepakat membuka kembali jalur lama yang menghubungkan pelabuhan dengan pasar ikan, tetapi belum ada tanggal pastinya',
    'Tujuh belas sekolah di tepi sungai diliburkan setelah air naik semalam, sedangkan warga memindahkan buku, bangku, papan tulis ke masjid yang berdiri agak tinggi',
  ],
  ru: [
    'Правительство области и железнодорожная компания договорились восстановить старую ветку между портом и рыбным рынком, однако дату открытия пока так и не назвали',
    'Семнадцать школ на берегу реки закрыли после того, как за ночь поднялась вода: жители переносят книги, парты, доски в клуб, который стоит на высоком холме рядом',
  ],
} as const;

const LONG_FILES = {
  '_data/site.yaml': 'title: { id: Arsip, ru: Архив }\neditions: [id, ru]\n',
  ...Object.fromEntries(
    Object.entries(LONG_TITLES).flatMap(([lang, titles]) =>
      titles.map((title, i) => [
        `content/${lang}/2021/02/${lang}-${i}.md`,
        article({
          title: JSON.stringify(title),
          date: `2021-02-1${i}`,
          outlet: 'Warta',
          dateline: 'Jakarta',
        }),
      ]),
    ),
  ),
};

/** The place of the first element of a selector. */
function boxOf(page: Page, selector: string): Promise<DOMRect> {
  return page.evaluate<DOMRect>(
    `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().toJSON()`,
  );
}

/** The sample in a browser with a screen of a size, for the tests of a suite. */
function sampleOn(screen: typeof PHONE): { readonly server: Served; readonly page: Page } {
  const shown = {} as { server: Served; page: Page };
  let browser: Browser;
  before(async () => {
    shown.server = await serveShared(await sampleSite());
    browser = await borrowBrowser();
    shown.page = await newPage(browser);
    await shown.page.setViewportSize(screen);
  });
  after(async () => {
    if (shown.page) await leavePage(shown.page);
    returnBrowser(browser);
  });
  return shown;
}

describe('a page on a phone', () => {
  const sample = sampleOn(PHONE);

  it('has a low masthead with the languages in it, and targets of 24 pixels', async () => {
    const { server, page } = sample;
    for (const path of PAGES) {
      await visit(page, server.url + path);
      const { bottom } = await boxOf(page, '.masthead');
      assert.ok(bottom <= 120, `/${path}: ${bottom}`);
      const languages = await page.locator('.masthead .languages :is(a, span)').allTextContents();
      assert.deepEqual(languages.slice(0, 2), ['Bahasa Indonesia', 'Русский'], path);
      assert.deepEqual(await page.evaluate(SMALL_TARGETS), [], path);
      if (!ARTICLES.includes(path)) continue;
      const { top } = await boxOf(page, '.text > p');
      assert.ok(top < 420, `the text of /${path}: ${top}`);
    }
  });

  it('shows a title of 160 letters in six lines, and the text below it on the same screen', async () => {
    const { page } = sample;
    const { site, folder } = await sharedSite(LONG_FILES, { pagesOnly: true });
    const { url } = await serveShared({ site, folder });
    const pages = site.addresses.filter((address) =>
      site.page(address).querySelector('article > header'),
    );
    assert.equal(pages.length, 4);
    for (const address of pages) {
      await visit(page, url + address.slice(1));
      const { letters, lines } = await page.evaluate<{ letters: number; lines: number }>(`(() => {
        const title = document.querySelector('h1');
        const { lineHeight } = getComputedStyle(title);
        return { letters: title.textContent.length, lines: title.offsetHeight / parseFloat(lineHeight) };
      })()`);
      assert.equal(letters, 160);
      assert.ok(Math.round(lines) <= 6, `${address}: ${lines} lines`);
      const { top } = await boxOf(page, '.text > p');
      assert.ok(top < 420, `${address}: ${top}`);
    }
  });

  it('searches in a box that takes the line of the sections when somebody comes to it', async () => {
    const { server, page } = sample;
    await visit(page, `${server.url}id/`);
    const { width: closed } = await boxOf(page, '.masthead .search-box');
    assert.ok(closed >= 24 && closed < 50, `${closed}`);
    const before = await boxOf(page, 'main');
    await page.focus('.masthead input');
    const open = await boxOf(page, '.masthead .search-box');
    assert.equal(open.width, PHONE.width - 32);
    assert.equal((await boxOf(page, 'main')).top, before.top, 'nothing below moves');
    await page.fill('.masthead input', 'gerhana');
    await page.focus('.sections a');
    assert.equal((await boxOf(page, '.masthead .search-box')).width, open.width, 'it has words');
    await page.press('.masthead input', 'Enter');
    await page.waitForURL(/\/id\/cari\/\?q=gerhana/);
  });
});

describe('a page on a desk', () => {
  const sample = sampleOn(DESK);

  it('has one column for lists and articles, and a pager that stands on it', async () => {
    const { server, page } = sample;
    await visit(page, `${server.url}id/2021/04/`);
    const list = await boxOf(page, '.entries');
    const places = async (path: string, selectors: readonly string[]) => {
      await visit(page, server.url + path);
      for (const selector of selectors) {
        const { left, right } = await boxOf(page, selector);
        assert.deepEqual([left, right], [list.left, list.right], `${selector} of /${path}`);
      }
      assert.equal((await boxOf(page, 'h1')).left, list.left, path);
      assert.equal((await boxOf(page, '.site-title')).left, list.left, path);
    };
    await places('id/2021/04/', ['.entries', '.pager']);
    await places('id/', ['.entries']);
    await places('id/tag/rusia/', ['.entries']);
    await places(ARTICLES[0] ?? '', ['article', '.text']);
    await places(ARTICLES[3] ?? '', ['article', '.text']);
  });

  it('has beside the column where to go on, at its beginning', async () => {
    const { server, page } = sample;
    for (const [path, selector] of [
      ['id/', '.aside'],
      ['id/tag/rusia/', '.years'],
      [ARTICLES[0] ?? '', 'main > .ways'],
    ] as const) {
      await visit(page, server.url + path);
      const [beside, column] = [await boxOf(page, selector), await boxOf(page, '.entries, .text')];
      assert.ok(beside.left > column.right + 32, path);
      assert.ok(beside.top < column.top + 80, path);
      assert.ok(beside.right <= (await boxOf(page, '.masthead')).right, path);
    }
  });

  it('shows older pages on the left, newer ones on the right', async () => {
    const { server, page } = sample;
    for (const path of ['id/2021/', 'ru/2021/04/']) {
      await visit(page, server.url + path);
      const [older, newer] = [
        await boxOf(page, '.pager [rel=prev]'),
        await boxOf(page, '.pager [rel=next]'),
      ];
      assert.ok(older.right < newer.left, path);
    }
  });
});

describe('a page whose fonts come late, on a machine with none of the named ones', () => {
  let server: Served;
  let browser: Browser;
  before(async () => {
    server = await serveShared(await sampleSite());
    browser = await borrowBrowser();
  });
  after(() => returnBrowser(browser));

  /** Milliseconds by which fonts come too late: a browser waits for preloaded ones a moment before it paints. */
  const LATE = 250;

  /** Opens a page that has nothing yet; fonts come late, or not at all. */
  const openLate = async (viewport: typeof PHONE, comes: boolean) => {
    const page = await newPageWith(browser, { viewport });
    await page.route(/\.woff2$/, async (route) => {
      if (!comes) return route.abort();
      await new Promise((resolve) => setTimeout(resolve, LATE));
      return route.continue();
    });
    return page;
  };

  it('does not move, whether they come at all', async () => {
    const looks = [
      [PHONE, true, [ARTICLES[3], ...(IS_LONG ? PAGES : [])]],
      [PHONE, false, ['id/', ...(IS_LONG ? PAGES : [])]],
      [DESK, true, ['', ...(IS_LONG ? PAGES : [])]],
    ] as const;
    for (const [size, comes, paths] of looks) {
      for (const path of paths) {
        const page = await openLate(size, comes);
        await visit(page, server.url + path);
        const moved = await page.evaluate<number>(SHIFTS);
        assert.ok(moved < 0.01, `/${path}, ${size.width} pixels: ${moved}`);
        await leavePage(page);
      }
    }
  });

  it('does not move when the results of a search come', async () => {
    const page = await openLate(PHONE, true);
    await visit(page, `${server.url}id/cari/?q=gerhana`);
    await page.waitForSelector('#search-results[data-settled=true]');
    const moved = await page.evaluate<number>(SHIFTS);
    assert.ok(moved < 0.01, `${moved}`);
    await leavePage(page);
  });

  it('is seen to move where fonts take the place of others', async () => {
    const page = await openLate(DESK, false);
    await visit(page, `${server.url}ru/`);
    await page.unrouteAll();
    await page.evaluate(`Promise.all(
      [...document.querySelectorAll('link[rel=preload]')].map(async ({ href }) => {
        const face = new FontFace('Source Serif 4', 'url(' + href + ')', { weight: '200 900' });
        document.fonts.add(await face.load());
      }))`);
    const moved = await page.evaluate<number>(SHIFTS);
    assert.ok(moved > 0.01, `${moved}`);
    await leavePage(page);
  });

  it('has the typeface at the first visit where they come in time', async () => {
    for (const path of [ARTICLES[0], ARTICLES[3]]) {
      const expected = { h1: ['Source Serif 4'], '.text > p': ['Source Serif 4'] };
      let seen: Record<string, readonly string[]> = {};
      // A machine that is busy is not always in time: each of these visits is a first one.
      for (let visits = 0; visits < 8 && !isDeepStrictEqual(seen, expected); visits++) {
        seen = await typefacesAt(server.url + path, Object.keys(expected));
      }
      assert.deepEqual(seen, expected, path);
    }
  });

  /** The names of the downloaded typefaces in which a reader who comes for the first time sees some elements. */
  const typefacesAt = async (url: string, selectors: readonly string[]) => {
    const page = await newPageWith(browser, { viewport: PHONE });
    await visit(page, url);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const seen: Record<string, readonly string[]> = {};
    for (const selector of selectors) {
      const { nodeId } = await session.send('DOM.querySelector', {
        nodeId: root.nodeId,
        selector,
      });
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      seen[selector] = fonts.map((font) => (font.isCustomFont ? font.familyName : 'none'));
    }
    await leavePage(page);
    return seen;
  };
});

/** The cumulative layout shift of a page until now, as it is drawn twice more. */
const SHIFTS = `new Promise((resolve) => {
  const list = [];
  new PerformanceObserver((entries) => list.push(...entries.getEntries()))
    .observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() =>
    resolve(list.reduce((sum, { value }) => sum + value, 0)), 50)));
})`;

describe('light and dark', () => {
  let server: Served;
  let browser: Browser;
  let page: Page;

  before(async () => {
    server = await serveShared(await sampleSite());
    browser = await borrowBrowser();
    page = await newPageWith(browser, { colorScheme: 'light' });
    await page.addInitScript(`window.grounds = new Set();
      const look = () => {
        if (document.body) grounds.add(getComputedStyle(document.documentElement).backgroundColor);
        requestAnimationFrame(look);
      };
      look();`);
  });
  after(async () => {
    if (page) await leavePage(page);
    returnBrowser(browser);
  });

  const ground = () =>
    page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
  /** The colours in which the page has been painted since it was opened. */
  const grounds = async () => {
    await page.waitForFunction('grounds.size > 0');
    return page.evaluate<string[]>('[...grounds]');
  };
  const LIGHT = 'rgb(253, 251, 247)';
  const DARK = 'rgb(22, 20, 18)';

  it('are the system’s, until a reader chooses; the choice is kept, and no page flashes', async () => {
    await visit(page, `${server.url}id/`);
    assert.equal(await ground(), LIGHT);
    const button = page.getByRole('button', { name: 'Mode gelap', pressed: false });
    await button.click();
    assert.equal(await ground(), DARK);
    await page.getByRole('button', { name: 'Mode gelap', pressed: true }).waitFor();

    // What would colour a page too late comes later still.
    await page.route(/box-.*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      await route.continue();
    });
    for (const path of [ARTICLES[0], 'id/cari/']) {
      await visit(page, server.url + path);
      assert.deepEqual(await grounds(), [DARK], path);
    }
    await page.unroute(/box-.*\.js$/);

    await page.getByRole('button', { name: 'Mode gelap' }).click();
    assert.equal(await ground(), LIGHT);
    // A choice that is the system's is none.
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.equal(await ground(), DARK);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('are both of them on a screen that the system has dark, and paper is light', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit(page, server.url + ARTICLES[3]);
    await page.getByRole('button', { name: 'Тёмная тема', pressed: true }).click();
    assert.equal(await ground(), LIGHT);
    await visit(page, `${server.url}ru/`);
    assert.deepEqual(await grounds(), [LIGHT]);
    await page.getByRole('button', { name: 'Тёмная тема', pressed: false }).click();
    await page.emulateMedia({ colorScheme: 'light' });
    await page.emulateMedia({ media: 'print' });
    assert.equal(await ground(), 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: null });
  });

  it('follow the system without JavaScript, and no button is there that does nothing', async () => {
    const plain = await newPageWith(browser, { javaScriptEnabled: false, colorScheme: 'dark' });
    await visit(plain, `${server.url}id/`);
    assert.equal(await plain.getByRole('button', { name: 'Mode gelap' }).count(), 0);
    await leavePage(plain);
  });
});

/** Links and controls below 24 pixels, but for links in running text, which have the height of its lines. */
const SMALL_TARGETS = `[...document.querySelectorAll('a[href], button, input, select, summary')]
  .filter((one) => one.checkVisibility({ opacityProperty: true }) && !one.closest('.text p, .text li, .skip'))
  .filter((one) => {
    const [box] = one.getClientRects();
    return box && (box.height < 24 || box.width < 24);
  })
  .map((one) => one.outerHTML.slice(0, 100) + ' ' + one.offsetWidth + 'x' + one.getClientRects()[0].height)`;
