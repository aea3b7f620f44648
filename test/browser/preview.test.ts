/** `npm start` as an editor meets it: drafts, live reload, search, mistakes. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { type Preview, startPreview } from '../../src/build/preview.ts';
import {
  borrowBrowser,
  emptyPage,
  leavePage,
  newPage,
  returnBrowser,
  visit,
} from '../support/browser.ts';
import { SAMPLE } from '../support/sample.ts';
import { article, temporaryFolder, writeFiles } from '../support/site.ts';

describe('the preview', () => {
  let server: Preview;
  let browser: Browser;
  // Before the folder goes: what is removed while the preview watches is built again.
  after(async () => {
    returnBrowser(browser);
    await server?.close();
  });
  const folder = temporaryFolder({ after });
  const content = join(folder, 'content');
  const file = 'id/2021/02/balon.md';
  const failures: unknown[] = [];

  before(async () => {
    await writeFiles(content, {
      [file]: article({ title: 'Balon', draft: 'true' }, 'Balon terbang tinggi.'),
    });
    server = await startPreview(
      {
        inputs: {
          contentDir: content,
          dataDir: SAMPLE.dataDir,
          preview: true,
          pagesOnly: false,
        },
        run: { outputDir: join(folder, 'preview'), workingDir: process.cwd() },
      },
      { port: 0, pathPrefix: '/arsip/' },
      {
        working: (work) => work(() => {}),
        built: () => {},
        failed: (error) => failures.push(error),
      },
    );
    await server.settled();
    browser = await borrowBrowser();
  });

  it('shows a draft, marked as one, and finds it', async () => {
    const page = await newPage(browser);
    await visit(page, `${server.url}id/`);
    assert.equal((await page.textContent('.entries .draft'))?.trim(), 'Draf');
    await page.click('.entries a');
    await page.waitForURL('**/arsip/id/2021/02/15/balon/');
    assert.match((await page.textContent('.notice')) ?? '', /^Draf:/);
    await visit(page, `${server.url}id/cari/?q=terbang`);
    await page.waitForSelector('#search-results a[href^="/arsip/id/2021/02/15/balon/?"]');
    await emptyPage(page);
    await leavePage(page);
  });

  it('reloads the page when a file is saved, and waits for a mistake to be mended', async () => {
    const page = await newPage(browser);
    await visit(page, `${server.url}id/2021/02/15/balon/`);
    await page.waitForLoadState('networkidle').catch(() => {});
    await writeFiles(content, { [file]: article({ title: 'Balon' }, 'Balon sudah mendarat.') });
    await page.waitForSelector('text=Balon sudah mendarat.');
    assert.equal(await page.locator('.notice').count(), 0);

    await writeFiles(content, { [file]: article({ date: '2021-02-30' }) });
    // A build that was not over yet may have found the file changed under its hands, and say so first.
    const isFound = () => failures.some((error) => /date: found "2021-02-30"/.test(String(error)));
    while (!isFound()) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(await page.isVisible('text=Balon sudah mendarat.'), true);

    await writeFiles(content, { [file]: article({ title: 'Balon' }, 'Balon terbang lagi.') });
    await page.waitForSelector('text=Balon terbang lagi.');
    await emptyPage(page);
    await leavePage(page);
  });

  it('reloads a page that could not hear yet that a file was saved', async () => {
    const page = await newPage(browser);
    let isHeard = false;
    await page.route('**/.reload', async (route) => {
      while (!isHeard) await new Promise((resolve) => setTimeout(resolve, 20));
      await route.continue();
    });
    await visit(page, `${server.url}id/2021/02/15/balon/`);
    await writeFiles(content, { [file]: article({ title: 'Balon' }, 'Balon tersangkut.') });
    const now = async () => (await fetch(`${server.url}id/2021/02/15/balon/`)).text();
    while (!(await now()).includes('tersangkut')) await new Promise((r) => setTimeout(r, 20));
    assert.equal(await page.locator('text=Balon tersangkut.').count(), 0);
    isHeard = true;
    await page.waitForSelector('text=Balon tersangkut.');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await emptyPage(page);
    await leavePage(page);
  });

  it('answers 404 with the page in all languages, and adds the slash that an address lacks', async () => {
    const missing = await fetch(`${server.url}id/tidak-ada/`);
    assert.equal(missing.status, 404);
    assert.match(await missing.text(), /Halaman tidak ditemukan.*Страница не\sнайдена/s);
    const slashless = await fetch(`${server.url}id/2021/02/15/balon?x=1`, { redirect: 'manual' });
    assert.equal(slashless.status, 302);
    assert.equal(slashless.headers.get('location'), '/arsip/id/2021/02/15/balon/?x=1');
    const elsewhere = await fetch(`${new URL(server.url).origin}//evil.example/x`, {
      redirect: 'manual',
    });
    assert.equal(elsewhere.status, 404);
    const outside = await fetch(`${server.url}..%2f..%2fcontent/${file}`);
    assert.equal(outside.status, 404);
  });
});
