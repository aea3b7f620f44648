/** Which of the words that an index found are forms of the word that was asked for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTrueHit } from '../../src/search/browser/true-hit.ts';

const meta = {
  title: 'Judul',
  date: '2021-02-15',
  source: 'NASA',
  tags: '',
  names: 'Rina Hartati',
};

for (const [query, content, isTrue] of [
  ['столицей', 'новая столица страны', true],
  ['полётов', 'первый полет', true],
  ['menerbangkan', 'pesawat terbang', true],
  ['melintasinya', 'gerhana melintasi', true],
  ['gerh', 'gerhana matahari', true],
  ['Clubhouse,', 'ruang Clubhouse', true],
  ['hartati', 'isi lain', true],
  ['судьба!', '«Судьба»', true],
  ['Luna-25', 'wahana Luna-25 jatuh', true],
  ['вулкан', 'в море', false],
  ['вулкан', 'агентство ЕКА', false],
  ['Barratut', 'bar ditutup', false],
  ['image', 'I’m a celebrity', false],
  ['gerhana xyzzyx', 'gerhana matahari', false],
] as const) {
  test(`"${query}" is ${isTrue ? '' : 'not '}found in "${content}"`, () => {
    const locations = content.split(' ').map((_, i) => i);
    assert.equal(isTrueHit(query, { content, locations, meta }), isTrue);
  });
}
