/** A cutting is cited as what it is: a page of one edition of a newspaper, and of a month if no day is known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { bibtex } from '../../src/citations/bibtex.ts';
import type { Citation } from '../../src/citations/citation.ts';
import { ris } from '../../src/citations/ris.ts';

const CUTTING: Citation = {
  lang: 'id',
  url: 'https://example.org/id/1965/02/pasar/',
  title: 'Pasar lama terbakar',
  date: '1965-02',
  reporters: [],
  editors: [],
  sources: [],
  outlet: 'Suara Teluk',
  tags: [],
  print: { edition: 'sore', issue: '45', section: 'Kota', page: '4', column: '3' },
  callNumber: 'PNT 1965/12',
};

test('a library reads page 4 of the evening edition back from BibTeX', () => {
  const [read] = new Cite(bibtex([CUTTING]), { forceType: '@biblatex/text' }).data;
  assert.equal(read?.genre, 'newspaper');
  assert.equal(read['container-title'], 'Suara Teluk');
  assert.equal(read.edition, 'sore');
  assert.equal(read.issue, '45');
  assert.equal(read.page, '4');
  assert.equal(read['call-number'], 'PNT 1965/12');
  assert.deepEqual(read.issued, { 'date-parts': [[1965, 2]] });
});

test('RIS has them in the fields of a newspaper article', () => {
  const fields = Object.fromEntries(
    ris([CUTTING])
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('  - ') as [string, string]),
  );
  const { TY, T2, PY, DA, ET, IS, SE, SP, EP, CN, N1 } = fields;
  assert.deepEqual(
    { TY, T2, PY, DA, ET, IS, SE, SP, EP, CN, N1 },
    {
      TY: 'NEWS',
      T2: 'Suara Teluk',
      PY: '1965',
      DA: '1965/02//',
      ET: 'sore',
      IS: '45',
      SE: 'Kota',
      SP: '4',
      EP: undefined,
      CN: 'PNT 1965/12',
      N1: 'Column 3',
    },
  );
});
