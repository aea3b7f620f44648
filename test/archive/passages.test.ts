/** Passages: which words of a text are in another language, and in which. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import en from '../../src/locales/en.ts';
import id from '../../src/locales/id.ts';
import ru from '../../src/locales/ru.ts';
import { type PassageLanguage, splitPassages } from '../../src/text/passages.ts';

const languages: readonly PassageLanguage[] = [id, ru, en];

/** The text with its passages as `⟨ru:…⟩`. */
function marked(text: string, script = 'Latn', known = languages): string {
  return splitPassages(text, script, known)
    .map((piece) => (piece.lang ? `⟨${piece.lang}:${piece.text}⟩` : piece.text))
    .join('');
}

suite('in a text in Latin letters', () => {
  for (const [why, text, expected] of [
    ['a text of its own script has no passages', 'Kata the end of the world.', undefined],
    ['one word is a passage', 'Kata Спутник di sini', 'Kata ⟨ru:Спутник⟩ di sini'],
    ['one letter is a passage', 'Vitamin Ж', 'Vitamin ⟨ru:Ж⟩'],
    ['several words are one passage', 'a Привет, мир! b', 'a ⟨ru:Привет, мир⟩! b'],
    ['digits between its words are inside', '(15 мая 2021 года)', '(15 ⟨ru:мая 2021 года⟩)'],
    ['signs around it are outside', '«Мир» — 100%', '«⟨ru:Мир⟩» — 100%'],
    ['its letters in a Latin word are a passage', 'SpaceХ', 'Space⟨ru:Х⟩'],
    ['Ukrainian letters make it Ukrainian', 'Слава Україні', '⟨uk:Слава Україні⟩'],
    ['a Ukrainian ґ is enough', 'ґанок', '⟨uk:ґанок⟩'],
    ['the Belarusian letter makes it Belarusian', 'і ў полі', '⟨be:і ў полі⟩'],
    ['Serbian letters make it Serbian', 'Љубав', '⟨sr:Љубав⟩'],
    ['two passages may differ', 'Київ dan Москва', '⟨uk:Київ⟩ dan ⟨ru:Москва⟩'],
    ['Arabic', 'Salam السلام عليكم itu', 'Salam ⟨ar:السلام عليكم⟩ itu'],
    ['Han', '中文', '⟨zh:中文⟩'],
    ['Hiragana', 'さくら', '⟨ja:さくら⟩'],
    ['Hangul', '한국어', '⟨ko:한국어⟩'],
    ['Greek', 'π', '⟨el:π⟩'],
    ['Hebrew', 'שלום', '⟨he:שלום⟩'],
    ['Thai', 'ไทย', '⟨th:ไทย⟩'],
    ['Devanagari', 'हिन्दी', '⟨hi:हिन्दी⟩'],
    ['a script that is not known is left alone', 'ქართული', undefined],
    ['signs alone are left alone', '— 100 % … «»', undefined],
    ['nothing is nothing', '', undefined],
    ['an accent over a letter is of it', 'а\u0301б', '⟨ru:а\u0301б⟩'],
    ['a sign of another script is said once', 'я〇я', '⟨ru:я〇я⟩'],
  ] as const) {
    test(why, () => assert.equal(marked(text), expected ?? text));
  }
});

suite('in a text in Cyrillic letters', () => {
  for (const [why, text, expected] of [
    ['a name is left alone', 'Как пишет Business Insider, цены растут', undefined],
    ['a borrowed word is left alone', 'Покупки online и offline', undefined],
    [
      'English words are English',
      'Песня «The end of the road»',
      'Песня «⟨en:The end of the road⟩»',
    ],
    ['Indonesian words are Indonesian', 'Слова «saya tidak bisa»', 'Слова «⟨id:saya tidak bisa⟩»'],
    ['three words are enough', 'a the of', '⟨en:a the of⟩'],
    ['two words are not', 'и the of и', undefined],
    ['words common in no language are left alone', 'Оркестр Musica Aeterna Byzantina', undefined],
    ['a draw is left alone', 'Слова «the yang Musica»', undefined],
    ['the language with more of its words wins', 'Это the yang dan', 'Это ⟨id:the yang dan⟩'],
    ['Chinese is Chinese', 'Знак 中 и всё', 'Знак ⟨zh:中⟩ и всё'],
    ['Ukrainian has the same letters', 'Слово їжак', undefined],
  ] as const) {
    test(why, () => assert.equal(marked(text, 'Cyrl'), expected ?? text));
  }
});

test('the first language of the site that has the script is taken', () => {
  const bulgarian = { lang: 'bg', script: 'Cyrl', commonWords: [] };
  assert.equal(marked('Kata Спутник', 'Latn', [id, bulgarian, ru]), 'Kata ⟨bg:Спутник⟩');
});

test('a script that the site has no language for is taken for its likeliest', () => {
  assert.equal(marked('Kata Спутник', 'Latn', [id]), 'Kata ⟨ru:Спутник⟩');
  assert.equal(marked('Слово the end of it', 'Cyrl', [ru]), 'Слово the end of it');
});

test('a text whose script nobody knows is left alone', () => {
  assert.deepEqual(splitPassages('Kata Спутник', '', languages), [{ text: 'Kata Спутник' }]);
  assert.deepEqual(splitPassages('Kata Спутник', 'Geor', languages), [{ text: 'Kata Спутник' }]);
});

test('the pieces of any text put together are the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      'kata ',
      'мир',
      'ї',
      '中',
      '〇',
      'Ⅳ',
      'ー',
      '\u0301',
      '\u0610',
      '٣',
      ', ',
      '. ',
    ),
  );
  const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('Latn', 'Cyrl', 'Hani', 'Arab', ''), (source, script) => {
      const pieces = splitPassages(source, script, languages);
      assert.equal(pieces.map((one) => one.text).join(''), source);
      if (source !== '') assert.ok(pieces.every((one) => one.text !== ''));
    }),
    { seed: 20210215, numRuns: 2000 },
  );
});

test('a letter of another script is seen, whichever it is', () => {
  for (let unit = 0; unit < 0x10000; unit++) {
    const letter = String.fromCharCode(unit);
    if (!/\p{L}/u.test(letter)) continue;
    if (/\p{Script=Greek}/u.test(letter)) {
      assert.equal(marked(letter), `⟨el:${letter}⟩`);
      assert.equal(marked(letter, 'Cyrl'), `⟨el:${letter}⟩`);
    }
    const [inCyrillic, inLatin] = [`мир${letter}`, `the end of the w${letter}`];
    if (/\p{Script=Cyrillic}/u.test(letter) && !/[әғқңөұүһҗҡҙҫӑӗҷӣӯ]/iu.test(letter)) {
      assert.match(marked(inCyrillic), /^⟨[a-z]+:мир.⟩$/);
    }
    if (/\p{Script=Latin}/u.test(letter)) assert.equal(marked(inLatin, 'Cyrl'), `⟨en:${inLatin}⟩`);
  }
});
