/** The language of texts, and of passages in another language of the same script. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { makeClipping } from '../../src/import/clipping.ts';
import { guessLanguage, reviewLanguage } from '../../src/import/language.ts';
import { markPassages } from '../../src/import/passage-marks.ts';
import { markBlocks } from '../../src/import/to-article.ts';
import { foreignLanguage } from '../../src/text/foreign-text.ts';
import { locales, shownHtml } from './helpers.ts';

const INDONESIAN =
  'Warga kampung nelayan itu bergotong royong memperbaiki dermaga kayu yang rusak diterjang ombak pekan lalu, dan pemerintah kota berjanji mengirim bahan bangunan.';
const ENGLISH =
  'The villagers repaired the wooden jetty that had been damaged by high waves last week, and the city council promised to send them building materials soon.';
const RUSSIAN =
  'Жители рыбацкой деревни вместе починили деревянный причал, который на прошлой неделе повредили волны, а городские власти обещали прислать стройматериалы.';
const ITALIAN =
  'Gli abitanti del villaggio hanno riparato insieme il molo di legno danneggiato dalle onde la settimana scorsa, e il comune ha promesso di mandare il materiale.';
const UKRAINIAN =
  'Мешканці рибальського села разом полагодили деревяний причал, що його минулого тижня пошкодили хвилі, а міська влада обіцяла надіслати будматеріали.';

test('the language of a text is told by its letters, and among those of one script by its words', () => {
  const cases = [
    [INDONESIAN, 'id'],
    [ENGLISH, 'en'],
    [RUSSIAN, 'ru'],
    ['12 345', undefined],
  ] as const;
  for (const [text, lang] of cases) assert.equal(guessLanguage(text, locales), lang);
});

suite('a text in another language', () => {
  const cases: readonly (readonly [string, string, string, string | undefined])[] = [
    ['Indonesian among Indonesian', INDONESIAN, 'id', undefined],
    ['English among Indonesian', ENGLISH, 'id', 'en'],
    ['Indonesian among English', INDONESIAN, 'en', 'id'],
    ['Italian among Indonesian', ITALIAN, 'id', 'it'],
    ['Russian among Russian', RUSSIAN, 'ru', undefined],
    ['Ukrainian among Russian', UKRAINIAN, 'ru', 'uk'],
    ['few words', 'The villagers repaired the wooden jetty', 'id', undefined],
    [
      'names',
      'Liverpool, Manchester United, Arsenal, Chelsea, Everton, Leicester City, Brighton, Fulham, Burnley',
      'id',
      undefined,
    ],
    [
      'a script',
      'jwplayer("video").setup({file: "https://a.example/b.mp4", width: 640, height: 360, autostart: true, mute: false})',
      'id',
      undefined,
    ],
  ];
  for (const [name, text, lang, expected] of cases) {
    test(name, () => {
      const found = foreignLanguage(text, lang, locales);
      assert.equal(found?.isCertain ? found.lang : undefined, expected);
    });
  }
});

test('a paragraph and a quotation in another language are marked, in an import and in a build', () => {
  assert.deepEqual(markPassages(ENGLISH, 'id', locales), {
    pieces: [{ text: ENGLISH }],
    lang: 'en',
  });
  const quoting = `Kepala desa itu menulis di laman desa: “${ENGLISH}” Tulisan itu dibaca ribuan orang.`;
  const { pieces } = markPassages(quoting, 'id', locales);
  assert.deepEqual(
    pieces.filter(({ lang }) => lang),
    [{ text: ENGLISH, lang: 'en' }],
  );
  assert.equal(pieces.map(({ text }) => text).join(''), quoting);
  assert.match(shownHtml(`${INDONESIAN}\n\n${ENGLISH}\n`), /<\/p>\n<p lang="en">The villagers/);
  assert.match(shownHtml(quoting), /“<span lang="en">The villagers .*soon\.<\/span>”/);
});

test('a text whose large part is in another language is reviewed', () => {
  const two = makeClipping('id', [INDONESIAN, ENGLISH]);
  const [review] = reviewLanguage(two, markBlocks(two, locales)).fields.review;
  assert.equal(review?.field, 'lang');
  assert.match(review?.reason ?? '', /^5\d % of the words are in en$/);
  const one = makeClipping('id', [INDONESIAN, INDONESIAN, INDONESIAN, ENGLISH]);
  assert.deepEqual(reviewLanguage(one, markBlocks(one, locales)).fields.review, []);
});
