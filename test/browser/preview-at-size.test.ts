/** `npm start` with some hundred articles: a save shows at once, the search says that it is behind, and then finds it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
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

const ARTICLES = 300;

/** Articles of many days: `id/2020/03/kabar-17.md`. */
function articles(): Record<string, string> {
  const files = Array.from({ length: ARTICLES }, (_, i) => {
    const [year, month, day] = [2015 + (i % 8), 1 + (i % 12), 1 + (i % 28)];
    const two = (number: number) => String(number).padStart(2, '0');
    const date = `${year}-${two(month)}-${two(day)}`;
    const fields = { title: `Kabar ${i} dari pelabuhan`, date, tags: '[Laut]' };
    const text = article(fields, `Kapal nomor ${i} berlabuh pada pagi hari.`);
    return [`id/${year}/${two(month)}/kabar-${i}.md`, text];
  });
  return Object.fromEntries(files);
}

describe('the preview of some hundred articles', () => {
  let preview: Preview;
  let browser: Browser;
  // Before the folder goes: what is removed while the preview watches is read again.
  after(async () => {
    returnBrowser(browser);
    await preview?.close();
  });
  const folder = temporaryFolder({ after });
  const content = join(folder, 'content');
  const file = 'id/2021/02/balon.md';
  const page = 'id/2021/02/15/balon/';
  const failures: unknown[] = [];

  before(async () => {
    await writeFiles(content, {
      ...articles(),
      [file]: article({ title: 'Balon' }, 'Balon terbang tinggi.'),
    });
    preview = await startPreview(
      {
        inputs: { contentDir: content, dataDir: SAMPLE.dataDir, preview: true, pagesOnly: false },
        run: { outputDir: join(folder, 'preview'), workingDir: process.cwd() },
      },
      { port: 0, pathPrefix: '/' },
      {
        working: (work) => work(() => {}),
        built: () => {},
        failed: (error) => failures.push(error),
      },
    );
    browser = await borrowBrowser();
  });

  it('shows an article that is saved, says where the search is behind, and finds the new words later', async () => {
    const reading = await newPage(browser);
    // As soon as the archive is read, before the site is built.
    while (!(await fetch(`${preview.url}${page}`)).ok) await pause(20);
    await visit(reading, `${preview.url}${page}`);
    await reading.waitForSelector('text=Balon terbang tinggi.');
    await preview.settled();

    const searching = await newPage(browser);
    await visit(searching, `${preview.url}id/cari/?q=zeppelin`);
    await searching.waitForSelector('text=Tidak ada hasil');
    assert.equal(await searching.locator('.search-behind').count(), 0);
    // The page is loaded anew meanwhile, so that what it says is written down.
    await searching.evaluate(WRITE_DOWN);
    await searching.addInitScript(WRITE_DOWN);
    await writeFiles(content, { [file]: article({ title: 'Balon' }, 'Zeppelin sudah mendarat.') });
    await reading.waitForSelector('text=Zeppelin sudah mendarat.');
    await searching.waitForSelector(`#search-results a[href^="/${page}?"]`);
    assert.match(
      await searching.evaluate(() => sessionStorage.getItem('said') ?? ''),
      /^Pencarian belum memuat perubahan terakhir/,
    );
    await searching.waitForSelector('.search-behind', { state: 'detached' });
    assert.deepEqual(failures, []);
    for (const one of [reading, searching]) {
      await emptyPage(one);
      await leavePage(one);
    }
  });
});

/** Writes down what a page says of its search. */
const WRITE_DOWN = () => {
  new MutationObserver(() => {
    const said = document.querySelector('.search-behind')?.textContent;
    if (said) sessionStorage.setItem('said', said);
  }).observe(document, { childList: true, subtree: true });
};
