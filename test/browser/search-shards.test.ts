/** An archive in many shards is searched as one in few. */
import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Serving, serve } from '../../src/build/server.ts';
import { loadContent } from '../../src/content/load.ts';
import { borrowBrowser, leavePage, openPage, returnBrowser, visit } from '../support/browser.ts';
import { buildSearch } from '../support/build-search.ts';
import { SAMPLE } from '../support/sample.ts';
import { copySampleSite, sampleSite } from '../support/shared-site.ts';
import { temporaryFolder } from '../support/site.ts';

describe('an archive in many shards', () => {
  const many = temporaryFolder({ after });
  let servers: Serving[];
  /** The search page of each, on which questions are asked one after another. */
  let pages: Page[];
  let browser: Browser;

  before(async () => {
    const { folder: few } = await sampleSite();
    await copySampleSite(many);
    const files = await buildSearch(await loadContent({ ...SAMPLE, preview: false }), 6);
    assert.ok(files.filter(({ path }) => /\/facets-\w+\.pack$/.test(path)).length > 5);
    await rm(join(many, 'search'), { recursive: true });
    for (const { path, content } of files) {
      await mkdir(dirname(join(many, path)), { recursive: true });
      await writeFile(join(many, path), content);
    }
    servers = await Promise.all(
      [few, many].map((folder) => serve({ folder, port: 0, pathPrefix: '/' })),
    );
    browser = await borrowBrowser();
    pages = await Promise.all(servers.map(({ url }) => openPage(browser, `${url}id/cari/`)));
  });
  after(async () => {
    for (const page of pages ?? []) await leavePage(page);
    returnBrowser(browser);
    for (const server of servers ?? []) await server.close();
  });

  const resultsOf = async (page: Page, query: string) => {
    await page.fill('#query', query);
    await page.keyboard.press('Enter');
    return shownOn(page);
  };
  const shownOn = async (page: Page) => {
    await page.waitForSelector('#search-results[data-settled=true]', { state: 'attached' });
    const titles = () => page.$$eval('#search-results h2', (all) => all.map((h) => h.textContent));
    while (await page.isVisible('#search-more')) {
      const { length } = await titles();
      await page.click('#search-more');
      await page.waitForFunction(
        (count) => document.querySelectorAll('#search-results h2').length > count,
        length,
      );
    }
    const found = await titles();
    const status = await page.textContent('#search-status');
    return { found, status };
  };

  it('finds the same', async () => {
    for (const query of ['Moskwa', 'Москва', 'Redaksi Kliping', '"kereta api"', 'xyzzyx']) {
      const [one, other] = await Promise.all(pages.map((page) => resultsOf(page, query)));
      assert.equal((one?.found.length ?? 0) > 0, query !== 'xyzzyx', query);
      assert.deepEqual(other?.found.toSorted(), one?.found.toSorted(), query);
      assert.equal(other?.status, one?.status, query);
    }
  });

  it('sorts by date over all of them', async () => {
    for (const query of ['lang=id&sort=newest', 'q=Redaksi+Kliping&sort=oldest']) {
      const [one, other] = await Promise.all(
        servers.map(async ({ url }, i) => {
          const page = pages[i] as Page;
          await visit(page, `${url}id/cari/?${query}`);
          return shownOn(page);
        }),
      );
      assert.ok((one?.found.length ?? 0) > 10);
      assert.deepEqual(other?.found, one?.found, query);
    }
  });
});
