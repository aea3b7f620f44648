/** The tokenizer makes the same tokens as the analyzer does, word by word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Analyzer, splitWords } from '../../src/search/analyzer.ts';
import { countOf, type FlatWords, wordAt } from '../../src/search/flat-words.ts';
import { listOf, TokenListBuilder } from '../../src/search/token-lists.ts';
import { Tokenizer } from '../../src/search/tokenizer.ts';
import { packNumbers, unpackNumbers } from '../../src/search/varints.ts';
import { loadLanguageRules } from '../../src/search/word-rules.ts';
import { tokenLists } from '../support/pagefind-reader.ts';

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
    '15 300',
    '12 000-15\u00a0000,5',
    '($1 000',
    '3-5',
    '5%',
    '%',
    'A$',
    'Rp10',
    'С-400',
    '18.03.2018',
    '300',
    '7',
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
/** The tokens of a text, made word by word. */
const tokensOf = (one: string) => splitWords(one).flatMap((word) => analyzer.tokens(word, 'id'));

const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('texts are split into the tokens of their words', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), fc.nat(6), (texts, most) => {
      const lists = new TokenListBuilder();
      const tokenizer = new Tokenizer(lists, (word) => analyzer.tokens(word, 'id'));
      for (const one of texts) {
        const all = tokensOf(one);
        assert.equal(tokenizer.add(one, most), all.slice(0, most).length);
        assert.equal(tokenizer.add(one), all.length);
        lists.end();
      }
      const made = lists.lists();
      for (const [i, one] of texts.entries()) {
        const all = tokensOf(one);
        assert.deepEqual(
          Array.from(listOf(made, i), (id) => wordAt(made.vocabulary, id)),
          [...all.slice(0, most), ...all],
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('a part of a word for which a list has no room is in no vocabulary', () => {
  const lists = new TokenListBuilder();
  const tokenizer = new Tokenizer(lists, (word) => analyzer.tokens(word, 'id'));
  assert.equal(tokenizer.add('anak-xyzzy', 1), 1);
  lists.end();
  const words = wordsIn(lists.lists().vocabulary);
  assert.ok(words.some((word) => word.startsWith('anak')));
  assert.deepEqual(
    words.filter((word) => word.startsWith('xyzzy')),
    [],
  );
});

test('many words are told apart', () => {
  const lists = new TokenListBuilder();
  const tokenizer = new Tokenizer(lists, (word) => [word]);
  const words = Array.from({ length: 30_000 }, (_, i) => `kata${i.toString(36)}`);
  tokenizer.add([...words, ...words].join(' '));
  lists.end();
  const made = lists.lists();
  assert.equal(countOf(made.vocabulary), words.length + 1);
  assert.deepEqual(
    Array.from(listOf(made, 0), (id) => wordAt(made.vocabulary, id)),
    [...words, ...words],
  );
});

test('lists are the same, whatever words a builder begins with', () => {
  const tokens = fc.array(fc.constantFrom('-', 'a', 'aªªª', 'b', 'я', '𐐨', 'ﬀ', ''), {
    maxLength: 9,
  });
  const texts = fc.array(tokens, { maxLength: 5 });
  fc.assert(
    fc.property(texts, texts, (before, all) => {
      const made = tokenLists(all);
      assert.deepEqual(tokenLists(all, tokenLists(before).vocabulary), made);
      const [empty, ...others] = wordsIn(made.vocabulary);
      assert.equal(empty, '-');
      assert.deepEqual(others, [...new Set(all.flat())].filter((one) => one !== '-').toSorted());
    }),
  );
});

test('numbers come back as they were written', () => {
  const number = fc.oneof(fc.constant(0), fc.nat(300), fc.nat(2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      assert.deepEqual(Array.from(unpackNumbers(packNumbers(Uint32Array.from(numbers)))), numbers);
    }),
  );
});

function wordsIn(words: FlatWords): string[] {
  return Array.from({ length: countOf(words) }, (_, number) => wordAt(words, number));
}
