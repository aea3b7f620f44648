/** Credits of translations: translator, original and date, on the translation and on its original. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { sharedSite } from '../support/shared-site.ts';
import { buildFiles, linksOf, type Site, temporaryFolder, textOf } from '../support/site.ts';
import { ALONE, PORT, SHIP, THREE_LANGUAGES } from '../support/three-languages.ts';

describe('the credits of an article', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(THREE_LANGUAGES));
  });

  /** What stands beside a label; nothing where the label is not there. */
  const credit = (address: string, label: string) => {
    const labels = [...site.page(address).querySelectorAll('.credits dt')];
    return labels.find((one) => textOf(one) === label)?.nextElementSibling ?? null;
  };
  const dateline = (address: string) => textOf(site.page(address).querySelector('.dateline'));
  const labelsOf = (address: string) =>
    [...site.page(address).querySelectorAll('.credits dt')].map(textOf);

  it('say of a translation its original, its translator, its day and how much later that was', () => {
    assert.equal(textOf(credit(PORT.en, 'Translator')), 'Ann Lee');
    assert.equal(
      textOf(credit(PORT.en, 'Translated')),
      '17 February 2021 (2 days after the original)',
    );
    const original = credit(PORT.en, 'Original');
    assert.equal(textOf(original), 'Pelabuhan lama dibuka kembali Indonesian');
    assert.deepEqual(linksOf(original), [PORT.id]);
    assert.deepEqual(
      [...(original?.querySelectorAll('[lang]') ?? [])].map((one) => one.getAttribute('lang')),
      ['id'],
    );
  });

  it('say of an original who translated it, into which language and when', () => {
    const translations = credit(PORT.id, 'Terjemahan');
    assert.equal(
      textOf(translations),
      'An old port opens again Bahasa Inggris · Ann Lee · 17 Februari 2021',
    );
    assert.deepEqual(linksOf(translations), [PORT.en, '/en/translator/ann-lee/']);
    // The Russian one was made of the English one.
    const other = credit(PORT.id, 'Dalam bahasa lain');
    const smirnova = linksOf(credit(PORT.ru, 'Перевод'));
    assert.deepEqual(linksOf(other), [PORT.ru, ...smirnova]);
    assert.match(textOf(other), /Bahasa Rusia · Ольга Смирнова · 20 Februari 2021$/);
    assert.deepEqual(linksOf(credit(PORT.en, 'Translations')), [PORT.ru, ...smirnova]);
    assert.equal(
      textOf(credit(PORT.ru, 'Дата перевода')),
      '20 февраля 2021 г. (через 5 дней после выхода оригинала)',
    );
  });

  it('say of articles in two languages no more than that, where nobody says which was first', () => {
    assert.equal(
      textOf(credit(SHIP.id, 'Dalam bahasa lain')),
      'Белый корабль зашёл в Макассар Bahasa Rusia',
    );
    assert.deepEqual(linksOf(credit(SHIP.ru, 'На других языках')), [SHIP.id]);
    assert.deepEqual(labelsOf(SHIP.id), ['Dalam bahasa lain']);
    assert.match(textOf(site.page(SHIP.id).querySelector('.tags')), /^Tag: /);
  });

  it('say that an original is not in the archive, and by whom it was translated', () => {
    assert.equal(textOf(credit(ALONE.ru, 'Оригинал')), 'нет в архиве');
    assert.equal(textOf(credit(ALONE.ru, 'Перевод')), 'Иван Орлов');
    assert.deepEqual(linksOf(credit(ALONE.ru, 'Оригинал')), []);
    assert.deepEqual(labelsOf(ALONE.ru), ['Перевод', 'Оригинал']);
  });

  it('join two or three names as the language joins them', () => {
    assert.equal(textOf(credit(PORT.id, 'Sumber')), 'Antara, Reuters, dan Warta, Laut');
    assert.match(dateline(PORT.id), / · Reporter: Rina dan Budi$/);
    assert.equal(textOf(credit(PORT.ru, 'Источник')), 'Антара и Рейтер');
    assert.match(dateline(PORT.ru), / · Автор: Рина, Буди и Сари$/);
    assert.equal(textOf(credit(PORT.en, 'Source')), 'Antara and Reuters');
    assert.equal(linksOf(credit(PORT.id, 'Sumber')).length, 3);
  });
});

describe('a translation into Indonesian', () => {
  const made = (translated: string) => ({
    ...THREE_LANGUAGES,
    'content/id/2022/05/sungai.md': `---
title: Sungai di musim semi
date: 2022-05-11
translated: ${translated}
original: ${ALONE.ru}
---
Isi.
`,
  });
  for (const [translated, said] of [
    ['2022-05-11', '11 Mei 2022 (2 hari setelah artikel asli terbit)'],
    ['2022-07-10', '10 Juli 2022 (2 bulan setelah artikel asli terbit)'],
    ['2022-05-09', '9 Mei 2022'],
    ['2022-05-01', '1 Mei 2022'],
  ] as const) {
    it(`says its day: ${said}`, async (context) => {
      const site = await buildFiles(temporaryFolder(context), made(translated));
      const credits = site.page('/id/2022/05/11/sungai/').querySelector('.credits');
      const labels = [...(credits?.querySelectorAll('dt') ?? [])];
      const day = labels.find((one) => textOf(one) === 'Diterjemahkan')?.nextElementSibling;
      assert.equal(textOf(day), said);
    });
  }

  it('says that its original is not there where the address is wrong', async (context) => {
    const wrong = made('2022-05-11')['content/id/2022/05/sungai.md'].replace('/reka/', '/more/');
    const site = await buildFiles(temporaryFolder(context), {
      ...THREE_LANGUAGES,
      'content/id/2022/05/sungai.md': wrong,
    });
    const credits = site.page('/id/2022/05/11/sungai/').querySelector('.credits');
    assert.match(textOf(credits), /Artikel asli ?tidak ada di arsip$/);
    assert.doesNotMatch(textOf(credits), /setelah artikel asli/);
  });
});
