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
    ['Rp10', 'rp', '10'],
    ['Rp14.050', 'rp', '14050'],
    ['15\u00a0300', '15300'],
    ['2.500,75', '2500d75'],
    ['1,5%', '1d5', 'pct'],
    ['US$10', 'us', 'usd', '10'],
    ['%', 'pct'],
    ['A$AP', 'a', 'ap'],
    ['5-1', '5', '1'],
    ['3,5-4,5', '3d5', '4d5'],
    ['С400', 'с', '400'],
    ['COVID-19', 'covid', '19'],
    ['18.03.2018', '18', '3', '2018'],
    ['2018-03-18', '18', '3', '2018'],
    ['28/04', '28', '4'],
    ['192.168.0.1', '192', '168', '0', '1'],
    ['12:30', '12d30'],
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
    assert.equal(joinedParts(partsOf('non-aktif')), 'nonaktif');
    for (const word of ['kata', '3,5', 'anak-anak', 'a-b-c-d', '—'])
      assert.equal(joinedParts(partsOf(word)), undefined, word);
  });

  it('are those of the word that is folded as a whole, whatever stands in it', () => {
    const check = (word: string) => {
      const whole = withPlainLetters(foldWord(word.replace(/['’‘ʼ`\p{Cf}]+/gu, '')));
      if (/[\p{N}%$£¥€₽]/u.test(whole)) return;
      const expected = (whole.match(/[\p{L}\p{M}]+/gu) ?? []).map(inOneAlphabet);
      assert.equal(partsOf(word).join(' '), expected.join(' '), JSON.stringify(word));
    };
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      for (const word of [character, `a${character}Б`, `가${character}\u0301`]) check(word);
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 8 }), check));
  });
});
