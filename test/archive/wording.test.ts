/** Words hashes: which changes of an original a translation has to follow, and which it need not. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { textOf } from '../../src/archive/article.ts';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import id from '../../src/locales/id.ts';
import { createMarkdown } from '../../src/markdown/markdown.ts';
import { wordingOf, wordsHashOf } from '../../src/text/wording.ts';
import { article } from './make.ts';

const readBody = createMarkdown({ locales: [id], languages: [], href: (url) => url });

interface Written {
  readonly title?: string;
  readonly body: string;
  readonly tags?: readonly string[];
  readonly description?: string;
  readonly date?: string;
}

const BODY = 'Harga cabai naik 50% menjadi $3, kata petani. Suhu -5 derajat.\n\nPasar tetap ramai.';

/** The words hash of an article with this front matter and body. */
function wordsHash({ title = 'Harga cabai', body, ...meta }: Written): string {
  const file = 'id/2021/02/cabai.md';
  const text = textOf(readBody(body, { lang: 'id', file, firstLine: 1 }).blocks);
  const made = article(file, { title, text, ...meta });
  return wordsHashOf(wordingOf({ title: made.title, text }));
}

test('front matter accepts a words hash', () => {
  const made = wordsHash({ body: BODY });
  assert.equal(frontMatterSchema.shape.originalSha256.parse(made), made);
});

suite('a translation need not follow', () => {
  const cases: [what: string, written: Written][] = [
    ['other line breaks', { body: BODY.replace(' menjadi ', '\nmenjadi ') }],
    ['a paragraph that is now two', { body: BODY.replace('. Suhu', '.\n\nSuhu') }],
    ['spaces, no-break ones too', { body: BODY.replace('cabai naik', 'cabai\u00A0  naik') }],
    ['quotation marks', { body: BODY.replace('Pasar', '«Pasar»').replace('petani', '"petani"') }],
    ['dashes', { body: BODY.replace(', kata', ' — kata') }],
    ['commas and full stops', { body: BODY.replace(', kata petani.', '; kata petani…') }],
    ['bold words', { body: BODY.replace('naik 50%', '**naik 50%**') }],
    ['links', { body: BODY.replace('Pasar tetap', '[Pasar tetap](/id/pasar/)') }],
    ['headings and quotations', { body: `## ${BODY.replace('Pasar', '> Pasar')}` }],
    ['marks of language', { body: BODY.replace('ramai.', '[ramai]{lang=jv}.') }],
    ['a read-also line', { body: `${BODY}\n\nBaca Juga: Harga beras` }],
    ['tags', { body: BODY, tags: ['Ekonomi'] }],
    ['a description', { body: BODY, description: 'Cabai mahal.' }],
    ['a date', { body: BODY, date: '2021-02-16' }],
    ['quotation marks in the title', { title: 'Harga “cabai”', body: BODY }],
  ];
  for (const [what, written] of cases) {
    test(what, () => {
      assert.notDeepEqual(written, { body: BODY });
      assert.equal(wordsHash(written), wordsHash({ body: BODY }));
    });
  }

  test('signs inside words, as another typesetter sets them', () => {
    for (const [one, other] of [
      ["Hari Jum'at", 'Hari Jum’at'],
      ['"Titanic"-nya', '“Titanic”-nya'],
      ['pukul 10-20', 'pukul 10–20'],
      ['kata—kata', 'kata — kata'],
      ['kupu\u2011kupu', 'kupu-kupu'],
      ['ke\u00ADsehatan', 'kesehatan'],
    ] as const) {
      assert.equal(wordsHash({ body: one }), wordsHash({ body: other }), one);
    }
    assert.notEqual(wordsHash({ body: 'naik .5' }), wordsHash({ body: 'naik 5' }));
  });

  test('letters with marks that are composed in another way', () => {
    const body = 'Kafé itu ramai.';
    assert.equal(wordsHash({ body: body.normalize('NFD') }), wordsHash({ body }));
  });
});

suite('a translation has to follow', () => {
  const cases: [what: string, written: Written][] = [
    ['another word', { body: BODY.replace('naik', 'turun') }],
    ['a word more', { body: BODY.replace('tetap', 'tetap sangat') }],
    ['a word less', { body: BODY.replace('tetap ', '') }],
    ['words in another order', { body: BODY.replace('Harga cabai', 'Cabai harga') }],
    ['a word in two', { body: BODY.replace('derajat', 'dera jat') }],
    ['a capital letter', { body: BODY.replace('Pasar', 'pasar') }],
    ['another number', { body: BODY.replace('50', '60') }],
    ['a comma in a number', { body: BODY.replace('50', '5,0') }],
    ['a percent sign', { body: BODY.replace('%', '') }],
    ['a currency', { body: BODY.replace('$', '€') }],
    ['a minus', { body: BODY.replace('-5', '5') }],
    ['a number sign', { body: BODY.replace('Pasar', '#Pasar') }],
    ['the title', { title: 'Harga beras', body: BODY }],
    ['a paragraph more', { body: `${BODY}\n\nHarga beras tidak berubah.` }],
  ];
  for (const [what, written] of cases) {
    test(what, () => {
      assert.notDeepEqual(written, { body: BODY });
      assert.notEqual(wordsHash(written), wordsHash({ body: BODY }));
    });
  }
});

test('only words count, whatever signs and spaces stand around them', () => {
  const word = fc.stringMatching(/^[A-Za-zА-я][A-Za-zА-я0-9%$]{0,5}$/u);
  const before = fc.constantFrom('', '"', '«', '(', '— ', '[', '“‘', '-');
  const after = fc.constantFrom('', ',', '.', '»', '”.', '?!', ' –', ')', '…"', ':');
  const space = fc.constantFrom(' ', '\n', '\u00A0', '\n\n', '  \t');
  const typeset = fc.array(fc.tuple(word, before, after, space), { minLength: 1, maxLength: 8 });
  const plain = (words: readonly string[]) => wordsHashOf(words.join(' '));
  fc.assert(
    fc.property(typeset, word, fc.nat(), (parts, other, at) => {
      const words = parts.map(([one]) => one);
      const wording = parts.map(([one, b, a, gap]) => `${b}${one}${a}${gap}`).join('');
      assert.equal(wordsHashOf(wording), plain(words));
      const i = at % words.length;
      assert.equal(plain(words.with(i, other)) === plain(words), words[i] === other);
      assert.notEqual(plain([...words, other]), plain(words));
    }),
    { seed: 20210215, numRuns: 500 },
  );
});
