/** What a person or a column states is what the article says, whatever the text says besides. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textCleaner } from '../../src/import/clean.ts';
import type { Stated } from '../../src/import/clipping.ts';
import { locales } from './helpers.ts';

/** Lines that cleaners make fields of, each with other values than those that are stated. */
const LINES = [
  'Judul di Dalam Teks',
  '15 Februari 2021 10:20 WIB',
  'Sumber: TASS, Interfax | Editor: Sari Wulan',
  'Reporter: Budi Hartono',
  'KABARMUARA.COM, SURABAYA - Warga berkumpul di balai desa sejak pagi.',
  'МОСКВА, 16 февраля. /ТАСС/. Жители собрались на берегу реки утром.',
  'https://lain.example/2020/01/02/judul-lain',
  'Источник: РИА Новости. Редактор: Анна Петрова',
  'Warga berkumpul lagi keesokan harinya. Mereka pulang sebelum hujan turun. (bud/sar)',
];

const STATED: Stated = {
  title: 'Judul yang Dinyatakan',
  date: '2019-05-06',
  outlet: 'TELUKPOS.COM',
  dateline: 'MEDAN',
  sourceUrl: 'https://telukpos.example/a/1',
  description: 'Ringkasan.',
  source: ['Antara'],
  editor: ['Editor Satu'],
  reporter: ['Reporter Satu'],
};

test('no cleaner overrides a field that is stated', () => {
  const clean = textCleaner(locales, { today: '2026-11-30' });
  fc.assert(
    fc.property(
      fc.shuffledSubarray(LINES, { minLength: 1 }),
      fc.constantFrom('\n', '\n\n'),
      fc.constantFrom('id', 'ru'),
      fc.shuffledSubarray(Object.keys(STATED) as (keyof Stated)[]),
      (lines, between, lang, keys) => {
        const stated: Stated = Object.fromEntries(keys.map((key) => [key, STATED[key]]));
        const { fields } = clean(lines.join(between), lang, stated, '2018-01-01.txt');
        for (const key of keys) {
          const [said, meant] = [fields[key], stated[key]];
          // Names of the text may be added behind those that are stated.
          const kept =
            Array.isArray(said) && Array.isArray(meant) ? said.slice(0, meant.length) : said;
          assert.deepEqual(kept, meant, key);
        }
      },
    ),
    { numRuns: 60 },
  );
});
