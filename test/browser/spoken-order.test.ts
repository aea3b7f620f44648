/** What a screen reader says of pages, in its order, in Indonesian and in Russian. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { visit } from '../support/browser.ts';
import { type OpenSample, openSample } from './support/open-sample.ts';
import { faultsOf, misreadTexts, outlineOf, type Spoken, spokenOf } from './support/spoken.ts';

/** The masthead of an edition. */
const HEADS = {
  id: `
    banner
    navigation Bahasa
    list of 2
    navigation Navigasi utama
    list of 4
    search
    combobox Pencarian
    button Cari`,
  ru: `
    banner
    navigation Языки
    list of 2
    navigation Основная навигация
    list of 4
    search
    combobox Поиск
    button Найти`,
};

/** The outline of each page: what a reader hears who jumps from part to part. */
const OUTLINES: Readonly<Record<string, string>> = {
  '': `
    banner
    main
    h1 Bahasa Indonesia
    search Pencarian
    combobox Pencarian
    button Cari
    list of 6
    h1 Русский
    search Поиск
    combobox Поиск
    button Найти
    list of 6
    region Arsip
    h2 Arsip
    button Show date picker
    button Lihat
    h3 Pada hari ini
    region Архив
    h2 Архив
    button Show date picker
    button Открыть
    h3 В этот день
    contentinfo
    button Mode gelap`,
  'id/': `${HEADS.id}
    main
    region Terbaru
    h1 Terbaru
    button Semua bahasa dalam satu daftar
    list of 12
    region Arsip
    h2 Arsip
    button Show date picker
    button Lihat
    h3 Pada hari ini
    region Tag
    h2 Tag
    list of 24
    region Menurut tahun
    h2 Menurut tahun
    list of 6
    h2 Indeks
    navigation Indeks
    list of 8
    h2 Hanya dalam bahasa Rusia 2
    list of 2
    contentinfo
    button Mode gelap`,
  'ru/': `${HEADS.ru}
    main
    region Последние статьи
    h1 Последние статьи
    button Все языки в одном списке
    list of 12
    region Архив
    h2 Архив
    button Show date picker
    button Открыть
    h3 В этот день
    region Теги
    h2 Теги
    list of 24
    region По годам
    h2 По годам
    list of 6
    h2 Указатели
    navigation Указатели
    list of 8
    h2 Только на индонезийском 2
    list of 2
    contentinfo
    button Тёмная тема`,
  'id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/': `${HEADS.id}
    main
    navigation Jejak halaman
    article
    h1 Enam puluh tahun penerbangan Gagarin, 108 menit mengelilingi Bumi
    h2 Mendarat di ladang
    h2 Bintang dari Soekarno
    button Salin tautan
    status
    h2 Cara mengutip (APA 7)
    navigation Bacaan lain
    h2 Bacaan lain
    h3 Dirujuk oleh
    list of 2
    h3 Artikel terkait dipilih otomatis
    list of 2
    contentinfo
    button Mode gelap`,
  'ru/2021/04/12/60-let-poletu-gagarina/': `${HEADS.ru}
    main
    navigation Путь к странице
    article
    h1 60 лет полёту Гагарина: сто восемь минут вокруг Земли
    h2 Посадка в поле
    h2 Звезда от Сукарно
    button Скопировать ссылку
    status
    h2 Как ссылаться (ГОСТ Р 7.0.5–2008)
    navigation Что ещё почитать
    h2 Что ещё почитать
    h3 На эту статью ссылаются
    list of 2
    h3 Похожие статьи подобраны автоматически
    list of 1
    contentinfo
    button Тёмная тема`,
  'id/tag/rusia/': `${HEADS.id}
    main
    h1 Rusia
    navigation Subtag
    list of 2
    navigation Menurut tahun
    list of 4
    button Semua bahasa dalam satu daftar
    region 2023
    h2 2023
    list of 1
    region 2021
    h2 2021
    list of 2
    region 2018
    h2 2018
    list of 1
    region 2016
    h2 2016
    list of 1
    h2 Hanya dalam bahasa Rusia 1
    list of 1
    h2 Rujukan lain dalam artikel dengan tag ini
    list of 6
    h3 Artikel yang belum ada
    list of 2
    contentinfo
    button Mode gelap`,
  'ru/teg/rossiya/': `${HEADS.ru}
    main
    h1 Россия
    navigation Вложенные теги
    list of 2
    navigation По годам
    list of 4
    region 2023
    h2 2023
    list of 1
    region 2021
    h2 2021
    list of 1
    region 2018
    h2 2018
    list of 1
    region 2016
    h2 2016
    list of 1
    h2 На что ещё ссылаются статьи с этим тегом
    list of 6
    h3 Недостающие статьи
    list of 3
    contentinfo
    button Тёмная тема`,
  'id/cari/?q=gerhana': `
    banner
    navigation Bahasa
    list of 2
    navigation Navigasi utama
    list of 4
    main
    h1 Pencarian
    search
    combobox Pencarian
    button Cari
    slider Dari
    slider Sampai
    combobox Periode
    checkbox Bahasa Indonesia 1
    checkbox Bahasa Rusia 0
    button Sumber, tag, dan lainnya
    button Konkordansi
    combobox Urutkan
    status 1 hasil untuk “gerhana”
    alert
    list of 1
    contentinfo
    button Mode gelap`,
  'ru/poisk/?q=gerhana': `
    banner
    navigation Языки
    list of 2
    navigation Основная навигация
    list of 4
    main
    h1 Поиск
    search
    combobox Поиск
    button Найти
    slider Начало
    slider Конец
    combobox Период
    checkbox Индонезийский 1
    checkbox Русский 0
    button Источники, теги и другое
    button Конкорданс
    combobox Сортировка
    status 1 результат по запросу «gerhana»
    alert
    list of 1
    contentinfo
    button Тёмная тема`,
};

/** Pages whose parts change more often: no more is held of them than of all. */
const OTHERS = [
  '404.html',
  'ru/2021/04/12/60-let-poletu-gagarina/id/',
  'ru/dostupnost/',
  'ru/redaktor/',
];

describe('what a screen reader is told', () => {
  let sample: OpenSample;
  let page: Page;

  before(async () => {
    sample = await openSample();
    page = sample.page;
  });
  after(() => sample?.close());

  const listenTo = async (path: string) => {
    await visit(page, sample.url + path);
    if (path.includes('?q=')) {
      await page.waitForSelector('#search-results[data-settled=true]');
      // The filters beside the list come after it.
      await page.waitForSelector('#search-lang label');
    }
    // The buttons of an article come with a script.
    const isArticle = await page.locator('main > article:not(.parallel) > .credits').count();
    if (isArticle > 0) await page.locator('.share button').first().waitFor();
    return spokenOf(page);
  };

  it('names every part once, in an order without jumps, and each word in its language', async () => {
    for (const path of [...Object.keys(OUTLINES), ...OTHERS]) {
      const spoken = await listenTo(path);
      assert.deepEqual(faultsOf(spoken), [], path);
      assert.deepEqual(await misreadTexts(page), [], path);
      const outline = OUTLINES[path];
      if (outline === undefined) continue;
      assert.deepEqual(outlineOf(spoken), outline.trim().split(/\n */), path);
    }
  });

  it('tells a missing article from the words about it', async () => {
    await visit(page, `${sample.url}id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/`);
    const reference = page.locator('.reference', { has: page.locator('.wanted') });
    assert.match((await reference.textContent()) ?? '', /sekolah \(belum ada di arsip\) · artikel/);
  });
});

describe('the listener', () => {
  const heard = (role: string, name: string, more: Partial<Spoken> = {}): Spoken => ({
    role,
    name,
    level: undefined,
    url: undefined,
    within: [],
    items: 0,
    ...more,
  });
  const whole = [heard('banner', ''), heard('main', ''), heard('contentinfo', '')];

  it('hears nothing wrong in a page that is right', () => {
    const link = heard('link', 'Tag', { url: '/id/tag/' });
    const text = heard('StaticText', 'Tag', { within: ['link'] });
    const between = heard('StaticText', '·');
    assert.deepEqual(faultsOf([...whole, link, text, between, link, text]), []);
  });

  it('hears what is wrong', () => {
    const nav = heard('navigation', 'Bahasa');
    const link = heard('link', 'Tag', { url: '/id/tag/' });
    const text = heard('StaticText', 'Tag', { within: ['link'] });
    const faults = faultsOf([
      ...whole.slice(1),
      nav,
      nav,
      heard('heading', 'Judul', { level: 1 }),
      heard('heading', 'Bagian', { level: 3 }),
      heard('button', '×', { within: ['main'] }),
      heard('list', ''),
      link,
      text,
      link,
    ]);
    assert.deepEqual(faults, [
      'not one banner',
      'two of the landmark "navigation Bahasa"',
      'a jump to h3 "Bagian"',
      'button without a name in main',
      'an empty list',
      'link link "Tag"',
    ]);
  });
});
