/** The tokenizer makes the same tokens as the analyzer does, word by word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Analyzer, splitWords } from '../../src/search/analyzer.ts';
import { TokenListBuilder } from '../../src/search/token-lists.ts';
import { Tokenizer } from '../../src/search/tokenizer.ts';
import { readNumbers, writeNumbers } from '../../src/search/varints.ts';
import { loadLanguageRules } from '../../src/search/word-rules.ts';

const analyzer = new Analyzer(
  await loadLanguageRules([
    { lang: 'id', script: 'Latn' },
    { lang: 'ru', script: 'Cyrl' },
  ]),
);

const piece = fc.oneof(
  fc.constantFrom(
    'Gempa',
    'gempa,',
    '«Красной»',
    'anak-anak',
    'Luna—25',
    "jum'at",
    '3,5%',
    'ё',
    '--',
  ),
  fc.constantFrom('e\u0301', 'ΣΑΣ', 'İ', '가', '𝕲', 'x'.repeat(30), 'a-'.repeat(20), '\u00ad', 'ﬁ'),
  fc.constantFrom(
    ' ',
    ' ',
    '\u00a0',
    '\u2009',
    '\u3000',
    '\ufeff',
    '\u1680',
    '\n',
    '\u200b',
    '\u180e',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('texts are split into the tokens of their words', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.nat(6), (texts, most) => {
      const lists = new TokenListBuilder();
      const tokenizer = new Tokenizer(lists, (word) => analyzer.token(word, 'id'));
      for (const one of texts) {
        const first = splitWords(one).slice(0, most);
        assert.equal(tokenizer.add(one, most), first.length);
        assert.equal(tokenizer.add(one), splitWords(one).length);
        lists.end();
      }
      for (const [i, one] of texts.entries()) {
        const words = splitWords(one);
        assert.deepEqual(
          [...lists.list(i)].map((number) => lists.vocabulary[number]),
          [...words.slice(0, most), ...words].map((word) => analyzer.token(word, 'id')),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('many words are told apart', () => {
  const lists = new TokenListBuilder();
  const tokenizer = new Tokenizer(lists, (word) => word);
  const words = Array.from({ length: 30_000 }, (_, i) => `kata${i.toString(36)}`);
  tokenizer.add([...words, ...words].join(' '));
  lists.end();
  assert.equal(lists.vocabulary.length, words.length + 1);
  assert.deepEqual(
    [...lists.list(0)].map((number) => lists.vocabulary[number]),
    [...words, ...words],
  );
});

test('numbers come back as they were written', () => {
  const number = fc.oneof(fc.constant(0), fc.nat(300), fc.nat(2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const bytes = Buffer.alloc(2 + numbers.length * 5);
      const end = writeNumbers(Uint32Array.from(numbers), bytes, 2);
      assert.deepEqual(readNumbers(bytes, 2, end), numbers);
    }),
  );
});
