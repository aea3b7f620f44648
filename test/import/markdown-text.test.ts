/** Markdown made of a text reads back as the very same words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markdownText } from '../../src/import/markdown-text.ts';
import { markPassages } from '../../src/import/passage-marks.ts';
import { withinSeconds } from '../support/time-limit.ts';
import { locales, shownHtml, shownText } from './helpers.ts';

const write = (text: string, lang = 'id') =>
  markdownText(markPassages(text, lang, locales), 'paragraph');

test('text in which nothing acts as markup is written as it is', () => {
  for (const text of [
    '"@KremlinRussia_E apakah Anda mau bicara?" tulisnya.',
    'Harga 5 * 3 = 15 dan A & B; suhu < 30, naik ~5%.',
    'Tagar #Indonesia [foto] {contoh} (lihat https://example.org/a_b_c?x=1&y=2).',
    'Berkas C:\\dokumen\\surat_lama.txt – “kutipan” ‘lain’ «ёлочки» ... --- itu saja.',
    '— Nama (@nama_1) 13 Februari 2021',
  ]) {
    assert.equal(markdownText({ pieces: [{ text }] }, 'paragraph'), text);
  }
});

test('signs that would act are escaped, and only those', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['*penting* kata @nama_a', '\\*penting\\* kata @nama_a'],
    ['_penting_ sekali', '\\_penting\\_ sekali'],
    ['# Judul #', '\\# Judul #'],
    ['#Tagar', '#Tagar'],
    ['> kutipan', '\\> kutipan'],
    ['- butir', '\\- butir'],
    ['+ butir', '\\+ butir'],
    ['1. Beras', '1\\. Beras'],
    ['2021) Beras', '2021\\) Beras'],
    ['---', '\\---'],
    ['`kode`', '\\`kode\\`'],
    ['[teks](https://example.org)', '\\[teks](https://example.org)'],
    ['<https://example.org>', '\\<https://example.org>'],
    ['A &amp; B', 'A \\&amp; B'],
    ['akhir {lang=ru}', 'akhir \\{lang=ru}'],
    ['akhir \\', 'akhir \\'],
    ['\\* bintang', '\\\\* bintang'],
    ['~~coret~~', '\\~~coret\\~~'],
  ];
  for (const [text, expected] of cases) {
    const written = markdownText({ pieces: [{ text }] }, 'paragraph');
    assert.deepEqual(shownText(written), [text], written);
    assert.ok(
      written.replaceAll('\\', '').length === text.replaceAll('\\', '').length,
      `${written} has more than escapes`,
    );
    if (!text.includes('~') && !text.includes('[')) assert.equal(written, expected);
  }
});

test('a passage in another language is marked, with the full stop of its quotation', () => {
  assert.equal(
    write('Ia menulis: "ждём вас в гости." Lalu diam.'),
    'Ia menulis: "[ждём вас в гости.]{lang=ru}" Lalu diam.',
  );
  assert.equal(write('Kata «мир» berarti damai.'), 'Kata «[мир]{lang=ru}» berarti damai.');
  assert.equal(write('Добро пожаловать!'), 'Добро пожаловать! {lang=ru}');
  assert.equal(
    write('Он сказал: «kami akan datang dengan senang hati».', 'ru'),
    'Он сказал: «[kami akan datang dengan senang hati]{lang=id}».',
  );
  assert.match(shownHtml(write('Kata «мир» berarti damai.')), /«<span lang="ru">мир<\/span>»/);
  assert.match(shownHtml(write('Добро пожаловать!')), /<p lang="ru">Добро пожаловать!<\/p>/);
});

const sign = fc.constantFrom(...'\\`*_[]()<>&~{}#+-=|!:/.@"\'1 ё'.split(''));
const snippet = fc.constantFrom(
  ...'http:// https://a.b/ mailto:a@b.c //a.b {lang=ru} ]{lang=ru} &amp; &#65; &lt; ![ ]( <b> ** __ ~~ мир слово kata yang 12. ``` --- ::'.split(
    ' ',
  ),
);
const hostile = fc
  .array(fc.oneof(sign, snippet, fc.constant(' '), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    maxLength: 24,
  })
  .map((parts) =>
    parts
      .join('')
      .replace(/[\0\n\r\v\f\u{85}\u{2028}\u{2029}]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '');

test('a footnote stays one, whatever is in it', () => {
  assert.equal(write('Kata[^1] dan [^2].'), 'Kata[^1] dan [^2].');
  assert.equal(write('[^1]: Kompas, 5 Mei.'), '[^1]: Kompas, 5 Mei.');
  assert.equal(write('[^2]: Kompas'), '[^2]: Kompas');
});

test('any text reads back as the same words, in every shape', () => {
  fc.assert(
    fc.property(
      hostile,
      fc.constantFrom('paragraph' as const, 'heading' as const, 'quotation' as const),
      (text, shape) => {
        const marked = markPassages(text, 'id', locales);
        const [shown = '', ...more] = shownText(markdownText(marked, shape));
        assert.deepEqual(more, []);
        assert.equal(shown, text);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a line of a thirty thousand signs takes no time', async () => {
  await withinSeconds(20, () => {
    for (const unit of [
      '*',
      '_a',
      '[',
      '](',
      '`a',
      '<',
      '&',
      '\\',
      '~~',
      'http://',
      '{lang=ru}',
      '# ',
    ]) {
      const text = unit.repeat(30_000 / unit.length).trim();
      write(text);
    }
  });
});
