/** What is exported is read back by two libraries, and every field is what the article says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import fc from 'fast-check';
import { bibtex } from '../../src/citations/bibtex.ts';
import type { Citation } from '../../src/citations/citation.ts';
import { cslJson } from '../../src/citations/csl-json.ts';
import { ris } from '../../src/citations/ris.ts';

const FULL: Citation = {
  lang: 'ru',
  url: 'https://example.org/ru/2021/05/21/sudno/',
  permalink: 'https://example.org/a/sudno/',
  title: 'Судно «Юность» & море: 100 % -- или больше?',
  date: '2021-05-21',
  reporters: ['Ольга Яковлева', 'Петров А. Б.', 'Sukarno', 'Ludwig van der Berg', 'Desk Laut'],
  organisations: ['Desk Laut'],
  editors: ['О. Петрова'],
  translator: 'Анна Юрьевна Щукина',
  sources: ['Antara'],
  outlet: 'Морские вести',
  sourceUrl: 'https://vesti.example/a_b',
  archivedUrl: 'https://web.archive.org/web/20210522101112/https://vesti.example/a_b',
  retrieved: '2021-05-23',
  dateline: 'Владивосток',
  tags: ['Море', 'Ява'],
  print: { edition: 'вечерний', issue: '45', section: 'Город', page: 'A4–A5', column: '2' },
  callNumber: 'PNT 12',
  original: {
    lang: 'id',
    title: 'Kapal “Pemuda” berlayar',
    date: '2021-05-20',
    url: 'https://example.org/id/2021/05/20/kapal/',
  },
  rights: 'https://creativecommons.org/licenses/by/4.0/',
  archive: 'Kliping',
};

const NAMES = [
  { given: 'Ольга', family: 'Яковлева' },
  { given: 'А. Б.', family: 'Петров' },
  { family: 'Sukarno' },
  { given: 'Ludwig', family: 'Berg', 'non-dropping-particle': 'van der' },
  { family: 'Desk Laut' },
];

test('citation.js reads BibTeX back', () => {
  const [read] = new Cite(bibtex([FULL]), { forceType: '@biblatex/text' }).data;
  assert.ok(read);
  assert.equal(read.title, FULL.title);
  assert.deepEqual(read.author, NAMES);
  assert.deepEqual(read.editor, [{ given: 'О.', family: 'Петрова' }]);
  assert.deepEqual(read.translator, [{ given: 'Анна Юрьевна', family: 'Щукина' }]);
  assert.deepEqual(
    [read['container-title'], read.edition, read.issue, read.page, read['call-number']],
    ['Морские вести', 'вечерний', '45', 'A4-A5', 'PNT 12'],
  );
  assert.deepEqual(
    [read.genre, read.language, read.URL, read['event-place'], read.keyword],
    ['newspaper', 'ru', FULL.permalink, 'Владивосток', 'Море,Ява'],
  );
  assert.equal(read['original-title'], FULL.original?.title);
  assert.deepEqual(read['original-date'], { 'date-parts': [[2021, 5, 20]] });
  assert.deepEqual(read.issued, { 'date-parts': [[2021, 5, 21]] });
  for (const fact of [FULL.sourceUrl, FULL.archivedUrl, FULL.retrieved, FULL.rights, 'Column 2']) {
    assert.ok(String(read.note).includes(fact ?? '-'), fact);
  }
});

test('another library reads BibTeX back', () => {
  const { entries, errors } = new BibLatexParser(bibtex([FULL]), {
    processUnexpected: true,
    processUnknown: true,
  }).parse();
  assert.deepEqual(errors, []);
  const [read] = Object.values(entries);
  assert.ok(read);
  assert.equal(read.bib_type, 'article-newspaper');
  const all = { ...read.fields, ...read.unexpected_fields, ...read.unknown_fields };
  const text = (name: string) => textsIn(all[name]).join('');
  assert.equal(text('title'), FULL.title);
  assert.equal(text('journaltitle'), 'Морские вести');
  assert.equal(text('origtitle'), FULL.original?.title);
  assert.equal(text('origlanguage'), 'id');
  assert.equal(text('edition'), 'вечерний');
  assert.equal(text('section'), 'Город');
  assert.equal(text('library'), 'PNT 12');
  assert.equal(text('venue'), 'Владивосток');
  assert.deepEqual(
    [all.date, all.origdate, all.url],
    ['2021-05-21', '2021-05-20', 'https://example.org/a/sudno/'],
  );
  assert.deepEqual(textsIn(all.translator).toSorted(), ['Анна Юрьевна', 'Щукина']);
});

/** The texts in a field, in whatever it is wrapped. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string') return [value.text];
  return Object.values(value).flatMap(textsIn);
}

test('citation.js reads RIS back, and its lines have what it does not read', () => {
  const written = ris([FULL]);
  const [read] = new Cite(written, { forceType: '@ris/file' }).data;
  assert.ok(read);
  assert.deepEqual(
    [read.type, read.title, read['container-title'], read.publisher, read.edition, read.section],
    ['article-newspaper', FULL.title, 'Морские вести', 'Antara', 'вечерний', 'Город'],
  );
  assert.deepEqual(
    [read.page, read['call-number'], read.language, read.URL, read.source, read.keyword],
    ['A4-A5', 'PNT 12', 'ru', FULL.permalink, 'Kliping', 'Море,Ява'],
  );
  assert.deepEqual(read.reporter, FULL.reporters);
  const lines = written.split('\r\n');
  for (const line of [
    'A4  - Анна Юрьевна Щукина',
    'ED  - О. Петрова',
    'DA  - 2021/05/21/',
    'IS  - 45',
    'OP  - Kapal “Pemuda” berlayar (id), 2021-05-20, https://example.org/id/2021/05/20/kapal/',
    'N1  - Dateline: Владивосток',
    `N1  - Archived copy: ${FULL.archivedUrl}`,
  ]) {
    assert.ok(lines.includes(line), line);
  }
  // The title of the original is none of this article.
  assert.equal(lines.filter((line) => /^(?:TI|T1|TT|ST) {2}- /.test(line)).length, 1);
});

test('citation.js reads CSL-JSON back as it is', () => {
  const [item] = JSON.parse(cslJson([FULL]));
  const [read] = new Cite([item]).data;
  assert.ok(read);
  assert.deepEqual(read.issued, { 'date-parts': [[2021, 5, 21]] });
  assert.equal(read.type, 'article-newspaper');
  assert.equal(read.title, FULL.title);
  assert.deepEqual(read.author, [
    NAMES[0],
    NAMES[1],
    { literal: 'Sukarno' },
    NAMES[3],
    { literal: 'Desk Laut' },
  ]);
  assert.deepEqual(
    [read.section, read.edition, read.issue, read.page, read['call-number'], read['event-place']],
    ['Город', 'вечерний', '45', 'A4–A5', 'PNT 12', 'Владивосток'],
  );
  assert.deepEqual(
    [read['original-title'], read.license, read.source],
    [FULL.original?.title, FULL.rights, 'Kliping'],
  );
  assert.deepEqual(item.custom, {
    url: FULL.url,
    column: '2',
    'original-language': 'id',
    'original-url': FULL.original?.url,
    'source-url': FULL.sourceUrl,
    'archived-url': FULL.archivedUrl,
    retrieved: FULL.retrieved,
  });
});

test('dates that are not certain are so in CSL-JSON', () => {
  const issued = (date?: string) => {
    const { date: _, ...undated } = FULL;
    const [item] = JSON.parse(cslJson([date === undefined ? undated : { ...undated, date }]));
    return item.issued;
  };
  assert.deepEqual(issued('1965'), { 'date-parts': [[1965]] });
  assert.deepEqual(issued('1965-02~'), { 'date-parts': [[1965, 2]], circa: true });
  assert.deepEqual(issued('1965-02-15?'), { 'date-parts': [[1965, 2, 15]], circa: true });
  assert.equal(issued(), undefined);
});

test('any title is read back from every format', () => {
  const signs = [...`"><script>&amp;{}\\'%$#_^~|[]()@=,;:-–—\`/<> aя1`, '😀', '\u200F', '\uD800'];
  const titles = fc.oneof(
    fc.constantFrom(
      '"><script>alert(1)</script>',
      "{\\'i}",
      '100%',
      'a -- b',
      "`x''",
      'x'.repeat(5000),
    ),
    fc
      .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 30 })
      .map((all) => `J${all.join('')}j`),
  );
  fc.assert(
    fc.property(titles, (title) => {
      const said = title.replace(/\p{Cs}/gu, '\uFFFD').replace(/\s+/g, ' ');
      const citation = { ...FULL, title };
      const [csl] = JSON.parse(cslJson([citation]));
      assert.equal(csl.title, said);
      const line = ris([citation])
        .split('\r\n')
        .find((one) => one.startsWith('TI  - '));
      assert.equal(line, `TI  - ${said}`);
      const [read] = new Cite(bibtex([citation]), { forceType: '@biblatex/text' }).data;
      assert.equal(read?.title, said);
    }),
    { numRuns: 60, seed: 21 },
  );
});
