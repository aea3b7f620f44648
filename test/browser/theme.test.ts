/** A theme as readers and an editor meet it in a browser: words in scripts, search in a language of one's own, live changes. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Preview, startPreview } from '../../src/build/preview.ts';
import {
  borrowBrowser,
  emptyPage,
  leavePage,
  openPage,
  returnBrowser,
  visit,
} from '../support/browser.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sharedSite } from '../support/shared-site.ts';
import { temporaryFolder, writeFiles } from '../support/site.ts';
import { THEMED } from '../support/themed.ts';

/** Types into the search box until it says how many suggestions there are. */
async function suggests(page: Page, words: RegExp): Promise<void> {
  await page.locator('.search-box input').pressSequentially('lau');
  await page
    .locator('.search-box [role=status]')
    .filter({ hasText: words })
    .waitFor({ state: 'attached' });
}

describe('a theme in a browser', () => {
  let browser: Browser;
  let server: Served;
  before(async () => {
    browser = await borrowBrowser();
    server = await serveShared(await sharedSite(THEMED));
  });
  after(() => returnBrowser(browser));

  it('searches in a language of its own, by the stems that it borrows, in its words', async () => {
    const page = await openPage(browser, `${server.url}ms/carian/?q=menunggu`);
    await page.waitForSelector('#search-results a[href^="/ms/2021/02/15/laut/"]');
    assert.match((await page.textContent('#search-status')) ?? '', /^1 hasil untuk “menunggu”/);
    await page.click('#search-concordance');
    await page.getByText(/Artikel yang disemak: (\d) daripada \1\.$/).waitFor();
    // Another form of the word: `tunggu` is the stem of both by the Indonesian rules.
    await visit(page, `${server.url}ms/carian/?q=ditunggu`);
    await page.click('#search-results a[href^="/ms/2021/02/15/laut/"]');
    const bar = page.getByRole('region', { name: 'Perkataan yang ditandakan' });
    await bar.waitFor();
    assert.equal(await page.locator('article mark').first().textContent(), 'menunggu');
    await suggests(page, /^\d cadangan$/);
    await leavePage(page);
  });

  it('has the words of the theme in the scripts that are loaded later', async () => {
    const page = await openPage(browser, `${server.url}id/cari/?q=kapal`);
    await page.waitForSelector('#search-results a');
    assert.match((await page.textContent('#search-status')) ?? '', /^\d temuan untuk “kapal”/);
    await page.click('#search-concordance');
    await page.getByRole('button', { name: 'Simpan CSV' }).waitFor();
    await page.click('#search-concordance');
    await page.click('#search-results a[href^="/id/"]');
    await page.getByRole('region', { name: 'Kata bertanda' }).waitFor();
    await suggests(page, /^\d usul$/);
    await leavePage(page);
  });
});

describe('a theme in the preview', () => {
  let browser: Browser;
  let server: Preview;
  const folder = temporaryFolder({ after });
  const failures: unknown[] = [];
  before(async () => {
    const { 'theme/locale.ms.yaml': _, ...files } = THEMED;
    const own = Object.entries(files).filter(([path]) => !path.startsWith('theme/'));
    await writeFiles(folder, {
      ...Object.fromEntries(own),
      '_data/site.yaml': 'title: Arsip\neditions: [id]\n',
    });
    await rm(join(folder, 'content/ru'), { recursive: true });
    await rm(join(folder, 'content/ms'), { recursive: true });
    server = await startPreview(
      {
        inputs: {
          contentDir: join(folder, 'content'),
          dataDir: join(folder, '_data'),
          themeDir: join(folder, 'theme'),
          preview: true,
          pagesOnly: true,
        },
        run: { outputDir: join(folder, 'preview'), workingDir: process.cwd() },
      },
      { port: 0, pathPrefix: '/' },
      {
        working: (work) => work(() => {}),
        built: () => {},
        failed: (error) => failures.push(error),
      },
    );
    await server.settled();
    browser = await borrowBrowser();
  });
  // Before the folder goes: what is removed while the preview watches is built again.
  after(async () => {
    returnBrowser(browser);
    await server?.close();
  });

  it('is shown as soon as it is saved, waits for a mistake to be mended, and goes when it is removed', async () => {
    const page = await openPage(browser, `${server.url}id/`);
    const colour = () => page.evaluate(() => getComputedStyle(document.body).color);
    const becomes = (value: string) =>
      page.waitForFunction((one) => getComputedStyle(document.body).color === one, value);
    const first = await colour();
    const save = (css: string) => writeFiles(join(folder, 'theme'), { 'style.css': css });
    await save('body { color: rgb(0, 0, 255) }');
    await becomes('rgb(0, 0, 255)');
    await save('body { color: }}');
    const mistake = /theme\/style\.css:1:16 {2}style sheet: /;
    while (!failures.some((error) => mistake.test(String(error))))
      await new Promise((resolve) => setTimeout(resolve, 20));
    await save('body { color: rgb(0, 128, 0) }');
    await becomes('rgb(0, 128, 0)');
    await writeFiles(join(folder, 'theme'), { 'strings.id.yaml': 'latest: Kabar segar\n' });
    await page.waitForSelector('text=Kabar segar');
    await rm(join(folder, 'theme'), { recursive: true });
    await becomes(first);
    assert.equal(await page.locator('text=Kabar segar').count(), 0);
    await emptyPage(page);
    await leavePage(page);
  });
});
