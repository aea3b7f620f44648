/** Lines of credits move to the fields; sentences that only look like them stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { credits, creditsReader } from '../../src/import/cleaners/credits.ts';
import { clippingOf, locales, outline } from './helpers.ts';

const read = creditsReader(locales);
const clean = credits(read);

test('credits in the labels of every language', () => {
  const cases = [
    [
      'Sumber: Antara,Reuters | Editor: Wati Lestari',
      { source: ['Antara', 'Reuters'], editor: ['Wati Lestari'] },
    ],
    ['Reporter: Adi, Bima | Editor: Wati', { reporter: ['Adi', 'Bima'], editor: ['Wati'] }],
    ['Penulis : Adi Nugroho', { reporter: ['Adi Nugroho'] }],
    ['EDITOR: Wati', { editor: ['Wati'] }],
    ['(Pewarta: Adi • Penyunting: Wati)', { reporter: ['Adi'], editor: ['Wati'] }],
    ['Источник: ТАСС | Редактор: Анна Белова', { source: ['ТАСС'], editor: ['Анна Белова'] }],
    ['Автор: Пётр Лис', { reporter: ['Пётр Лис'] }],
    ['Source: AP | Edited by: J. Doe', { source: ['AP'], editor: ['J. Doe'] }],
    ['Sumber: Antara | Sumber: ANTARA, AFP', { source: ['Antara', 'AFP'] }],
  ] as const;
  for (const [line, expected] of cases) assert.deepEqual(read(line), expected, line);
});

test('a line of which any part is something else is no line of credits', () => {
  for (const line of [
    'Sumber: Antara | Foto: Wati',
    'Sumber:',
    'Sumber air di desa itu mengering.',
    'Sumber: menurut seorang pejabat yang menolak disebut namanya, rapat itu gagal.',
    'Sumber: https://example.org/berita',
    'Baca Juga: Panen raya',
    `Editor: ${'a'.repeat(500)}`,
    '',
  ]) {
    assert.equal(read(line), undefined, line);
  }
});

test('credits are taken from the top and from the bottom', () => {
  const body = Array.from({ length: 9 }, (_, index) => `Paragraf ${index}.`);
  const clipping = clean(
    clippingOf(['Judul', 'Reporter: Adi | Editor: Wati', ...body, 'Editor: Wati', 'Sumber: AFP']),
  );
  assert.deepEqual(outline(clipping), ['Judul', ...body]);
  assert.deepEqual(clipping.fields.reporter, ['Adi']);
  assert.deepEqual(clipping.fields.editor, ['Wati']);
  assert.deepEqual(clipping.fields.source, ['AFP']);
});

test('in the middle of a text nothing is a credit', () => {
  const body = Array.from({ length: 6 }, (_, index) => `Paragraf ${index}.`);
  const all = [...body, 'Sumber: AFP', ...body];
  assert.deepEqual(outline(clean(clippingOf(all))), all);
});
