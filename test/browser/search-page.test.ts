/** The search page: results, filters, address and keys, and what it says where nothing is found or nothing loads. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, LOOKS } from '../support/axe.ts';
import { leavePage, newPage, openPage, visit } from '../support/browser.ts';
import {
  ask,
  chipsOf,
  countIn,
  focusedId,
  focusedText,
  holdParts,
  MANY,
  openFilters,
  SampleSearch,
  searchOf,
  settled,
  statusOf,
  tick,
  titlesOf,
} from './support/search.ts';

describe('the search page under /arsip/', () => {
  const sample = new SampleSearch();

  it('asks no index before the reader asks', async () => {
    const page = await newPage(sample.browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visit(page, `${sample.url}id/cari/`, { waitUntil: 'networkidle' });
    assert.equal(await focusedId(page), 'query');
    assert.deepEqual(
      asked.filter((url) => /\/search\/|\/engine-/.test(url)),
      [],
    );
    assert.equal(await page.isVisible('#search-browse a'), true);
    await leavePage(page);
  });

  it('says every result with its language, date and source, and offers the translation', async () => {
    const page = await sample.asked('id/cari/', '?q=gerhana');
    const item = page.locator('#search-results > li').first();
    assert.equal(
      await item.locator('.meta').textContent(),
      '9 Maret 2016 · Kliping · NASA, Antara · Bahasa Indonesia',
    );
    // Where all are in one language, none needs to name it.
    assert.equal(await item.locator('.language').isVisible(), false);
    const mixed = await sample.asked('ru/poisk/', '?q=tass');
    const languages = mixed.locator('#search-results .language:visible');
    assert.deepEqual([...new Set(await languages.allTextContents())].toSorted(), [
      'индонезийский',
      'русский',
    ]);
    assert.ok((await item.locator('mark').allTextContents()).includes('gerhana'));
    const versions = item.locator('.versions');
    assert.match(
      (await versions.textContent()) ?? '',
      /^Dalam bahasa lain: Bahasa Rusia\s— \p{Lu}/u,
    );
    assert.equal(await versions.locator('a').getAttribute('lang'), 'ru');
    assert.match((await versions.locator('a').getAttribute('href')) ?? '', /^\/arsip\/ru\/2016\//);
    assert.equal(await page.title(), 'gerhana · Pencarian · Kliping');
  });

  it('counts in the plural rules of the language', async () => {
    const page = await sample.asked('ru/poisk/', `?q=${encodeURIComponent('Москва')}`);
    const count = (await titlesOf(page)).length;
    const noun = { one: 'результат', few: 'результата', many: 'результатов' };
    const rule = new Intl.PluralRules('ru').select(count) as keyof typeof noun;
    assert.equal(await statusOf(page), `${count}\u00A0${noun[rule]} по\u00A0запросу «Москва»`);
  });

  it('narrows by language, source and tag to as many as it said, and undoes each', async () => {
    const page = await openPage(sample.browser, `${sample.url}id/cari/`);
    await openFilters(page);
    const inRussian = await tick(page, 'lang', 'Bahasa Rusia');
    assert.equal(countIn(await statusOf(page)), inRussian);
    const fromSource = await tick(page, 'source', 'NASA');
    assert.equal(countIn(await statusOf(page)), fromSource);
    const withTag = await tick(page, 'tag', 'Mars');
    assert.equal(countIn(await statusOf(page)), withTag);
    assert.equal((await titlesOf(page)).length, withTag);
    assert.equal(searchOf(page), '?lang=ru&source=nasa&tag=mars');
    assert.deepEqual(await chipsOf(page), ['Bahasa Rusia', 'Sumber: NASA', 'Tag: Mars']);

    await page.click('#search-chips button >> nth=2');
    await settled(page);
    assert.equal(searchOf(page), '?lang=ru&source=nasa');
    assert.equal(countIn(await statusOf(page)), fromSource);
    assert.equal(await focusedText(page), 'Hapus filter: Bahasa Rusia×');
    await page.click('text=Hapus semua filter');
    await settled(page);
    assert.equal(searchOf(page), '');
    assert.equal(await page.isVisible('#search-browse a'), true);
    assert.equal(await page.locator('#search-filters input:checked').count(), 0);

    await page.goBack();
    await settled(page);
    assert.deepEqual(await chipsOf(page), ['Bahasa Rusia', 'Sumber: NASA']);
    await leavePage(page);
  });

  it('shows the same for an address that is opened again', async () => {
    const page = await sample.asked(
      'id/cari/',
      '?lang=ru&from=2016-10&to=2021-12&tag=mars&sort=oldest',
    );
    for (let turn = 0; turn < 2; turn++) {
      await page.waitForSelector('#search-chips :text("Tag: Mars")');
      assert.deepEqual(await chipsOf(page), [
        'Bahasa Rusia',
        'Periode: Oktober 2016 – Desember 2021',
        'Tag: Mars',
      ]);
      const days = await page.$$eval('#search-results time', (all) =>
        all.map((time) => time.getAttribute('datetime') ?? ''),
      );
      assert.ok(days.length > 1);
      assert.deepEqual(days, days.toSorted());
      assert.equal(await page.inputValue('#search-sort'), 'oldest');
      if (turn === 0) await page.reload();
      await settled(page);
    }
    await page.click('.languages a');
    await page.waitForURL('**/ru/poisk/?lang=ru&from=2016-10&to=2021-12&tag=mars&sort=oldest');
    await page.waitForSelector('#search-chips :text("Тег: Марс")');
    await sample.leave('id/cari/');
  });

  it('looks for names in other scripts, says so, and stops when told to', async () => {
    const page = await sample.asked('id/cari/', '?q=Moskwa');
    const note = page.locator('#search-notes');
    assert.match((await note.textContent()) ?? '', /^Dicari juga: .*Москва/);
    assert.equal(await note.locator('[lang=ru]').first().textContent(), 'Москва');
    const wide = countIn(await statusOf(page));
    await note.locator('button').click();
    await settled(page);
    assert.equal(searchOf(page), '?q=Moskwa&widen=0');
    assert.ok(countIn(await statusOf(page)) < wide);
    assert.match((await note.textContent()) ?? '', /^Yang dicari hanya kata yang Anda ketik/);
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(searchOf(page), '?q=Moskwa');
    assert.equal(countIn(await statusOf(page)), wide);
  });

  it('counts the results of each language on tabs, which choose it', async () => {
    const page = await sample.asked('id/cari/', '?q=Moskwa');
    const tabs = () =>
      page.$$eval('#search-tabs button', (all) =>
        all.map(({ textContent, ariaPressed }) => `${textContent} ${ariaPressed}`),
      );
    const [every, own, other] = (await tabs()).map(countIn);
    assert.deepEqual(await tabs(), [
      `Semua ${every} true`,
      `Bahasa Indonesia ${own} false`,
      `Bahasa Rusia ${other} false`,
    ]);
    await page.focus('#search-tabs li:last-child button');
    await page.keyboard.press('Enter');
    await settled(page);
    assert.equal(searchOf(page), '?q=Moskwa&lang=ru');
    assert.equal(countIn(await statusOf(page)), other);
    assert.deepEqual((await tabs()).map(countIn), [every, own, other]);
    assert.equal(await focusedText(page), `Bahasa Rusia ${other}`);
    await page.click('#search-tabs li:first-child button');
    await settled(page);
    assert.equal(countIn(await statusOf(page)), every);
  });

  it('is walked through by arrows, and left by Escape', async () => {
    const page = await sample.asked('id/cari/', `?q=${MANY}`);
    const titles = await titlesOf(page);
    await page.focus('#query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focusedText(page), titles[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focusedId(page), 'query');
    for (const _ of titles) await page.keyboard.press('ArrowDown');
    assert.equal(await focusedText(page), titles.at(-1));
    await page.keyboard.press('ArrowDown');
    assert.equal(await focusedId(page), 'search-more');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'A');
    assert.equal(await focusedText(page), (await titlesOf(page))[10]);
    await page.keyboard.press('Escape');
    assert.equal(await focusedId(page), 'query');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.search === '');
    assert.equal(await page.inputValue('#query'), '');
  });

  it('says what alone leaves no results, a filter or a word, and how many there are without it', async () => {
    const page = await sample.asked('id/cari/', '?q=gerhana&from=2021-01&lang=id');
    assert.match((await statusOf(page)) ?? '', /^Tidak ada hasil/);
    const ways = page.locator('#search-empty .ways-back button');
    await ways.first().waitFor();
    assert.deepEqual(
      (await ways.allTextContents()).map((text) => text.replace(/\s/g, ' ')),
      ['Periode: Januari 2021 – Juli 2024 — 1 hasil'],
    );
    await ways.first().click();
    await settled(page);
    assert.equal(searchOf(page), '?q=gerhana&lang=id');
    assert.equal((await titlesOf(page)).length, 1);

    await page.fill('#query', 'gerhana -matahari');
    await ways.getByText('Kecuali: matahari').click();
    await settled(page);
    assert.equal(searchOf(page), '?q=gerhana&lang=id');

    // Two filters together: neither alone lets anything through.
    await ask(page, '?q=gerhana&from=2021-01&lang=ru&tag=mars');
    await ways.getByText('Tanpa filter: 1 hasil').click();
    await settled(page);
    assert.equal(searchOf(page), '?q=gerhana');
  });

  for (const [name, again] of [
    ['when told to', (page: Page) => page.click('#search-failed button')],
    [
      'when the network is back',
      (page: Page) => page.evaluate(() => dispatchEvent(new Event('online'))),
    ],
  ] as const) {
    it(`says that no index can be loaded, and tries again ${name}`, async () => {
      const page = await newPage(sample.browser);
      await page.route('**/search/**', (route) => route.abort());
      await visit(page, `${sample.url}id/cari/?q=gerhana`);
      await page.waitForSelector('#search-failed', { state: 'visible' });
      assert.match((await page.textContent('#search-failed')) ?? '', /Coba lagi/);
      await page.unroute('**/search/**');
      await again(page);
      await page.waitForSelector('#search-results a');
      assert.equal(await page.isVisible('#search-failed'), false);
      await leavePage(page);
    });
  }

  it('keeps what is typed and the filters of the address while its scripts are on the way', async () => {
    const page = await newPage(sample.browser);
    const release = await holdParts(page);
    await visit(page, `${sample.url}id/cari/?q=gempa&lang=ru`, { waitUntil: 'commit' });
    await page.fill('#query', 'Mars');
    release();
    await settled(page);
    assert.equal(await page.inputValue('#query'), 'Mars');
    assert.equal(searchOf(page), '?q=Mars&lang=ru');
    await leavePage(page);
  });

  it('passes axe and fits the width with all of it open, on a phone in the dark and on a desk in the light', async () => {
    const page = await newPage(sample.browser);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit(page, `${sample.url}ru/poisk/?q=${MANY}&lang=id&from=2016-04`);
    await settled(page);
    await openFilters(page);
    await page.click('#search-export > summary');
    await page.check('[name=which][value=chosen]');
    await page.waitForSelector('#search-results > li > input');
    await assertAccessible(page, 'on a phone');
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await assertAccessible(page, 'on a desk', { only: LOOKS });
    await page.click('#search-concordance');
    await page.waitForSelector('#search-lines [role=status]:not(:empty)');
    await assertAccessible(page, 'the concordance');
    await leavePage(page);
  });
});
