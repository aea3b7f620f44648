/** Dates in citations say no more than is known, and reference managers read back as much. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { bibtex } from '../../src/citations/bibtex.ts';
import type { Citation } from '../../src/citations/citation.ts';
import { csv } from '../../src/citations/csv.ts';
import { ris } from '../../src/citations/ris.ts';

/** By date: what BibTeX and RIS say, and the year, month and day that a library reads. */
const DATES = {
  '1965': [['year = {1965}'], ['PY  - 1965', 'DA  - 1965///'], [1965]],
  '1965-02': [
    ['date = {1965-02}', 'year = {1965}', 'month = feb'],
    ['PY  - 1965', 'DA  - 1965/02//'],
    [1965, 2],
  ],
  '1965-02-15': [
    ['date = {1965-02-15}', 'year = {1965}', 'month = feb'],
    ['PY  - 1965', 'DA  - 1965/02/15/'],
    [1965, 2, 15],
  ],
  '1965~': [
    ['date = {1965~}', 'year = {(about 1965)}'],
    ['PY  - 1965///about', 'DA  - 1965///about'],
    [1965],
  ],
  '1965-02?': [
    ['date = {1965-02?}', 'year = {(1965?)}', 'month = feb'],
    ['PY  - 1965///uncertain', 'DA  - 1965/02//uncertain'],
    [1965, 2],
  ],
  '1965-02-15%': [
    ['date = {1965-02-15%}', 'year = {(about 1965?)}'],
    ['PY  - 1965///about, uncertain', 'DA  - 1965/02/15/about, uncertain'],
    [1965, 2, 15],
  ],
} as const;

function citation(date?: string): Citation {
  return {
    lang: 'id',
    url: 'https://example.org/id/kapal/',
    title: 'Kapal',
    ...(date === undefined ? {} : { date }),
    reporters: [],
    editors: [],
    sources: ['Antara'],
    tags: [],
  };
}

for (const [date, [inBibtex, inRis, parts]] of Object.entries(DATES)) {
  suite(`a citation of ${date}`, () => {
    const entry = bibtex([citation(date)]);

    test('in BibTeX', () => {
      for (const field of inBibtex) assert.ok(entry.includes(`  ${field},\n`), entry);
      assert.equal(entry.includes('month ='), date.length > 6);
    });

    test('is read back by a library as far as it is known', () => {
      const [read] = new Cite(entry, { forceType: '@biblatex/text' }).data;
      assert.equal(read?.title, 'Kapal');
      assert.deepEqual(read?.issued?.['date-parts'], [parts]);
    });

    test('in RIS: year, month and day, each only if it is known, and words', () => {
      const lines = ris([citation(date)]).split('\r\n');
      for (const line of inRis) assert.ok(lines.includes(line), lines.join('\n'));
      const [, ...numbers] = /^DA {2}- (\d{4})\/(\d{2})?\/(\d{2})?\//m.exec(lines.join('\n')) ?? [];
      assert.deepEqual(numbers.filter(Boolean).map(Number), parts);
    });

    test('in CSV, as it is written', () => {
      assert.ok(csv([citation(date)]).includes(`Kapal,${date},id`));
    });
  });
}

test('a citation of an undated article has no date', () => {
  const undated = [citation()];
  assert.doesNotMatch(bibtex(undated), /date|year|month/);
  assert.match(bibtex(undated), /^@article\{kapal-id,/);
  assert.doesNotMatch(ris(undated), /^(PY|DA)/m);
  assert.ok(csv(undated).includes('Kapal,,id'));
  const [read] = new Cite(bibtex(undated), { forceType: '@biblatex/text' }).data;
  assert.equal(read?.issued, undefined);
});
