/** Every kind of page in each language, looked at by axe, on a phone's width and on a desk's. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../src/build/server.ts';
import { loadContent } from '../../src/content/load.ts';
import { KINDS } from '../../src/map/kinds.ts';
import { itemsOf } from '../../src/map/site-map.ts';
import { IS_LONG } from '../build/support/amount.ts';
import {
  assertAccessible,
  assertFits,
  assertFitsWideText,
  LOOKS,
  openForAxe,
} from '../support/axe.ts';
import { borrowBrowser, leavePage, newPage, returnBrowser, visit } from '../support/browser.ts';
import { EMPTY, EMPTY_PREVIEW } from '../support/empty.ts';
import { RECORD } from '../support/record.ts';
import { SAMPLE } from '../support/sample.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';
import { article, buildFiles, temporaryFolder } from '../support/site.ts';
import { UNTRANSLATED } from '../support/untranslated.ts';

const PAGES = [
  '',
  '404.html',
  'id/',
  'id/tag/',
  'id/tag/rusia/',
  'id/sumber/',
  'id/sumber/nasa/',
  'id/editor/',
  'id/editor/redaksi-kliping/',
  'id/tempat/',
  'id/tokoh/',
  'id/arsip/',
  'id/pada-hari-ini/',
  'id/dalam-angka/',
  'id/pada-hari-ini/04/12/',
  'id/2021/',
  'id/2021/04/',
  'id/2021/04/12/',
  'id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/',
  'id/2022/03/21/oliveira-menang-di-mandalika/',
  'id/2023/10/02/whoosh-jakarta-bandung-resmi-melaju/',
  'id/cari/?q=gerhana',
  'id/tentang/',
  'id/aksesibilitas/',
  'id/langganan/',
  'id/ralat/',
  'id/data/',
  'id/belum-ada/',
  'ru/',
  'ru/teg/',
  'ru/teg/rossiya/',
  'ru/istochnik/',
  'ru/istochnik/nasa/',
  'ru/redaktor/',
  'ru/arkhiv/',
  'ru/2021/',
  'ru/2021/04/',
  'ru/2021/04/12/',
  'ru/2021/04/12/60-let-poletu-gagarina/',
  'ru/2021/04/12/60-let-poletu-gagarina/id/',
  'ru/2016/10/18/transsibu-sto-let/',
  'ru/poisk/?q=gerhana',
  'ru/o-proekte/',
  'ru/dostupnost/',
  'ru/net-v-arkhive/',
];

/** Those that look like another one above, of the same kind or in Indonesian: long tests look at them, too. */
const LIKE_OTHERS = [
  'ru/teg/',
  'ru/arkhiv/',
  'ru/2021/',
  'ru/2021/04/',
  'ru/2021/04/12/',
  'ru/o-proekte/',
  'ru/dostupnost/',
  'ru/net-v-arkhive/',
  'id/sumber/',
  'id/sumber/nasa/',
  'id/editor/',
  'id/2022/03/21/oliveira-menang-di-mandalika/',
  'ru/istochnik/',
  'ru/istochnik/nasa/',
  'ru/redaktor/',
  'ru/2016/10/18/transsibu-sto-let/',
];

/** Pages of records that the sample has none of, by their kinds. */
const RECORD_PAGES: Readonly<Record<string, string>> = {
  article: 'id/1965/02/guntingan/',
  undated: 'id/tanpa-tanggal/',
  changes: 'id/1965/03/02/baru/perubahan/',
  erased: 'id/2021/02/15/hapus/',
};

/** Pages of kinds that only long lists have. */
const LONG_LISTS: Readonly<Record<string, string>> = {
  'long-period': 'id/arsip/2020-05-05/1/',
  'term-letter': 'id/tag/-p/2/',
};

/** The narrowest screen that a page has to fit without scrolling sideways: WCAG 2.2, 1.4.10. */
const PHONE = { viewport: { width: 320, height: 640 } };
const DESK = { width: 1200, height: 800 };
/** The same at 200%. */
const DESK_ENLARGED = { width: 600, height: 400 };

/** XML, and pages that send their reader on at once. */
const NOT_LOOKED_AT = [
  'data-part',
  'data-table',
  'days',
  'feed',
  'markdown',
  'moved',
  'opensearch',
  'opml',
  'robots',
  'sitemap',
  'web-manifest',
];

/** What real archives hold sooner or later. */
const LONG = 'Pertanggungjawaban'.repeat(12);
const EXTREMES = article(
  {
    title: `${LONG} 🚀`,
    source: LONG,
    editor: LONG,
    tags: `[${LONG}, ${Array.from({ length: 70 }, (_, i) => `Tag${i}`).join(', ')}]`,
    dateline: LONG,
  },
  `${LONG} https://example.org/${LONG}

\`\`\`
${LONG}
\`\`\`

| ${Array.from({ length: 12 }, () => 'Kolom panjang').join(' | ')} |
|${'---|'.repeat(12)}
| ${Array.from({ length: 12 }, () => 'Isi').join(' | ')} |

Baca Juga: ${LONG}

Selanjutnya: Kabar 70`,
);

/** Their pages with the most of everything, which axe looks at in every run, and at all of them in long tests. */
const LONGEST = ['/id/', '/id/tag/', '/id/tag/rusia/', '/id/2021/02/15/panjang/', '/id/belum-ada/'];

/** A tag of seventy years, an article in each, which refers to the one before it and to a wanted one. */
const YEARS = Object.fromEntries(
  Array.from({ length: 71 }, (_, i) => [
    `content/id/${1950 + i}/kabar.md`,
    article(
      {
        title: `Kabar ${i}`,
        date: `${1950 + i}-05-01`,
        tags: i % 2 ? '[Rusia, Balet]' : '[Rusia]',
      },
      `Baca Juga: Kabar 0\n\nBaca Juga: ${LONG}\n\nSelanjutnya: Kabar ${i + 1}`,
    ),
  ]),
);

describe('every kind of page', () => {
  it('is among those that are looked at', async () => {
    const { archive } = await loadContent({ ...SAMPLE, preview: false });
    const looked = new Set(PAGES.map((path) => `/${path.replace(/\?.*/, '')}`));
    const missing = KINDS.filter(({ name }) => !NOT_LOOKED_AT.includes(name)).filter((kind) =>
      itemsOf(kind, archive).every((item) => !looked.has(kind.address(item))),
    );
    assert.deepEqual(
      missing
        .map(({ name }) => name)
        .filter((name) => !Object.hasOwn({ ...RECORD_PAGES, ...LONG_LISTS }, name)),
      [],
    );
  });

  let server: Served;
  let page: Page;
  let browser: Browser;

  before(async () => {
    server = await serveShared(await sampleSite());
    browser = await borrowBrowser();
    page = await openForAxe(browser, PHONE);
  });
  beforeEach(() => page.setViewportSize(PHONE.viewport));
  after(async () => {
    if (page) await leavePage(page);
    returnBrowser(browser);
  });

  it('is seen to cut off wide text where it does', async () => {
    await visit(page, `${server.url}id/aksesibilitas/`);
    await assertFitsWideText(page, 'the statement');
    await page.evaluate(
      'Object.assign(document.querySelector("h1").style, { height: "1em", overflow: "hidden" })',
    );
    await assert.rejects(assertFitsWideText(page, 'the statement'), /cuts off wide text/);
  });

  it('holds words, tables and lists of any length', async (context) => {
    const long = temporaryFolder(context);
    const site = await buildFiles(
      long,
      {
        'content/id/2021/02/panjang.md': EXTREMES,
        'content/id/2021/02/pendek.md': article({ title: 'Pendek' }, ''),
        ...YEARS,
      },
      { pagesOnly: true },
    );
    const other = await serve({ folder: join(long, '_site'), port: 0, pathPrefix: '/' });
    context.after(() => other.close());
    assert.ok(LONGEST.every((address) => site.has(address)));
    // Axe is half a megabyte, which a page is spared that it does not look at.
    const plain = await newPage(browser);
    await plain.setViewportSize(PHONE.viewport);
    for (const address of site.addresses) {
      const isOneOfMany = /\/(?:(?:19|20)\d\d|tag\d+)\//.test(address);
      if (isOneOfMany && !/panjang|(?:1950|1985).*kabar/.test(address)) continue;
      // The lists are the same in each language, and so is what is long in them.
      if (address.startsWith('/ru/') && !IS_LONG) continue;
      const isLooked = IS_LONG ? !address.startsWith('/ru/') : LONGEST.includes(address);
      const shown = isLooked ? page : plain;
      await visit(shown, other.url + address.slice(1));
      if (isLooked) await assertAccessible(page, address);
      else await assertFits(shown, address);
      if (IS_LONG || LONGEST.includes(address)) await assertFitsWideText(shown, address);
    }
    await leavePage(plain);
  });

  it('is as accessible for records that the sample has none of', async () => {
    const record = await serveShared(await sharedSite(RECORD));
    for (const path of Object.values(RECORD_PAGES)) {
      await visit(page, record.url + path);
      await assertAccessible(page, path);
    }
  });

  it('is as accessible where lists are long, and mostly in another language', async () => {
    const long = await serveShared(await sharedSite(UNTRANSLATED, { pagesOnly: true }));
    for (const path of [...Object.values(LONG_LISTS), 'ru/', 'ru/teg/']) {
      await visit(page, long.url + path);
      await assertAccessible(page, path);
    }
  });

  it('has something to say where there is no article', async () => {
    const empty = await serveShared(await sharedSite(EMPTY, EMPTY_PREVIEW));
    for (const path of ['', 'ru/poisk/?q=гром']) {
      await visit(page, empty.url + path);
      await assertAccessible(page, path);
    }
  });

  it('passes axe and fits the width, on a phone in the dark and on a desk in the light', async () => {
    for (const path of PAGES) {
      if (LIKE_OTHERS.includes(path) && !IS_LONG) continue;
      const isOther = path.startsWith('ru') && !IS_LONG;
      await page.setViewportSize(PHONE.viewport);
      await page.emulateMedia({ colorScheme: 'dark' });
      await visit(page, server.url + path);
      if (path.includes('?q=')) await page.waitForSelector('#search-results a');
      const without = isOther ? LOOKS : [];
      await assertAccessible(page, `${path} on a phone, in the dark`, { without });
      await assertFitsWideText(page, path);
      if (isOther) continue;
      if (IS_LONG) {
        await page.setViewportSize(DESK_ENLARGED);
        await assertFitsWideText(page, `${path} at 200%`);
      }
      await page.setViewportSize(DESK);
      await page.emulateMedia({ colorScheme: 'light' });
      await assertAccessible(page, `${path} on a desk, in the light`, { only: LOOKS });
    }
  });
});
