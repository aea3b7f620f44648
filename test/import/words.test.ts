/** Whatever the text, the article shows its words in their order, and its front matter is right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textCleaner } from '../../src/import/clean.ts';
import { plainCharacters } from '../../src/import/cleaners/plain-characters.ts';
import type { Clipping } from '../../src/import/clipping.ts';
import { markBlocks, type RawFacts, toArticle, toBody } from '../../src/import/to-article.ts';
import { amount, IS_LONG } from '../build/support/amount.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { locales, readArticleFile, shownText } from './helpers.ts';

const clean = textCleaner(locales);
const rawFacts: RawFacts = {
  id: 'a1',
  added: '2021-03-03',
  raw: 'x.txt',
  sha256: 'a'.repeat(64),
  isDraft: false,
  reprints: [],
  sameTextAs: undefined,
  versionOf: undefined,
};

function articleOf(clipping: Clipping): string {
  const body = toBody(clipping, markBlocks(clipping, locales), locales);
  return toArticle(clipping.fields, body, rawFacts);
}

const words = (text: string) =>
  text.split(/[\s\u{85}\u{200B}-\u{200D}\u{2060}\u{FEFF}]+/u).filter((word) => word !== '');

const piece = fc.constantFrom(
  ...[
    ...['Pasar', 'itu', 'yang', 'ramai.', 'Ramai', 'мир', 'дружба,', '“Ya,”', '«да»', 'the', 'of'],
    ...[
      '*',
      '**tebal**',
      '_a_',
      'a_b',
      '`',
      '```',
      '#',
      '##',
      '>',
      '-',
      '+',
      '1.',
      '2)',
      '---',
      '===',
    ],
    ...[
      '[x](y)',
      '![',
      ']:',
      '[a]:',
      '<b>',
      '&amp;',
      '&',
      '\\',
      '\\\\',
      '{lang=ru}',
      ']{lang=ru}',
      '~~',
      '|',
    ],
    ...['http://a.b/_c_', '*http://a.b/*', 'a@b.co', '//a.b', '    ', '\t', '\u{A0}', ' '],
    ...[
      'Baca Juga:',
      'Selanjutnya:',
      'Sumber:',
      'Catatan:',
      '— Rina (@rina) 3 Maret 2021',
      '(@a)',
      '—',
    ],
    ...['JAKARTA', '(ANTARA)', '- ', 'KOMPAS.com', '\n', '\n', '\n\n', '\r\n', '\u{2028}'],
  ],
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));

test('no word is lost, added or moved', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('id', 'ru'), (raw, lang) => {
      const clipping = clean(raw, lang, { title: 'Judul', date: '2021-03-03' });
      const article = articleOf(clipping);
      const { meta, body } = readArticleFile(article);
      const { source, editor, reporter, outlet, dateline, sourceUrl } = meta;
      // Dates have a test of their own; what was cut is listed.
      const moved = [source, editor, reporter, outlet, dateline, sourceUrl, clipping.dropped?.[0]];
      const isWhole = !moved.some(Boolean);
      const shown = words(shownText(body, lang).join('\n')).join(' ');
      const written = words(plainCharacters(raw).text).join(' ');
      const compared = /baca juga|selanjutnya/i.test(raw) ? letters : loose;
      if (isWhole) assert.equal(compared(shown), compared(written));
      assert.equal(meta.title, 'Judul');
    }),
    {
      numRuns: amount(250),
      examples: [['Selanjutnya: *http://a.b/*Pasar http://a.b/_c_ ', 'id']],
    },
  );
});

/** Without the spaces, and the tags that a title leaves out. */
function loose(shown: string): string {
  return shown.replace(/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gi, '').replaceAll(' ', '');
}

/** The letters alone: signs and numbers around the label of a reference, of brackets and lists, are layout. */
function letters(shown: string): string {
  return loose(shown).replace(/\P{L}/gu, '');
}

/** Lines of one kind, and seconds of the processor for them: several times as many as they take. */
const [LINES, SECONDS] = IS_LONG ? [5_000, 20] : [2_000, 8];

test('a text of many kinds is cleaned in good time', async () => {
  await withinSeconds(SECONDS, () => {
    for (const line of [
      'Pasar itu ramai.',
      'Pasar',
      'Baca Juga:',
      '- butir',
      '> *x*',
      'Editor: A',
    ]) {
      const clipping = clean(`${line}\n`.repeat(LINES), 'id', { date: '2021-03-03' });
      articleOf(clipping);
    }
  });
});
