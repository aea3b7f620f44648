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

test('addresses, codes and abbreviations are in no language', () => {
  for (const text of [
    'Sumber: https://a.example/the-history-of-the-harbour-and-its-people-in-this-part-of-the-world-that-they-have-not-seen',
    'CC BY - CC BY NC - CC BY NC ND - CC BY NC SA - CC BY ND - CC BY SA - CC BY - CC BY NC',
    'foto.example - gambar.example - lukisan.example - peta.example - arsip.example - video.example - suara.example',
  ]) {
    assert.equal(foreignLanguage(text, 'id', locales), undefined);
  }
});

suite('a run of Latin words in a Russian text', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    [
      'is not of the nearest language of the site',
      'Il sindaco di Trieste non ha parlato di questo',
      'it',
    ],
    ['may be Spanish', 'El alcalde de la ciudad no quiso hablar de los barcos', 'es'],
    ['is Indonesian', 'Wali kota tidak mau berbicara tentang kapal itu', 'id'],
    ['is English', 'The mayor did not want to talk about the ships', 'en'],
    ['has few words and two languages', 'Il Giornale della Riviera di Levante', undefined],
    ['is names', 'Arsenal, Chelsea, Everton, Leicester City, Brighton, Fulham', undefined],
  ];
  for (const [name, words, lang] of cases) {
    test(name, () => {
      const { pieces } = markPassages(`Он написал: «${words}» — и уехал.`, 'ru', locales);
      assert.deepEqual(
        pieces.filter((piece) => piece.lang),
        lang ? [{ text: words, lang }] : [],
      );
    });
  }
});

test('a Bulgarian sentence in an Indonesian text is not Russian', () => {
  const words = 'Кметът каза, че няма да говори за корабите, които са в пристанището';
  const { pieces } = markPassages(`Ia menulis: “${words}” kemarin.`, 'id', locales);
  assert.deepEqual(pieces[1], { text: words, lang: 'bg' });
});

test('a mark by hand decides over a paragraph, a quotation and words', () => {
  for (const source of [
    `${ENGLISH} {lang=id}`,
    `> ${ENGLISH}\n>\n> {lang=id}`,
    `Kepala desa itu menulis: ["${ENGLISH}"]{lang=id} kemarin.`,
  ]) {
    assert.doesNotMatch(shownHtml(source), /lang="en"/);
  }
});

test('an item of a list is marked inside, as it has no paragraph', () => {
  assert.match(shownHtml(`- ${INDONESIAN}\n- ${ENGLISH}\n`), /<li><span lang="en">The villagers/);
});

test('the script of a player does not decide the language', () => {
  const script =
    'jwplayer("video").setup({file: encodeURI("https://a.example/b.mp4"), width: 640, height: 360, title: "the end of the day", tracks: [{kind: "captions", file: "c.vtt"}]});';
  const short = 'Мост открыли в субботу.';
  assert.equal(guessLanguage(`${short} ${script}`, locales), 'ru');
});

test('a doubtful paragraph is proposed, and not marked', () => {
  const french =
    'La restauration complète des monuments est une condition absolue pour la protection des traditions et des populations de la région centrale.';
  assert.equal(markPassages(french, 'en', locales).lang, undefined);
  const clipping = makeClipping('en', [french, ENGLISH, ENGLISH]);
  assert.deepEqual(reviewLanguage(clipping, markBlocks(clipping, locales)).fields.review, [
    { field: 'text', reason: 'perhaps in fr: "La restauration complète des monuments est …"' },
  ]);
});

test('a text whose large part is in another language is reviewed', () => {
  const two = makeClipping('id', [INDONESIAN, ENGLISH]);
  const [review] = reviewLanguage(two, markBlocks(two, locales)).fields.review;
  assert.equal(review?.field, 'lang');
  assert.match(review?.reason ?? '', /^5\d % of the words are in en$/);
  const short = makeClipping('id', [INDONESIAN, 'Ia pulang pada hari Rabu sore.', ENGLISH]);
  assert.deepEqual(reviewLanguage(short, markBlocks(short, locales)).fields.review, []);
  const one = makeClipping('id', [INDONESIAN, INDONESIAN, INDONESIAN, ENGLISH]);
  assert.deepEqual(reviewLanguage(one, markBlocks(one, locales)).fields.review, []);
});
