/** Whatever a text has for dates, no word of it is lost or invented, and nothing crashes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseArticleDate } from '../../../src/dates/article-date.ts';
import { textCleaner } from '../../../src/import/clean.ts';
import type { Clipping } from '../../../src/import/clipping.ts';
import { readDateText } from '../../../src/import/dates/read-date-text.ts';
import { locales } from '../helpers.ts';

const piece = fc.constantFrom(
  ...'Kamis Senin, Rabu 6 12 25 31 2025 2025. Februari марта Maret May 6/2/2025 31/12/25'.split(
    ' ',
  ),
  ...'2025-02-06 20250206 07:15 07.15 WIB WITA МСК +07:00 GMT Z pukul г. в at pm'.split(' '),
  ...'Terbit: Diperbarui Обновлено Penulis: Ditulis oleh Dewi Lastari Jakarta Telukpos.com'.split(
    ' ',
  ),
  ...'Warga menanam bakau. Harga naik, “Ya,” kata и мост / | - — ( ) : + %20'.split(' '),
  ...['\n', '\n', '\n', '  ', 'https://a.example/2025/02/06/x', '(@rina)'],
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));

test('every word of a text is in its blocks, its fields, or the list of what was cut', () => {
  const clean = textCleaner(locales, { datesOf: () => ({ zone: 'Asia/Jakarta' }) });
  fc.assert(
    fc.property(text, fc.constantFrom('id', 'ru', 'en'), (raw, lang) => {
      const clipping = clean(raw, lang);
      assert.ok(parseArticleDate(clipping.fields.date ?? ''), clipping.fields.date);
      const kept = wordsOf(everythingIn(clipping));
      const isCredited = clipping.fields.reporter ?? clipping.fields.editor;
      for (const word of wordsOf(raw)) {
        // Between two names it parts them.
        if (word === 'и' && isCredited) continue;
        assert.ok(kept.has(word), `${word} of ${raw}`);
      }
      const had = wordsOf(raw);
      for (const { text: shown } of clipping.blocks) {
        for (const word of wordsOf(shown)) assert.ok(had.has(word), `${word} in ${raw}`);
      }
    }),
    // An offset ended in the middle of a word.
    { numRuns: 500, examples: [['07.15 20250206 GMT +07:00Februari ', 'id']] },
  );
});

test('a date that is read is one that front matter has', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('D/M', 'M/D', undefined), (raw, order) => {
      for (const line of raw.split('\n')) {
        const read = readDateText(line, { order, zone: 'Asia/Jakarta' });
        if (read) assert.ok(parseArticleDate(read.date), `${line}: ${read.date}`);
      }
    }),
    { numRuns: 500 },
  );
});

function everythingIn({ blocks, fields, dropped = [] }: Clipping): string {
  const { title, source, editor, reporter, outlet, dateline, sourceUrl } = fields;
  return [
    ...blocks.flatMap((block) =>
      block.kind === 'quotation' ? [block.text, block.attribution] : [block.text],
    ),
    ...[title, outlet, dateline, sourceUrl, ...source, ...editor, ...reporter],
    ...dropped.map((one) => one.text),
    // Credits leave their labels out.
    'Penulis Sumber oleh',
  ].join('\n');
}

/** Words in lower case: a place in capitals is written with one. An address begins a word, whatever it is glued to. */
function wordsOf(text: string): Set<string> {
  const apart = text.toLowerCase().replaceAll('https:', ' https:');
  return new Set(apart.match(/[\p{L}\p{N}]+/gu) ?? []);
}
