/** Words are split into folded parts, the same for an index and a query. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inOneAlphabet, withPlainLetters } from '../../src/search/letters.ts';
import { joinedParts, partsOf } from '../../src/search/word-parts.ts';
import { foldWord } from '../../src/text/fold.ts';

describe('the parts of a word', () => {
  for (const [word, ...parts] of [
    ['Kata', 'kata'],
    ['«Ёлка»,', 'елка'],
    ['Luna-25', 'luna', '25'],
    ["Jum'at", 'jumat'],
    ['kata\u00adkata', 'katakata'],
    ['Й', 'й'],
    ['И\u0306', 'й'],
    ['ΣΟΦΟΣ', 'σοφος'],
    ['１４½', '141', '2'],
    ['ﬁnal…', 'final'],
    ['İ', 'i̇'],
    ['Straße', 'strasse'],
    ['Æsir', 'aesir'],
    // A Latin P, a Cyrillic С, a word of two alphabets.
    ['Pоссия', 'россия'],
    ['СNN', 'cnn'],
    ['iPhoneы', 'iphoneы'],
    ['—'],
    [''],
  ] as const) {
    it(`are ${parts.join(' and ') || 'none'} of ${word || 'nothing'}`, () => {
      assert.deepEqual(partsOf(word), parts);
    });
  }

  it('are joined to one word, unless it is a number, said twice or of many parts', () => {
    assert.equal(joinedParts(partsOf('COVID-19')), 'covid19');
    assert.equal(joinedParts(partsOf('non-aktif')), 'nonaktif');
    for (const word of ['kata', '3,5', 'anak-anak', 'a-b-c-d', '—'])
      assert.equal(joinedParts(partsOf(word)), undefined, word);
  });

  it('are those of the word that is folded as a whole, whatever stands in it', () => {
    const check = (word: string) => {
      const whole = withPlainLetters(foldWord(word.replace(/['’‘ʼ`\p{Cf}]+/gu, '')));
      const parts: string[] = whole.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const expected = parts.map(inOneAlphabet);
      assert.equal(partsOf(word).join(' '), expected.join(' '), JSON.stringify(word));
    };
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      for (const word of [character, `a${character}Б`, `가${character}\u0301`]) check(word);
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 8 }), check));
  });
});
