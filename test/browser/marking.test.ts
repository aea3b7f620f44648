/** Words that were searched for, marked on the article that was found. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Serving, serve } from '../../src/build/server.ts';
import { assertAccessible, LOOKS } from '../support/axe.ts';
import {
  borrowBrowser,
  leavePage,
  newPage,
  openPage,
  returnBrowser,
  visit,
} from '../support/browser.ts';
import { article, buildFiles, temporaryFolder } from '../support/site.ts';

const FILES = {
  'content/id/2021/02/kapal.md': article(
    {
      title: 'Kapal Поехали berlayar ke pelabuhan',
      source: '[Pelabuhan]',
      editor: '[Kapal Api]',
      tags: '[Kapal]',
    },
    `Nelayan melayarkan kapal-kapal putih dari [pelabuhan *lama*](https://example.org/pelabuhan) di Makassar.

> Kami yang berlayar ke sana, kata nelayan.

Kata orang Rusia: «Мы видели старый порт и корабли», lalu pulang dari pelabuhan. Lama sekali.

Baca Juga: Kapal di pelabuhan

Selesai. <script>alert(1)</script>`,
  ),
  'content/ru/2021/02/port.md': article(
    { title: 'Ёлка в порту' },
    `${'В порту стояла ёлка, а корабли уходили из порта в море один за другим. '.repeat(12)}

${Array.from({ length: 12 }, (_, i) => `Абзац ${i + 1} ни о чём.`).join('\n\n')}

Последний корабль пришёл в старый порт.`,
  ),
};

const SHIP = 'id/2021/02/15/kapal/';
const PORT = 'ru/2021/02/15/port/';

describe('marked words', () => {
  const folder = temporaryFolder({ after });
  let server: Serving;
  let browser: Browser;

  before(async () => {
    await buildFiles(folder, FILES, { url: 'https://example.github.io/arsip/', pagesOnly: true });
    server = await serve({ folder: join(folder, '_site'), port: 0, pathPrefix: '/arsip/' });
    browser = await borrowBrowser();
  });
  after(async () => {
    returnBrowser(browser);
    await server?.close();
  });

  const open = async (path: string, words: string) => {
    const page = await openPage(browser, `${server.url}${path}?q=${encodeURIComponent(words)}`);
    await page.waitForFunction(() => document.querySelector('.marking p')?.textContent);
    return page;
  };
  const marked = (page: Page) =>
    page.$$eval('mark', (marks) => marks.map((mark) => mark.textContent));
  const says = (page: Page) => page.textContent('.marking [role=status]');
  const click = (page: Page, name: string) => page.click(`.marking button[aria-label="${name}"]`);

  it('are all forms of a word, in the title and the text alone', async () => {
    const page = await open(SHIP, 'layar kapal');
    assert.deepEqual(await marked(page), [
      'Kapal',
      'berlayar',
      'melayarkan',
      'kapal',
      'kapal',
      'berlayar',
    ]);
    assert.equal(await says(page), 'Ditandai di 6 tempat: layar, kapal');
    const around = await page.$$eval('mark', (marks) =>
      marks.map((mark) => mark.closest('h1, .text')?.localName ?? mark.parentElement?.className),
    );
    assert.deepEqual(new Set(around), new Set(['h1', 'div']));
    await leavePage(page);

    const russian = await open(PORT, 'порты елкой');
    const words = await marked(russian);
    assert.deepEqual(words.slice(0, 5), ['Ёлка', 'порту', 'порту', 'ёлка', 'порта']);
    assert.equal(words.at(-1), 'порт');
    assert.match((await says(russian)) ?? '', /^Выделено 39\sмест: порты, елкой$/);
    await leavePage(russian);
  });

  it('follow the rules of the language that they stand in', async () => {
    const page = await open(SHIP, 'порта корабль поехали');
    assert.deepEqual(await marked(page), ['Поехали', 'порт', 'корабли']);
    await leavePage(page);
  });

  it('are a run of words where a phrase was asked for, also across a link', async () => {
    const page = await open(SHIP, '"pelabuhan lama"');
    assert.deepEqual(await marked(page), ['pelabuhan', 'lama', 'pelabuhan. Lama']);
    assert.equal(await says(page), 'Ditandai di 2 tempat: pelabuhan lama');
    const link = page.locator('.text a[href="https://example.org/pelabuhan"]');
    assert.equal(await link.textContent(), 'pelabuhan lama');
    await leavePage(page);
  });

  it('are no words that say nothing, but those in a phrase', async () => {
    const page = await open(SHIP, 'yang nelayan');
    assert.deepEqual(await marked(page), ['Nelayan', 'nelayan']);
    await visit(page, `${server.url}${SHIP}?q=${encodeURIComponent('"yang berlayar"')}`);
    await page.waitForSelector('mark');
    assert.deepEqual(await marked(page), ['yang berlayar']);
    await leavePage(page);
  });

  it('can be gone through, from either end, and round again', async () => {
    const page = await open(PORT, 'последний корабль');
    const count = (await marked(page)).length;
    assert.ok(count > 12);
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page begins at its top');
    const current = () =>
      page.$$eval('mark', (marks) => marks.findIndex((mark) => mark.className === 'current'));
    await click(page, 'К\u00A0предыдущему месту');
    assert.equal(await current(), count - 1);
    assert.match((await says(page)) ?? '', new RegExp(`^${count}\\sиз\\s${count}: корабль$`));
    await page.waitForFunction(() => {
      const box = document.querySelector('mark.current')?.getBoundingClientRect();
      return box && box.top > 60 && box.bottom < innerHeight;
    });
    assert.equal(await page.isVisible('.marking button'), true);
    await click(page, 'К\u00A0следующему месту');
    assert.equal(await current(), 0);
    await click(page, 'К\u00A0следующему месту');
    assert.equal(await current(), 1);
    await leavePage(page);
  });

  for (const [way, leave] of [
    ['the button', (page: Page) => click(page, 'Hapus tanda')],
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ] as const) {
    it(`go by ${way}, and from the address, and leave the text as it was`, async () => {
      const plain = await openPage(browser, server.url + SHIP);
      const before = await plain.$eval('article', (element) => element.innerHTML);
      assert.equal(await plain.$('.marking'), null);
      await leavePage(plain);
      const page = await openPage(
        browser,
        `${server.url}${SHIP}?q=kapal+%22pelabuhan+lama%22#content`,
      );
      await page.waitForSelector('mark');
      await leave(page);
      const left = await page.$eval('article', (element) => element.innerHTML);
      assert.equal(left.replace(' tabindex="-1"', ''), before);
      assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, `/arsip/${SHIP}`);
      assert.equal(new URL(page.url()).hash, '#content');
      await page.keyboard.press('Escape');
      await leavePage(page);
    });
  }

  it('stay where Escape is meant for a field or for the browser', async () => {
    const page = await open(SHIP, 'kapal');
    await page.keyboard.press('Shift+Escape');
    await page.focus('input[name=q]');
    await page.keyboard.press('Escape');
    assert.notDeepEqual(await marked(page), []);
    await leavePage(page);
  });

  it('say that an article has none of the words in its text', async () => {
    const page = await open(SHIP, 'Antara');
    assert.deepEqual(await marked(page), []);
    assert.equal(await says(page), 'Tidak ada dalam judul maupun teks: Antara');
    await click(page, 'Tutup');
    assert.equal(await page.$('.marking'), null);
    await leavePage(page);
  });

  it('take a question with markup for words', async () => {
    const page = await open(SHIP, '<img src=x onerror=alert(1)> kapal');
    assert.equal(await page.locator('img').count(), 0);
    assert.equal((await marked(page)).length, 3);
    await leavePage(page);
  });

  it('load the rules of no language that is not on the page', async () => {
    /** Of which languages a page loads rules: each has words of its own in them. */
    const rules = async (path: string) => {
      const page = await newPage(browser);
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('.js')) scripts.push(request.url());
      });
      await visit(page, `${server.url}${path}?q=x`);
      await page.waitForSelector('.marking');
      await leavePage(page);
      const texts = scripts.map(async (url) => (await fetch(url)).text());
      const code = (await Promise.all(texts)).join();
      return { id: code.includes(' kampanye '), ru: code.includes('филиал') };
    };
    // The Indonesian article has Russian words, too.
    assert.deepEqual(await rules(SHIP), { id: true, ru: true });
    assert.deepEqual(await rules(PORT), { id: false, ru: true });
  });

  it('are printed, without the bar', async () => {
    const page = await open(SHIP, 'kapal');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.isVisible('.marking'), false);
    const line = await page.$eval(
      '.text mark',
      (mark) => getComputedStyle(mark).textDecorationLine,
    );
    assert.equal(line, 'underline');
    await leavePage(page);
  });

  it('pass axe and fit the width, on a phone in the dark and on a desk in the light', async () => {
    const page = await newPage(browser);
    await page.setViewportSize({ width: 360, height: 700 });
    await page.emulateMedia({ colorScheme: 'dark' });
    const words = encodeURIComponent(`kapal berlayar ${'panjang'.repeat(20)} "pelabuhan lama"`);
    await visit(page, `${server.url}${SHIP}?q=${words}`);
    await page.waitForSelector('mark');
    await click(page, 'Tanda berikutnya');
    await assertAccessible(page, 'on a phone');
    await page.setViewportSize({ width: 1200, height: 700 });
    await page.emulateMedia({ colorScheme: 'light' });
    await assertAccessible(page, 'on a desk', { only: LOOKS });
    await leavePage(page);
  });
});
