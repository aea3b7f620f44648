/** A citation is read from the structured data of a page: whatever they are, and whole where they are whole. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { citationOf } from '../../src/citations/of-json-ld.ts';
import { STYLES } from '../../src/citations/styles/styles.ts';

const DATA = {
  '@type': 'NewsArticle',
  '@id': 'https://example.org/ru/2021/05/21/sudno/',
  url: 'https://example.org/ru/2021/05/21/sudno/',
  inLanguage: 'ru',
  headline: 'Судно выходит в море',
  datePublished: '2021-05-21T09:30:00+03:00',
  author: [
    { '@type': 'Person', name: 'Ольга Яковлева' },
    { '@type': 'Organization', name: 'Отдел моря' },
  ],
  editor: [{ '@type': 'Person', name: 'О. Петрова' }],
  publisher: { '@type': 'Organization', name: 'Морские вести' },
  translator: [{ '@type': 'Person', name: 'Анна Щукина' }],
  locationCreated: [{ '@type': 'Place', name: 'Владивосток' }],
  keywords: ['Море', 'Ява, остров'],
  isBasedOn: [
    { '@type': 'CreativeWork', publisher: { '@type': 'Organization', name: 'Antara' } },
    { '@type': 'NewsArticle', '@id': 'https://example.org/ru/sudno-1/' },
  ],
  sameAs: 'https://vesti.example/sudno',
  archivedAt: 'https://web.archive.org/web/20210522/https://vesti.example/sudno',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  printEdition: 'вечерний',
  printSection: 'Город',
  printPage: '4–5',
  printColumn: 2,
  isPartOf: [
    { '@type': 'PublicationIssue', issueNumber: '45' },
    { '@type': 'WebSite', name: 'Клипинг' },
  ],
  identifier: [
    { '@type': 'PropertyValue', propertyID: 'permalink', value: 'https://example.org/a/sudno/' },
    { '@type': 'PropertyValue', propertyID: 'callNumber', value: 'PNT 12' },
    { '@type': 'PropertyValue', propertyID: 'retrieved', value: '2021-05-23' },
  ],
  creativeWorkStatus: ['Uncorrected OCR'],
  translationOfWork: {
    '@id': 'https://example.org/id/2021/05/20/kapal/',
    inLanguage: 'id',
    name: 'Kapal berlayar',
    datePublished: '2021-05-20',
  },
  workTranslation: [{ inLanguage: 'en', name: 'A ship goes to sea' }],
};

test('every property of a page becomes a fact of its citation', () => {
  assert.deepEqual(citationOf(DATA), {
    lang: 'ru',
    url: 'https://example.org/ru/2021/05/21/sudno/',
    permalink: 'https://example.org/a/sudno/',
    title: 'Судно выходит в море',
    date: '2021-05-21',
    reporters: ['Ольга Яковлева', 'Отдел моря'],
    organisations: ['Отдел моря'],
    editors: ['О. Петрова'],
    translator: 'Анна Щукина',
    sources: ['Antara'],
    outlet: 'Морские вести',
    sourceUrl: 'https://vesti.example/sudno',
    archivedUrl: DATA.archivedAt,
    retrieved: '2021-05-23',
    dateline: 'Владивосток',
    tags: ['Море', 'Ява, остров'],
    print: { edition: 'вечерний', issue: '45', section: 'Город', page: '4–5', column: '2' },
    callNumber: 'PNT 12',
    text: 'ocr',
    original: {
      lang: 'id',
      title: 'Kapal berlayar',
      date: '2021-05-20',
      url: 'https://example.org/id/2021/05/20/kapal/',
    },
    titles: { id: 'Kapal berlayar', en: 'A ship goes to sea' },
    rights: DATA.license,
    archive: 'Клипинг',
  });
});

test('a date that is not certain is taken from where it is kept', () => {
  const identifier = { '@type': 'PropertyValue', propertyID: 'edtf', value: '1965-02~' };
  assert.equal(citationOf({ ...DATA, datePublished: undefined, identifier }).date, '1965-02~');
});

test('data of any other kind make a citation that every style can write', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), mangled()), (data) => {
      const citation = citationOf(data);
      for (const { write } of STYLES) write(citation, { words: 'en' });
    }),
    { numRuns: 100, seed: 68 },
  );
});

/** The data of a page, some of which are of another kind. */
function mangled() {
  const keys = fc.subarray(Object.keys(DATA));
  return fc.tuple(keys, fc.jsonValue()).map(([some, value]) => ({
    ...DATA,
    ...Object.fromEntries(some.map((key) => [key, value])),
  }));
}
