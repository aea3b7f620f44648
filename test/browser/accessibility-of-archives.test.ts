/** Every kind of page on a desk, and pages of archives unlike the sample: they pass axe and fit the screen, too. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../src/build/server.ts';
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
import { type Served, serveShared } from '../support/served-site.ts';
import { sampleSite, sharedSite } from '../support/shared-site.ts';
import { article, buildFiles, temporaryFolder } from '../support/site.ts';
import { UNTRANSLATED } from '../support/untranslated.ts';
import { LONG_LISTS, PAGES, PHONE, RECORD_PAGES } from './support/pages-of-each-kind.ts';

const DESK = { width: 1200, height: 800 };
/** The same at 200%. */
const DESK_ENLARGED = { width: 600, height: 400 };

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

describe('every kind of page, of any archive,', () => {
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

  it('passes axe on a desk, in the light', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    for (const path of PAGES) {
      // Those of the other edition look the same.
      if (path.startsWith('ru') && !IS_LONG) continue;
      await page.setViewportSize(DESK);
      await visit(page, server.url + path);
      if (path.includes('?q=')) await page.waitForSelector('#search-results a');
      await assertAccessible(page, `${path} on a desk, in the light`, { only: LOOKS });
      if (!IS_LONG) continue;
      await page.setViewportSize(DESK_ENLARGED);
      await assertFitsWideText(page, `${path} at 200%`);
    }
  });
});
