/** Witnesses, versions and several translations of a text, as readers and machines see them. */
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import {
  article,
  buildFiles,
  deadLinks,
  linksOf,
  type Site,
  temporaryFolder,
  textOf,
} from '../support/site.ts';

const KONTAN = '/id/2021/02/15/kontan/';
const ANTARA = '/id/2021/02/15/antara/';
const FIRST = '/id/2021/03/01/pertama/';
const SECOND = '/id/2021/03/02/kedua/';
const CHANGES = `${SECOND}perubahan/`;
const RU = '/ru/2021/04/01/raketa/';
const EN = '/en/2021/04/01/rocket/';
const EN2 = '/en/2021/04/01/rocket-again/';
const ID = '/id/2021/04/01/roket/';
const BACK = '/ru/2021/04/01/snova/';

const FILES = {
  '_data/site.yaml':
    'title: Arsip\nurl: https://example.org/\ntimeZone: Asia/Jakarta\neditions: [id, ru, en]\n',
  'content/id/2021/02/kontan.md': article(
    {
      title: 'Beras naik',
      outlet: 'KONTAN',
      reprints:
        '[{ title: Harga beras terus naik, date: 2021-02-16, sourceUrl: https://kontan.example/2 }, { sourceUrl: https://kontan.example/3 }]',
    },
    'Harga beras naik di pasar.',
  ),
  'content/id/2021/02/antara.md': article(
    { title: 'Beras naik', outlet: 'Antara', sameTextAs: KONTAN },
    'Harga beras naik di pasar.',
  ),
  'content/id/2021/02/tempo.md': article(
    { title: 'Harga beras', outlet: 'Tempo', sameTextAs: `[${ANTARA}]` },
    'Harga beras naik di pasar.',
  ),
  'content/id/2021/03/pertama.md': article(
    { title: 'Kapal tiba', date: '2021-03-01' },
    'Kapal itu tiba kemarin.\n\nSemua selamat.',
  ),
  'content/id/2021/03/kedua.md': article(
    { title: 'Kapal tiba', date: '2021-03-02', versionOf: FIRST },
    'Kapal itu tiba hari ini.\n\nSemua selamat.\n\nCuaca cerah.',
  ),
  'content/ru/2021/03/pervaya.md': article(
    { title: 'Корабль пришёл', date: '2021-03-01', original: FIRST, translator: 'Анна' },
    'Корабль пришёл вчера.',
  ),
  'content/id/2021/03/lain.md': article(
    { title: 'Lain', date: '2021-03-20' },
    'Isi.\n\nBaca Juga: Kapal tiba',
  ),
  'content/ru/2021/04/raketa.md': article(
    { title: 'Ракета', date: '2021-04-01' },
    'Ракета взлетела.',
  ),
  'content/en/2021/04/rocket.md': article(
    {
      title: 'Rocket',
      date: '2021-04-01',
      original: RU,
      translator: 'Ann Lee',
      translated: '2021-05-01',
    },
    'The rocket took off.',
  ),
  'content/en/2021/04/rocket-again.md': article(
    {
      title: 'The Rocket',
      date: '2021-04-01',
      original: RU,
      translator: 'Bob Ray',
      translated: '2021-06-01',
    },
    'The rocket has lifted off.',
  ),
  'content/id/2021/04/roket.md': article(
    { title: 'Roket', date: '2021-04-01', original: EN, translator: 'Rina' },
    'Roket itu lepas landas.',
  ),
  'content/ru/2021/04/snova.md': article(
    { title: 'Ракета взлетела', date: '2021-04-01', original: ID, translator: 'Оля' },
    'Та ракета поднялась в воздух.',
  ),
};

suite('a text with witnesses, versions and several translations', () => {
  let site: Site;
  const folder = temporaryFolder({ after });
  before(async () => {
    site = await buildFiles(folder, FILES);
  });
  const credit = (address: string, label: string) => {
    const terms = [...site.page(address).querySelectorAll('.credits dt')];
    return terms.find((one) => textOf(one) === label)?.nextElementSibling;
  };
  const data = (address: string) =>
    JSON.parse(
      site.page(address).querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
    );
  const listed = (address: string) =>
    [...site.page(address).querySelectorAll('.entries h2, .entries h3')].map(textOf);

  test('no page links to one that is not there', () => {
    assert.deepEqual(deadLinks(site), []);
  });

  test('the same text names its other outlets, each with its own record', () => {
    assert.equal(textOf(credit(KONTAN, 'Teks yang sama di')), 'Antara dan Tempo');
    assert.deepEqual(linksOf(credit('/id/2021/02/15/tempo/', 'Teks yang sama di')), [
      ANTARA,
      KONTAN,
    ]);
    assert.equal(data(KONTAN).exampleOfWork.workExample.length, 3);
  });

  test('a text that its outlet published again has the other titles, days and addresses in its credits', () => {
    const again = credit(KONTAN, 'Juga terbit sebagai');
    const links = ['https://kontan.example/2', 'https://kontan.example/3'];
    assert.equal(textOf(again), 'Harga beras terus naik · 16 Februari 2021kontan.example');
    assert.deepEqual(linksOf(again), links);
  });

  test('lists show each record with its outlet, the home page shows the text once', () => {
    assert.equal(listed('/id/2021/02/15/').length, 3);
    const day = textOf(site.page('/id/2021/02/15/').querySelector('main'));
    for (const outlet of ['KONTAN', 'Antara', 'Tempo']) assert.ok(day.includes(outlet), outlet);
    assert.equal(listed('/id/').filter((title) => /beras/i.test(title)).length, 1);
    assert.deepEqual(
      listed('/id/').filter((title) => title.startsWith('Kapal')),
      ['Kapal tiba'],
    );
  });

  test('versions are listed on each of them, and an older one leads to the newest', () => {
    for (const address of [FIRST, SECOND]) {
      assert.equal(site.page(address).querySelectorAll('.text-versions li').length, 2);
    }
    assert.deepEqual(linksOf(site.page(FIRST).querySelector('.notice')), [SECOND]);
    assert.equal(site.page(SECOND).querySelector('.notice'), null);
    assert.deepEqual(linksOf(site.page(SECOND).querySelector('.text-versions')), [FIRST, CHANGES]);
    assert.equal(data(SECOND).version, 2);
    assert.equal(data(SECOND).isBasedOn[0]['@id'], `https://example.org${FIRST}`);
    assert.deepEqual(listed('/id/2021/03/01/'), ['Kapal tiba']);
    const [older] = site
      .page('/id/2021/03/01/')
      .querySelectorAll('.entries h2 + p, .entries h3 + p');
    assert.match(textOf(older), /^1 Maret 2021 · Versi lama\b/);
  });

  test('a page shows what changed between two versions, word by word', () => {
    const page = site.page(CHANGES);
    const paragraphs = [...page.querySelectorAll('main .text p')].map(textOf);
    assert.deepEqual(paragraphs, [
      'Kapal itu tiba Dihapus: kemarin. Ditambahkan: hari ini.',
      'Semua selamat.',
      'Ditambahkan: Cuaca cerah.',
    ]);
    assert.ok(textOf(page.querySelector('main')).includes('1 kata dihapus · 4 kata ditambahkan'));
    const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
    assert.equal(canonical, `https://example.org${SECOND}`);
    const sitemap = site.files.get('sitemap.xml')?.toString() ?? '';
    assert.ok(!sitemap.includes('perubahan') && sitemap.includes(SECOND));
  });

  test('a read-also by the title of several versions leads to the newest', () => {
    const links = linksOf(site.page('/id/2021/03/20/lain/').querySelector('.text'));
    assert.deepEqual(links, [SECOND]);
  });

  test('a version without a translation offers that of another version', () => {
    const languages = linksOf(site.page(SECOND).querySelector('.languages'));
    assert.ok(languages.includes('/ru/2021/03/01/pervaya/'), languages.join());
  });

  test('two translations into one language link each other, and lists show the main one', () => {
    assert.equal(textOf(credit(EN, 'Other translations')), 'The Rocket · Bob Ray · 1 June 2021');
    assert.equal(textOf(credit(EN2, 'Other translations')), 'Rocket · Ann Lee · 1 May 2021');
    assert.deepEqual(listed('/en/2021/04/01/'), ['Rocket']);
    assert.ok(linksOf(site.page(RU).querySelector('.languages')).includes(EN));
    assert.equal(credit(RU, 'Переводы')?.querySelectorAll('p').length, 3);
    // Not all others would lead back to it.
    assert.equal(site.page(EN2).querySelectorAll('link[hreflang]').length, 0);
    assert.ok(site.has(`${EN2}ru/`) && site.has(`${RU}en/`));
  });

  test('a translation of a translation names the original and the one in between', () => {
    assert.deepEqual(linksOf(credit(ID, 'Artikel asli')), [RU]);
    assert.deepEqual(linksOf(credit(ID, 'Diterjemahkan melalui')), [EN, '/en/translator/ann-lee/']);
    assert.ok(textOf(credit(ID, 'Diterjemahkan melalui')).includes('Ann Lee'));
    assert.ok(site.has(`${ID}en/`) && site.has(`${ID}ru/`));
    const from = data(ID).translationOfWork;
    assert.equal(from['@id'], `https://example.org${EN}`);
    assert.equal(from.translationOfWork['@id'], `https://example.org${RU}`);
  });

  test('a translation back into the language of the original is not beside it, but one of its translations', () => {
    assert.ok(linksOf(credit(RU, 'Переводы')).includes(BACK));
    assert.equal(credit(RU, 'Другие переводы'), undefined);
    assert.deepEqual(linksOf(credit(BACK, 'Оригинал')), [RU]);
    assert.equal(credit(BACK, 'Другие переводы'), undefined);
  });
});
