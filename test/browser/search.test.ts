/** Search in a real Chromium, under a path prefix, as a reader meets it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { leavePage, openPage } from '../support/browser.ts';
import { ask, holdBack, SampleSearch, settled } from './support/search.ts';

describe('search under /arsip/', () => {
  const sample = new SampleSearch();
  const open = (path: string) => openPage(sample.browser, sample.url + path);

  const resultsOf = async (page: Page) => {
    await page.waitForFunction(() => {
      const text = document.querySelector('#search-status')?.textContent ?? '';
      return text !== '' && !/…$/.test(text);
    });
    return page.$$eval('#search-results > li', (items) =>
      items.map((item) => ({
        title: item.querySelector('a')?.textContent,
        href: decodeURI(item.querySelector('a')?.getAttribute('href') ?? '').replace(/\?.*/, ''),
        lang: item.querySelector('a')?.getAttribute('lang'),
        date: item.querySelector('time')?.textContent,
        language: item.querySelector('.language')?.textContent,
        excerptLang: item.querySelector('.excerpt')?.getAttribute('lang'),
        marked: [...item.querySelectorAll('mark')].map((mark) => mark.textContent),
        facts: item.querySelector('.meta')?.textContent,
      })),
    );
  };

  it('finds the article of the stem for an inflected Indonesian word, from the box on any page', async () => {
    const page = await open('id/tag/rusia/');
    await page.fill('input[name=q]', 'melintasinya');
    await page.keyboard.press('Enter');
    const [first] = await resultsOf(page);
    assert.equal(new URL(page.url()).pathname, '/arsip/id/cari/');
    assert.equal(first?.href, '/arsip/id/2016/03/09/gerhana-matahari-total-melintasi-indonesia/');
    assert.equal(first?.language, 'Bahasa Indonesia');
    assert.equal(first?.lang, null);
    assert.equal(first?.date, '9 Maret 2016');
    assert.equal(first?.facts, '9 Maret 2016 · Kliping · NASA, Antara · Bahasa Indonesia');
    await leavePage(page);
  });

  it('finds the Russian article for an inflected Russian word, from the Indonesian edition', async () => {
    const page = await sample.asked('id/cari/', `?q=${encodeURIComponent('столицей')}`);
    const [first] = await resultsOf(page);
    assert.equal(first?.href, '/arsip/ru/2022/01/19/novaya-stolitsa-indonezii-nusantara/');
    assert.equal(first?.language, 'Bahasa Rusia');
    assert.equal(first?.lang, 'ru');
    assert.equal(first?.excerptLang, 'ru');
    assert.ok(first.marked.some((word) => /^столиц/.test(word ?? '')));
  });

  it('shows a story once, with the articles of both languages', async () => {
    const page = await sample.asked('ru/poisk/', '?q=Ingenuity');
    const results = await resultsOf(page);
    const titles = results.map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
    const links = await page.$$eval('#search-results > li:first-child a', (all) =>
      all.map((link) => decodeURI((link as HTMLAnchorElement).pathname)),
    );
    assert.deepEqual(links, [
      '/arsip/id/2021/04/20/helikopter-ingenuity-terbang-di-mars/',
      '/arsip/ru/2021/04/20/vertolet-ingenuity-na-marse/',
    ]);
  });

  it('keeps the question in the address, and comes back to each', async () => {
    const page = await sample.asked('id/cari/', '?q=gerhana');
    assert.equal((await resultsOf(page)).length > 0, true);
    const firstIs = (title: string) =>
      page.waitForFunction(
        (words) => document.querySelector('#search-results a')?.textContent?.includes(words),
        title,
      );
    for (const word of ['gamelan', 'komodo']) {
      await page.fill('#query', word);
      await page.keyboard.press('Enter');
      await firstIs(word);
      assert.equal(new URL(page.url()).search, `?q=${word}`);
    }
    await page.goBack();
    await firstIs('gamelan');
    await page.goBack();
    await firstIs('Gerhana');
    assert.equal(await page.inputValue('#query'), 'gerhana');
  });

  it('goes back to a question that was only typed over', async () => {
    const page = await sample.asked('id/cari/', '?q=gerhana');
    await resultsOf(page);
    await page.type('#query', ' ');
    await page.waitForTimeout(400);
    await page.fill('#query', 'komodo');
    await page.waitForURL('**/?q=komodo');
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('#search-results a')?.textContent?.includes('Gerhana'),
    );
    assert.equal(new URL(page.url()).search, '?q=gerhana');
  });

  it('takes the question along to the other edition', async () => {
    const page = await open('id/cari/?q=gamelan');
    await resultsOf(page);
    await page.click('.languages a');
    await page.waitForURL('**/ru/poisk/?q=gamelan');
    assert.equal((await resultsOf(page)).length > 0, true);
    await leavePage(page);
  });

  it('finds words with hyphens, and words whose best hit is another form', async () => {
    const page = await sample.asked('id/cari/', '?q=gempa');
    for (const word of [
      'Chandrayaan-3',
      'Luna-25',
      'Ulan-Ude',
      'memutuskan',
      'Луноход-1',
      'опыт',
      'кто-то',
    ]) {
      await page.fill('#query', word);
      await page.keyboard.press('Enter');
      await settled(page);
      assert.match(await page.title(), new RegExp(`^${word} · `));
      const results = await resultsOf(page);
      assert.ok(results.length > 0, word);
      assert.doesNotMatch(
        (await page.textContent('#search-status')) ?? '',
        /memuat sebagian/,
        word,
      );
    }
  });

  it('does not take the beginning of a word for the word', async () => {
    const page = await sample.asked('id/cari/', `?q=${encodeURIComponent('вулкан')}`);
    assert.deepEqual(await resultsOf(page), []);
    assert.equal(await page.isVisible('#search-browse a'), true);
  });

  it('finds an article by its editor and by where it was filed', async () => {
    const page = await sample.asked('id/cari/', '?q=Labuan+Bajo');
    const [first] = await resultsOf(page);
    assert.equal(first?.href, '/arsip/id/2021/09/06/status-komodo-terancam-punah/');
    await sample.asked('id/cari/', '?q=Redaksi+Kliping');
    assert.equal((await resultsOf(page)).length, 10);
  });

  it('shows articles with some of the words where none has them all', async () => {
    const page = await sample.asked('id/cari/', '?q=gamelan+xyzzyx+komodo');
    const results = await resultsOf(page);
    assert.match(
      (await page.textContent('#search-status')) ?? '',
      /^Tidak ada artikel yang memuat semua kata/,
    );
    const titles = results.map(({ title }) => title).join();
    assert.match(titles, /gamelan/);
    assert.match(titles, /komodo/);
  });

  it('shows more when asked, but not of a question that is no longer asked', async () => {
    const page = await open('id/cari/?q=Redaksi+Kliping');
    assert.equal((await resultsOf(page)).length, 10);
    const release = await holdBack(page, '**/fragment/**');
    const isAsked = page.waitForRequest('**/fragment/**');
    await page.click('#search-more');
    await isAsked;
    await page.fill('#query', 'gamelan');
    await page.keyboard.press('Enter');
    release();
    await page.waitForFunction(() =>
      document.querySelector('#search-status')?.textContent?.includes('gamelan'),
    );
    const titles = await page.$$eval('#search-results a', (links) =>
      links.map((a) => a.textContent),
    );
    assert.match(titles[0] ?? '', /gamelan/);
    assert.equal(new Set(titles).size, titles.length);
    assert.ok(titles.length < 10, titles.join('\n'));
    await ask(page, '?q=redaksi+kliping');
    await page.click('#search-more');
    await page.waitForFunction(() => document.querySelectorAll('#search-results > li').length > 10);
    await leavePage(page);
  });

  it('says that nothing was found, and what else there is', async () => {
    const page = await sample.asked('ru/poisk/', '?q=xyzzyx');
    assert.deepEqual(await resultsOf(page), []);
    assert.match(
      (await page.textContent('#search-status')) ?? '',
      /^По\sзапросу «xyzzyx» ничего не\sнайдено\./,
    );
    assert.equal(await page.isVisible('#search-browse a'), true);
  });

  it('takes a question with markup for words', async () => {
    const page = await sample.asked(
      'id/cari/',
      `?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
    );
    await resultsOf(page);
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.inputValue('#query'), '"><img src=x onerror=alert(1)>');
  });

  it('offers tags and dates where there is no JavaScript', async () => {
    const page = await openPage(sample.browser, `${sample.url}id/tag/`, {
      javaScriptEnabled: false,
    });
    await page.fill('input[name=q]', 'gerhana');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/id/cari/?q=gerhana');
    assert.match((await page.textContent('main')) ?? '', /Pencarian memerlukan JavaScript/);
    assert.equal(await page.isVisible('#search-browse a[href="/arsip/id/2016/"]'), true);
    await leavePage(page);
  });

  it('leads from a page to its translation, to a tag and back, by keyboard and by links', async () => {
    const page = await open('id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/');
    await page.focus('.languages a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ru/2021/04/12/60-let-poletu-gagarina/');
    assert.equal(await page.getAttribute('html', 'lang'), 'ru');
    await page.click('.reference a');
    await page.waitForURL(/\/arsip\/ru\/2021\/04\/20\//);
    await page.click('article > .tags a');
    await page.waitForURL(/\/arsip\/ru\/teg\//);
    await page.click('.languages a');
    await page.waitForURL(/\/arsip\/id\/tag\//);
    await leavePage(page);
  });
});
