/** The page for addresses that are none, in a real Chromium: its language, and what it offers. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serve } from '../../src/build/server.ts';
import { assertAccessible, LOOKS } from '../support/axe.ts';
import {
  borrowBrowser,
  leavePage,
  newPage,
  newPageWith,
  returnBrowser,
  visitNowhere,
} from '../support/browser.ts';
import { type Served, serveShared } from '../support/served-site.ts';
import { sampleSite } from '../support/shared-site.ts';
import { article, buildFiles, temporaryFolder } from '../support/site.ts';

const GAGARIN = '2021/04/12/enam-puluh-tahun-penerbangan-gagarin/';

let browser: Browser;

/** Opens an address and waits until nothing is fetched any more. */
async function open(
  url: string,
  options?: BrowserContextOptions,
  waitUntil: 'load' | 'networkidle' = 'networkidle',
): Promise<Page> {
  const page = await (options
    ? newPageWith(browser, { locale: 'id-ID', ...options })
    : newPage(browser));
  page.on('pageerror', (error) => assert.fail(error));
  await visitNowhere(page, url, { waitUntil });
  return page;
}

/** Opens an address and waits for the offer. */
async function openOffer(url: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await open(url, options, 'load');
  await page.waitForSelector('[role=status] a');
  return page;
}

/** What the page says, no-break spaces as plain ones, and in which language and order. */
async function answerOf(page: Page) {
  return {
    lang: await page.getAttribute('html', 'lang'),
    title: (await page.title()).replace(/\s/g, ' '),
    order: await page.$$eval<string[], HTMLElement>('main .edition', (all) =>
      all.map(({ lang }) => lang),
    ),
    offers: await page.$$eval('main .edition [role=status] a', (links) =>
      links.map((link) => ({
        said: link.parentElement?.textContent.replace(/\s/g, ' '),
        in: link.closest('section')?.lang,
        href: decodeURI(link.getAttribute('href') ?? ''),
        lang: link.getAttribute('lang'),
      })),
    ),
  };
}

describe('an address that is none, under /arsip/', () => {
  let server: Served;

  before(async () => {
    browser = await borrowBrowser();
    const sample = await sampleSite({ url: 'https://example.github.io/arsip/' });
    server = await serveShared(sample, '/arsip/');
  });
  after(() => returnBrowser(browser));

  const answer = async (path: string, options?: BrowserContextOptions) => {
    const page = await open(server.url + path, options);
    const said = await answerOf(page);
    await leavePage(page);
    return said;
  };
  const offerFor = async (path: string, options?: BrowserContextOptions) => {
    const page = await openOffer(server.url + path, options);
    const { offers } = await answerOf(page);
    await leavePage(page);
    assert.equal(offers.length, 1, path);
    return offers[0];
  };

  it('is answered in Russian first where it is a Russian one', async () => {
    assert.deepEqual(await answer('ru/nothing/'), {
      lang: 'ru',
      title: 'Страница не найдена · Клипинг',
      order: ['ru', 'id'],
      offers: [],
    });
  });

  it('is answered in the languages of the reader where it is of no edition', async () => {
    const russian = await answer('nothing/', { locale: 'ru-RU' });
    assert.deepEqual([russian.lang, russian.order], ['ru', ['ru', 'id']]);
    const other = await answer('nothing/', { locale: 'fr-FR' });
    assert.deepEqual([other.lang, other.order], ['id', ['id', 'ru']]);
    assert.equal(other.title, 'Halaman tidak ditemukan · Kliping');
    assert.deepEqual([...russian.offers, ...other.offers], []);
  });

  it('is of the edition that it names, whatever the reader speaks', async () => {
    assert.deepEqual((await answer('id/nothing/', { locale: 'ru-RU' })).order, ['id', 'ru']);
  });

  it('leads to the translation where its edition was changed by hand', async () => {
    assert.deepEqual(await offerFor(`ru/${GAGARIN}`), {
      said: 'Возможно, вы искали: 60 лет полёту Гагарина: сто восемь минут вокруг Земли',
      in: 'ru',
      href: '/arsip/ru/2021/04/12/60-let-poletu-gagarina/',
      lang: 'ru',
    });
    assert.deepEqual(await offerFor('id/2021/03/15/нейтринный-телескоп-на-байкале/'), {
      said: 'Halaman yang Anda cari ada di alamat lain: Teleskop neutrino raksasa mulai bekerja di kedalaman Danau Baikal',
      in: 'id',
      href: '/arsip/id/2021/03/15/teleskop-neutrino-di-danau-baikal/',
      lang: 'id',
    });
    assert.deepEqual(await offerFor('ru/tag/rusia/'), {
      said: 'Возможно, вы искали: Россия',
      in: 'ru',
      href: '/arsip/ru/teg/rossiya/',
      lang: 'ru',
    });
  });

  it('leads to the nearest page where a month, a day or a tag has none in the edition', async () => {
    for (const [path, said, href] of [
      ['id/2021/07/', 'Tidak ada artikel di alamat ini. Halaman terdekat: 2021', 'id/2021/'],
      [
        'id/2021/04/13/',
        /^Tidak ada artikel di alamat ini\. Halaman terdekat: April 2021$/,
        'id/2021/04/',
      ],
      ['id/2021/04/12/salah-ketik/', /12 April 2021$/, 'id/2021/04/12/'],
      ['ru/teg/hanya-di-sana/', 'По этому адресу статей нет. Ближайшая страница: Теги', 'ru/teg/'],
    ] as const) {
      const offer = await offerFor(path);
      assert.match(offer?.said ?? '', typeof said === 'string' ? RegExp(`^${said}$`) : said);
      assert.equal(offer?.href, `/arsip/${href}`);
    }
  });

  it('keeps what was searched for', async () => {
    assert.equal((await offerFor('ru/cari/?q=gagarin'))?.href, '/arsip/ru/poisk/?q=gagarin');
  });

  it('leads to the other language where there is no translation', async () => {
    assert.deepEqual(await offerFor('ru/2021/09/06/status-komodo-terancam-punah/'), {
      said:
        'Такая страница есть в архиве на другом языке: ' +
        'Status komodo memburuk, kini masuk kategori terancam punah индонезийский',
      in: 'ru',
      href: '/arsip/id/2021/09/06/status-komodo-terancam-punah/',
      lang: 'id',
    });
  });

  it('is mended where its edition is missing, doubled, of no edition, or in capitals', async () => {
    for (const path of [GAGARIN, `id/id/${GAGARIN}`, `en/${GAGARIN}`, `ID/${GAGARIN}`]) {
      assert.equal((await offerFor(path))?.href, `/arsip/id/${GAGARIN}`, path);
    }
    const russian = await offerFor(GAGARIN, { locale: 'ru-RU' });
    assert.deepEqual([russian?.href, russian?.in], [`/arsip/id/${GAGARIN}`, 'ru']);
  });

  it('makes few requests, and none for an address with nothing below its edition', async () => {
    for (const [path, most] of [
      ['RU/', 0],
      ['ru/nothing/', 1],
      [`ru/${GAGARIN}`, 2],
      ['wp-login.php', 2],
    ] as const) {
      const page = await newPage(browser);
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'xhr') asked.push(request.url());
      });
      await visitNowhere(page, server.url + path, { waitUntil: 'networkidle' });
      // On a crowded machine a script may rest for longer than the network has to.
      while (asked.length < most) await page.waitForTimeout(20);
      assert.equal(asked.length, most, `${path}: ${asked.join(' ')}`);
      await leavePage(page);
    }
  });

  it('stays as it was where nothing can be fetched', async () => {
    const page = await newPage(browser);
    page.on('pageerror', (error) => assert.fail(error));
    await page.route('**/2021/**', (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort(),
    );
    await visitNowhere(page, `${server.url}ru/${GAGARIN}`, { waitUntil: 'networkidle' });
    const { order, offers } = await answerOf(page);
    assert.deepEqual([order, offers], [['ru', 'id'], []]);
    await leavePage(page);
  });

  it('is answered in all languages without JavaScript, with ways to go on', async () => {
    const page = await open(`${server.url}ru/${GAGARIN}`, { javaScriptEnabled: false });
    const { title } = await answerOf(page);
    assert.equal(title, 'Halaman tidak ditemukan · Страница не найдена · Kliping');
    const ways = await page.$$eval('main .edition', (all) =>
      all.map((section) => [
        section.querySelector('form')?.getAttribute('action'),
        ...[...section.querySelectorAll('a')].map((link) => link.getAttribute('href')),
      ]),
    );
    const below = (lang: string, words: string[]) => words.map((word) => `/arsip/${lang}/${word}`);
    assert.deepEqual(ways, [
      below('id', ['cari/', '', 'cari/', 'tag/', 'arsip/']),
      below('ru', ['poisk/', '', 'poisk/', 'teg/', 'arkhiv/']),
    ]);
    await leavePage(page);
  });

  it('passes axe with an offer, on a phone in the dark and on a desk in the light', async () => {
    const page = await newPage(browser);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await visitNowhere(page, `${server.url}ru/2021/09/06/status-komodo-terancam-punah/`);
    await page.waitForSelector('[role=status] a');
    await assertAccessible(page, 'on a phone');
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await assertAccessible(page, 'on a desk', { only: LOOKS });
    await leavePage(page);
  });
});

describe('an address that is none, at /', () => {
  before(async () => {
    browser = await borrowBrowser();
  });
  after(() => returnBrowser(browser));

  const serving = async (files: Record<string, string>, done: (close: () => void) => void) => {
    const folder = temporaryFolder({ after });
    await buildFiles(folder, files, { pagesOnly: true });
    const server = await serve({ folder: join(folder, '_site'), port: 0, pathPrefix: '/' });
    done(() => void server.close());
    return server;
  };

  it('leads from an earlier address in another edition to the translation', async (context) => {
    const server = await serving(
      {
        'content/id/2021/02/balon.md': article({ title: 'Balon', aliases: '[/id/lama/]' }),
        'content/ru/2021/02/balon.md': article({ title: 'Воздушный <шар>' }),
      },
      (close) => context.after(close),
    );
    const page = await openOffer(`${server.url}ru/lama/`);
    const [offer] = (await answerOf(page)).offers;
    assert.equal(offer?.said, 'Возможно, вы искали: Воздушный <шар>');
    assert.equal(offer?.href, '/ru/2021/02/15/balon/');
    await leavePage(page);
  });

  it('is mended in an archive of one edition', async (context) => {
    const server = await serving(
      {
        '_data/site.yaml': 'title: Archive\neditions: [en]\n',
        'content/en/2021/02/balloon.md': article({ title: 'A balloon' }),
      },
      (close) => context.after(close),
    );
    const page = await openOffer(`${server.url}id/2021/02/15/balloon/`);
    assert.deepEqual(await answerOf(page), {
      lang: 'en',
      title: 'Page not found · Archive',
      order: ['en'],
      offers: [
        {
          said: 'The page you are looking for is at another address: A balloon',
          in: 'en',
          href: '/en/2021/02/15/balloon/',
          lang: 'en',
        },
      ],
    });
    await leavePage(page);
  });
});
