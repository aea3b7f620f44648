/** An article in a real Chromium: links copied and shared, its counterpart, notes, paper, the keyboard, a phone. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { ARTICLE_PAGE, SHIP, SHIP_RU, WORDS } from '../support/article-page.ts';
import { assertAccessible, assertFits } from '../support/axe.ts';
import {
  borrowBrowser,
  emptyPage,
  leavePage,
  newPageWith,
  openPage,
  returnBrowser,
  visit,
} from '../support/browser.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sharedSite } from '../support/shared-site.ts';

/** Most bytes of all scripts of the page of an article, packed as hosts send them. */
const MOST_SCRIPT = 4096;

const READER = {
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 390, height: 844 },
  locale: 'id-ID',
};

describe('the page of an article', () => {
  let server: Served;
  let browser: Browser;
  let page: Page;
  before(async () => {
    server = await serveShared(await sharedSite(ARTICLE_PAGE));
    browser = await borrowBrowser();
    page = await newPageWith(browser, READER);
    page.on('pageerror', (error) => assert.fail(error));
    await page.addInitScript(
      'navigator.share = (data) => { window.shared = data; return Promise.resolve(); }',
    );
  });
  after(async () => {
    await leavePage(page);
    returnBrowser(browser);
  });

  const urlOf = (address: string) => server.url + encodeURI(address.slice(1));
  const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
  const isInView = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });

  it('copies its link, and offers it to other programs', async () => {
    await visit(page, `${urlOf(SHIP)}?q=kakao`);
    await page.getByRole('button', { name: 'Salin tautan' }).click();
    await page.locator('.share [role=status]:text("Tautan disalin")').waitFor();
    assert.equal(await copied(), urlOf(SHIP));
    await page.getByRole('button', { name: 'Bagikan' }).click();
    const { url, title } = await page.evaluate<{ url: string; title: string }>('window.shared');
    assert.equal(url, urlOf(SHIP));
    assert.match(title, /^Menteri perhubungan/);
  });

  it('copies a link to selected words, by keyboard, which leads to them', async () => {
    await visit(page, urlOf(SHIP));
    // From the middle of a word on: the whole word is meant.
    await select(page, WORDS, 2);
    const button = page.getByRole('button', { name: 'Salin tautan ke kata-kata ini' });
    await button.waitFor();
    // Before it is the link to a note that follows the words in their paragraph.
    const hasFocus = () => button.evaluate((one) => one === document.activeElement);
    for (let presses = 0; !(await hasFocus()); presses++) {
      assert.ok(presses < 2, 'no Tab comes to the button');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('.selected [role=status]:text("Tautan disalin")').waitFor();
    const link = await copied();
    const [address, id = '', words = ''] = link.split(/#|:~:text=/);
    assert.equal(address, urlOf(SHIP));
    assert.equal(words, 'dermaga%20itu%2C%20kata%2Dkata%20nakhoda%20%26%20awaknya');
    // This Chromium looks for no words without a head: their part of the address is taken off, as all browsers do.
    await visit(page, link);
    assert.equal(await page.evaluate('location.hash'), `#${id}`);
    await page.waitForFunction(
      (name) => {
        const { top = -1, bottom = 0 } =
          document.getElementById(name)?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight;
      },
      id,
      { timeout: 20_000 },
    );
    const paragraph = (await page.textContent(`#${id}`)) ?? '';
    assert.match(paragraph, /^Semua menunggu di dermaga/);
    assert.ok(paragraph.includes(decodeURIComponent(words)));
  });

  it('tells words that the page has twice by those before them', async () => {
    await visit(page, urlOf(SHIP));
    await select(page, 'menunggu', 0, 2);
    await page.getByRole('button', { name: 'Salin tautan ke kata-kata ini' }).click();
    await page.locator('.selected [role=status]:text("Tautan disalin")').waitFor();
    assert.match(await copied(), /:~:text=Semua-,menunggu$/);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.selected').count(), 0);
  });

  it('leads from selected words to those beside them, from either language', async () => {
    for (const [address, name, words, other] of [
      [SHIP, 'Baca berdampingan: Bahasa Rusia', 'Jalur ini', /Все ждут у причала/],
      [SHIP_RU, 'Параллельный текст: индонезийский', 'слов капитана', /Semua menunggu di dermaga/],
    ] as const) {
      await visit(page, urlOf(address));
      await select(page, words);
      await page.locator('.selected').getByRole('link', { name }).click();
      await page.waitForURL(/#/);
      const row = page.locator('.parallel > [id]', { has: page.locator(':target') });
      assert.match((await row.textContent()) ?? '', other);
      assert.ok(await isInView(':target'));
    }
  });

  it('leads from the paragraph of its address to the one beside it', async () => {
    await visit(page, urlOf(SHIP));
    const id = await page.locator('.text > p', { hasText: 'Jalur ini' }).getAttribute('id');
    await visit(page, `${urlOf(SHIP)}#${id}`);
    await page.locator(`.side-by-side a[href$="#${id}"]`).waitFor();
  });

  it('is cited with the day on which it is read, in other styles, and as files', async () => {
    await visit(page, urlOf(SHIP_RU));
    const cite = page.locator('.cite');
    await cite.scrollIntoViewIfNeeded();
    await cite.locator('details').waitFor();
    const day = await page.evaluate<string>(`new Intl.DateTimeFormat('ru',
      { day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date())`);
    const shown = (await cite.locator('> p').first().textContent()) ?? '';
    assert.ok(shown.endsWith(` (дата обращения: ${day}).`), shown);
    await cite
      .getByRole('button', { name: /^Скопировать запись/ })
      .first()
      .click();
    await cite.locator('[role=status]:text("Запись скопирована")').waitFor();
    // The page keeps the initials with the name; what is copied has plain spaces.
    assert.match(shown, /^Яковлева О\.\u00A0П\./);
    assert.equal(await copied(), shown.replaceAll('\u00A0', ' '));
    await cite.locator('summary').click();
    const styles = await cite.locator('h3').allTextContents();
    assert.deepEqual(styles.slice(0, 3), ['APA 7', 'Chicago 17/18', 'MLA 9']);
    assert.equal(styles.filter((name) => name.startsWith('Wikipedia')).length, 3);
    const apa = cite.locator('details > div').first().locator('p').first();
    assert.equal(await apa.getAttribute('lang'), 'en');
    assert.match(
      (await apa.textContent()) ?? '',
      /^I͡Akovleva, O\. P\. \(2021, May 21\)\. Sudno vykhodit v more\./,
    );
    for (const [name, part] of [
      ['BibTeX', 'title = {{Судно выходит в море}}'],
      ['RIS', 'TI  - Судно выходит в море\r\n'],
      ['CSL-JSON', '"title": "Судно выходит в море"'],
    ] as const) {
      const file = page.waitForEvent('download');
      await cite.getByRole('button', { name }).click();
      assert.ok((await readFile(await (await file).path(), 'utf8')).includes(part), name);
    }
    await assertAccessible(page, SHIP_RU);
    await assertFits(page, SHIP_RU);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await cite.locator('> p').first().isVisible());
    assert.ok(!(await cite.locator('summary').isVisible()));
    await page.emulateMedia({ media: null });
  });

  it('leads to a note and back', async () => {
    await visit(page, urlOf(SHIP));
    await page.locator('.text sup a').nth(1).click();
    assert.ok(await isInView('.footnotes :target'));
    await page.locator('.footnotes li:nth-child(2) [role=doc-backlink]').click();
    assert.ok(await isInView('.text sup a:target'));
  });

  it('loads few bytes of scripts, none of which keeps the page waiting', async (context) => {
    const { site } = await sharedSite(ARTICLE_PAGE);
    for (const address of [SHIP, SHIP_RU]) {
      await emptyPage(page);
      const scripts = new Set<string>();
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
      });
      await visit(page, urlOf(address));
      await page.locator('.share button').first().waitFor();
      page.removeAllListeners('request');
      const bytes = [...scripts].map(
        (path) => gzipSync(site.files.get(path.slice(1)) ?? '').length,
      );
      const sum = bytes.reduce((all, one) => all + one, 0);
      context.diagnostic(`${address}: ${sum} bytes of scripts`);
      assert.ok(bytes.length > 1 && sum <= MOST_SCRIPT, `${sum} bytes: ${[...scripts].join(' ')}`);
      assert.equal(await page.locator('script[src]:not([type=module])').count(), 0);
    }
  });

  it('does not move when its buttons come', async () => {
    await visit(page, urlOf(SHIP));
    await page.locator('.share button').first().waitFor();
    const [share, list] = await page.evaluate<[number, number]>(
      `[document.querySelector('.share').getBoundingClientRect().bottom,
        document.querySelector('.credits dl').getBoundingClientRect().top]`,
    );
    assert.ok(share <= list, 'the buttons are above the credits');
    const top = await page.locator('.credits dl').evaluate((one) => {
      const before = one.getBoundingClientRect().top;
      document.querySelector('.share')?.remove();
      return one.getBoundingClientRect().top - before;
    });
    assert.equal(top, 0);
  });

  it('fits a phone with a wide table, and is accessible, with the buttons beside words', async () => {
    await visit(page, urlOf(SHIP));
    await select(page, WORDS);
    await page.locator('.selected button').waitFor();
    await assertFits(page, SHIP);
    await assertAccessible(page, SHIP);
  });

  it('sets words in another language apart, and quotations, references and what comes next', async () => {
    await visit(page, urlOf(SHIP));
    const styleOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => getComputedStyle(one).fontStyle);
    assert.equal(await styleOf('.text > p[lang=ru]'), 'italic');
    assert.equal(await styleOf('.text > p span[lang=ru]'), 'italic');
    assert.equal(await styleOf('.text > p:not([lang])'), 'normal');
    const looks = await page.evaluate<
      string[]
    >(`['blockquote', '.reference:not(.next)', '.next'].map((one) => {
      const { borderTopWidth, fontSize, paddingLeft } = getComputedStyle(document.querySelector('.text ' + one));
      return [borderTopWidth, fontSize, paddingLeft].join(' ');
    })`);
    assert.equal(new Set(looks).size, 3, looks.join(', '));
  });

  it('is a clipping on paper: archive and address, headline, outlet, date, text, notes and credits', async () => {
    await visit(page, urlOf(SHIP_RU));
    await page.emulateMedia({ media: 'print' });
    const printed = (await page.evaluate<string>('document.body.innerText')).replaceAll(
      '\u00A0',
      ' ',
    );
    let at = -1;
    for (const words of [
      'Клипинг',
      'Судно выходит',
      'Морские вести',
      '21 мая',
      'Первое судно',
      'Расписание',
      'На других языках',
    ]) {
      const place = printed.indexOf(words);
      assert.ok(place > at, `${words} is missing or too early: ${printed}`);
      at = place;
    }
    for (const words of ['Что ещё почитать', 'Теги', 'Скопировать', 'Найти', '›', '↩']) {
      assert.ok(!printed.includes(words), words);
    }
    const address = await page.locator('link[rel=canonical]').evaluate((link) => {
      const { content } = getComputedStyle(link, '::after');
      return { content, height: link.getBoundingClientRect().height };
    });
    assert.match(address.content, /\/ru\/2021\/05\/21\/sudno\/"$/);
    assert.ok(address.height > 5);
    const coloured = await page.evaluate<
      string[]
    >(`[...document.querySelectorAll('body *')].flatMap((one) => {
      if (!one.checkVisibility()) return [];
      const { color, backgroundColor, backgroundImage, borderLeftColor } = getComputedStyle(one);
      const isGrey = (colour) => {
        const [r, g, b] = colour.match(/[\\d.]+/g).map(Number);
        return Math.max(r, g, b) - Math.min(r, g, b) < 5;
      };
      const isBare = /, 0\\)$/.test(backgroundColor) && backgroundImage === 'none';
      return isGrey(color) && isGrey(borderLeftColor) && isBare ? [] : [one.outerHTML.slice(0, 80)];
    })`);
    assert.deepEqual(coloured, []);
    await page.emulateMedia({ media: null });
  });

  it('without scripts has no buttons, and its paragraphs and notes can be led to', async () => {
    const plain = await openPage(browser, urlOf(SHIP), { javaScriptEnabled: false });
    assert.equal(await plain.locator('article button').count(), 0);
    await plain.locator('.text sup a').first().click();
    await plain.waitForURL(/#n_id_1$/);
    await leavePage(plain);
  });
});

/** Selects words of the text, as a mouse does. */
async function select(page: Page, words: string, skipped = 0, which = 1): Promise<void> {
  await page.locator('.share').waitFor();
  await page.evaluate(
    ([words, skipped, which]) => {
      const walker = document.createTreeWalker(
        document.querySelector('.text') as Node,
        NodeFilter.SHOW_TEXT,
      );
      for (let found = 0; walker.nextNode(); ) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(words);
        if (at < 0 || ++found < which) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        getSelection()?.setBaseAndExtent(node, at + skipped, node, at + words.length);
        return;
      }
      throw new Error(`${words} is not there`);
    },
    [words, skipped, which] as const,
  );
}
