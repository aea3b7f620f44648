/** Records from print: place in the paper, fields of the archive's own, the state of the text, retractions. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { runCommand } from '../support/command.ts';
import { publishSearch, Reader } from '../support/engine.ts';
import { sharedSite } from '../support/shared-site.ts';
import {
  article,
  type Files,
  linksOf,
  type Site,
  temporaryFolder,
  textOf,
  writeFiles,
} from '../support/site.ts';

const FILES: Files = {
  '_data/site.yaml': `title: Arsip
url: https://arsip.example/
editions: [id, { lang: ru, timeZone: Europe/Moscow }]
fields:
  - { key: fonds, name: { id: Fon, ru: Фонд }, kind: term, shown: list, searched: true }
  - { key: masuk, name: { ru: Поступило, id: Diterima }, kind: date }
  - { key: pindai, name: Scan, kind: link }
  - { key: catatan, name: Catatan, shown: none, searched: true }
`,
  'content/id/1965/02/guntingan.md': article(
    {
      title: 'Djalan raja dibuka',
      date: '2021-02-15',
      print: '{ edition: sore, issue: "45", section: Kota, page: A4–A5, column: "3" }',
      callNumber: 'PNRI 1965/12',
      text: 'ocr',
      fonds: '[Keluarga Hadi, Koleksi Merah]',
      masuk: '2021-03-01',
      pindai: 'https://pindai.example/1',
      catatan: 'tersembunji',
      corrections:
        '[{ date: 2021-02-16, text: Nama. }, { date: 2021-02-17, text: Tahun., by: outlet }, { date: 2021-02-18, text: Huruf., by: archive }]',
      translationKey: 'jalan',
      files: '[{ file: guntingan.pdf, title: Guntingan }, { file: /foto/a.tif }]',
    },
    'Presiden meres-\nmikan djalan; anak-\nanak ber-\nsorak.',
  ),
  'content/id/1965/02/guntingan.pdf': 'scan',
  'content/foto/a.tif': 'scan',
  'content/ru/1965/02/vyrezka.md': article({
    title: 'Открыта дорога',
    date: '2021-02-16',
    translationKey: 'jalan',
    retracted: '{ date: 2021-03-09, by: Kabar Pagi, url: "https://kabar.example/cabut" }',
    text: 'typed',
  }),
  'content/id/2021/02/biasa.md': article({ title: 'Kabar biasa', date: '2021-02-15' }),
};

const CLIPPING = '/id/2021/02/15/guntingan/';
const RETRACTED = '/ru/2021/02/16/vyrezka/';

describe('a record from print', () => {
  let site: Site;
  before(async () => {
    ({ site } = await sharedSite(FILES));
  });

  const creditsOf = (address: string) =>
    [...site.page(address).querySelectorAll('.credits dt')].map((label) => [
      textOf(label),
      textOf(label.nextElementSibling),
    ]);
  const noticesOf = (address: string) =>
    [...site.page(address).querySelectorAll('.notice')].map(textOf);
  const dataOf = (address: string) =>
    JSON.parse(textOf(site.page(address).querySelector('[type="application/ld+json"]')));

  it('shows where it stood, where it is kept, and the fields of the archive', () => {
    assert.deepEqual(creditsOf(CLIPPING).slice(0, 9), [
      ['Edisi', 'sore'],
      ['Nomor', '45'],
      ['Rubrik', 'Kota'],
      ['Halaman', 'A4–A5'],
      ['Kolom', '3'],
      ['Nomor panggil', 'PNRI 1965/12'],
      ['Dalam bahasa lain', 'Открыта дорога Bahasa Rusia · Dicabut'],
      ['Fon', 'Keluarga Hadi dan Koleksi Merah'],
      ['Diterima', '1 Maret 2021'],
    ]);
    assert.deepEqual(creditsOf(CLIPPING).at(-1), ['Scan', 'pindai.example']);
    const links = linksOf(site.page(CLIPPING).querySelector('.credits'));
    assert.ok(links.includes('https://pindai.example/1'));
    assert.doesNotMatch(site.html(CLIPPING), /tersembunji/);
  });

  it('shows in lists the fields that are for them', () => {
    const [clipping] = [...site.page('/id/').querySelectorAll('.entries li')].filter((one) =>
      textOf(one).includes('Djalan raja'),
    );
    assert.match(textOf(clipping), /· Keluarga Hadi dan Koleksi Merah/);
  });

  it('tells machines', () => {
    const { printEdition, printSection, printPage, printColumn, isPartOf, ...data } =
      dataOf(CLIPPING);
    assert.deepEqual(
      { printEdition, printSection, printPage, printColumn },
      { printEdition: 'sore', printSection: 'Kota', printPage: 'A4–A5', printColumn: '3' },
    );
    assert.deepEqual(isPartOf, [
      { '@type': 'PublicationIssue', issueNumber: '45' },
      { '@type': 'WebSite', '@id': 'https://arsip.example/id/', name: 'Arsip' },
    ]);
    assert.equal(data.identifier[0].value, 'PNRI 1965/12');
    assert.deepEqual(data.creativeWorkStatus, ['Uncorrected OCR']);
    assert.deepEqual(dataOf(RETRACTED).creativeWorkStatus, ['Retracted']);
  });

  it('is read with whole words, under a notice that nobody has corrected them', () => {
    const text = textOf(site.page(CLIPPING).querySelector('.text'));
    assert.equal(text, 'Presiden meresmikan djalan; anak-anak bersorak.');
    const notice =
      'Teks ini hasil pemindaian yang belum dikoreksi, sehingga mungkin memuat salah baca.';
    assert.deepEqual(noticesOf(CLIPPING), [notice]);
    // Beside its translation, too.
    assert.ok(noticesOf(`${CLIPPING}ru/`).includes(notice));
    assert.deepEqual(creditsOf(RETRACTED).at(-1), ['Текст', 'набран с оригинала']);
  });

  it('keeps a retracted text, under a notice, and marks it in lists', () => {
    assert.deepEqual(noticesOf(RETRACTED), [
      '9 марта 2021 г. публикация отозвана (Kabar Pagi). kabar.example',
    ]);
    assert.ok(
      linksOf(site.page(RETRACTED).querySelector('.notice')).includes(
        'https://kabar.example/cabut',
      ),
    );
    assert.equal(textOf(site.page(RETRACTED).querySelector('.text')), 'Isi.');
    assert.match(textOf(site.page('/ru/').querySelector('.entries li')), /Отозвано/);
  });

  it('says whose its corrections are', () => {
    const lists = [...site.page(CLIPPING).querySelectorAll('.corrections')].map((one) => [
      textOf(one.querySelector('h2')),
      textOf(one.querySelector('ul')),
    ]);
    assert.deepEqual(lists, [
      ['Ralat', '16 Februari 2021: Nama.'],
      ['Ralat dari media', '17 Februari 2021: Tahun.'],
      ['Pembetulan oleh arsip ini', '18 Februari 2021: Huruf.'],
    ]);
  });

  it('leaves the pages of others as they were', () => {
    assert.deepEqual(creditsOf('/id/2021/02/15/biasa/'), []);
    assert.deepEqual(noticesOf('/id/2021/02/15/biasa/'), []);
  });
});

it('a search finds a record by its words, its place in print and the fields that are searched', async (context) => {
  const folder = temporaryFolder(context);
  await publishSearch(folder, FILES);
  const reader = new Reader(folder, 'id');
  for (const query of ['meresmikan', 'PNRI', 'A4', 'Koleksi Merah', 'tersembunji', 'bersorak']) {
    const { results } = await reader.ask(query, { expand: false });
    assert.deepEqual(
      results.map(({ title }) => title),
      ['Djalan raja dibuka'],
      query,
    );
  }
  const { results } = await reader.ask('дорога', { expand: false });
  assert.deepEqual(
    results.map(({ retracted }) => retracted),
    [true],
  );
  const citations = await reader.online((engine) => engine.citations(9));
  assert.deepEqual(citations[0]?.retracted, {
    day: '2021-03-09',
    by: 'Kabar Pagi',
    url: 'https://kabar.example/cabut',
  });
});

it('a kept file that is not there is told where it stands', async (context) => {
  const folder = temporaryFolder(context);
  const file = 'content/id/2021/02/a.md';
  await writeFiles(folder, {
    '_data/site.yaml': 'title: A\neditions: [id]\n',
    [file]: article({ files: '[{ file: hilang.pdf }, { file: "https://a.example/b.pdf" }]' }),
  });
  const [content, data] = ['content', '_data'].map((name) => `${folder}/${name}`);
  const { code, stderr } = await runCommand(
    'check',
    '--content',
    content ?? '',
    '--data',
    data ?? '',
  );
  assert.equal(code, 1);
  for (const [n, name] of [
    [1, 'hilang.pdf'],
    [2, 'https://a.example/b.pdf'],
  ]) {
    assert.ok(
      stderr.includes(
        `a.md:4:1  files.${n}.file: found "${name}", where there is no file; expected a file beside the article, or /… below the content folder`,
      ),
      stderr,
    );
  }
});
