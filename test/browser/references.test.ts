/** Read-also lines as a reader follows them in a real Chromium, under a path prefix. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Serving, serve } from '../../src/build/server.ts';
import { borrowBrowser, leavePage, openPage, returnBrowser } from '../support/browser.ts';
import { article, buildFiles, temporaryFolder } from '../support/site.ts';

const REFERRING = Array.from({ length: 12 }, (_, i) => [
  `content/id/2021/03/kabar-${i + 1}.md`,
  article({ title: `Kabar ${i + 1}`, date: `2021-03-${10 + i}` }, 'Baca Juga: Pasar pagi'),
]);

describe('a reader under /arsip/', () => {
  const folder = temporaryFolder({ after });
  let server: Serving;
  let browser: Browser;

  before(async () => {
    await buildFiles(
      folder,
      {
        'content/id/2021/02/pasar.md': article(
          { title: 'Pasar pagi', tags: '[Rusia]' },
          'Pembeli datang sebelum subuh.\n\nBaca Juga: Turis Rusia menyukai buah salak',
        ),
        'content/ru/2021/02/yarmarka.md': article({
          title: 'Зимняя ярмарка',
          date: '2021-02-20',
          tags: '[Россия]',
        }),
        ...Object.fromEntries(REFERRING),
      },
      { url: 'https://example.github.io/arsip/', pagesOnly: true },
    );
    server = await serve({ folder: join(folder, '_site'), port: 0, pathPrefix: '/arsip/' });
    browser = await borrowBrowser();
  });
  after(async () => {
    returnBrowser(browser);
    await server?.close();
  });

  const open = (path: string) => openPage(browser, server.url + path);

  /** Where a page is, below the server's own address. */
  const placeOf = (page: Page) => decodeURI(page.url().slice(server.url.length - '/arsip/'.length));

  const headingOf = (page: Page) => page.textContent('h1');

  it('goes by a read-also line to a tag, on to an article in the other language, and back', async () => {
    const page = await open('id/2021/02/15/pasar/');
    await page
      .locator('.reference:not(.next)', { hasText: 'belum ada di arsip' })
      .getByRole('link', { name: 'artikel lain dengan tag Rusia' })
      .click();
    assert.equal(placeOf(page), '/arsip/id/tag/rusia/');
    assert.equal(await headingOf(page), 'Rusia');

    const listed = page.locator('section', { hasText: 'Hanya dalam bahasa Rusia' });
    await listed.getByRole('link', { name: 'Зимняя ярмарка' }).click();
    assert.equal(placeOf(page), '/arsip/ru/2021/02/20/yarmarka/');
    assert.equal(await headingOf(page), 'Зимняя ярмарка');
    assert.equal(await page.getAttribute('html', 'lang'), 'ru');

    await page.goBack();
    assert.equal(placeOf(page), '/arsip/id/tag/rusia/');
    await page.goBack();
    assert.equal(placeOf(page), '/arsip/id/2021/02/15/pasar/');
    assert.equal(await headingOf(page), 'Pasar pagi');
    await leavePage(page);
  });

  it('goes from the article that is referred to back to one that refers to it', async () => {
    const page = await open('id/2021/02/15/pasar/');
    const referrers = page.locator('section', { hasText: 'Dirujuk oleh' });
    await referrers.getByRole('link', { name: 'Kabar 3' }).click();
    assert.equal(placeOf(page), '/arsip/id/2021/03/12/kabar-3/');
    await page.locator('.reference:not(.next)').getByRole('link', { name: 'Pasar pagi' }).click();
    assert.equal(placeOf(page), '/arsip/id/2021/02/15/pasar/');
    await leavePage(page);
  });

  it('opens the rest of the referring articles and follows one with the keyboard alone', async () => {
    const page = await open('id/2021/02/15/pasar/');
    const last = page.getByRole('link', { name: 'Kabar 12' });
    const inList = page.locator('details a');
    assert.equal(await inList.count(), 4);
    assert.equal(await inList.last().isVisible(), false);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const tabTo = async (words: string) => {
      for (let i = 0; (await focused()) !== words; i++) {
        assert.ok(i < 60, `no Tab comes to ${words}`);
        await page.keyboard.press('Tab');
      }
    };
    await tabTo('dan 4 lainnya');
    await page.keyboard.press('Enter');
    await inList.last().waitFor({ state: 'visible' });
    await tabTo('Kabar 12');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/arsip/id/2021/03/21/kabar-12/');
    assert.equal(await headingOf(page), 'Kabar 12');
    assert.equal(await last.count(), 0);
    await leavePage(page);
  });

  it('finds what is wanted from the foot of a home page, and who refers to it', async () => {
    const page = await open('id/');
    await page.getByRole('link', { name: 'Artikel yang belum ada' }).click();
    assert.equal(placeOf(page), '/arsip/id/belum-ada/');
    const title = page.locator('.entries > li', { hasText: 'Turis Rusia menyukai buah salak' });
    await title.getByRole('link', { name: 'Pasar pagi' }).click();
    assert.equal(placeOf(page), '/arsip/id/2021/02/15/pasar/');
    await leavePage(page);
  });
});
