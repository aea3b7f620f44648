/** Words are split into folded parts, the same for an index and a query. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { partsOf } from '../../src/search/word-parts.ts';
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
    ['—'],
    [''],
  ] as const) {
    it(`are ${parts.join(' and ') || 'none'} of ${word || 'nothing'}`, () => {
      assert.deepEqual(partsOf(word), parts);
    });
  }

  it('are those of the word that is folded as a whole, whatever stands in it', () => {
    const check = (word: string) => {
      const whole = foldWord(word.replace(/['’‘ʼ`\p{Cf}]+/gu, ''));
      const expected = whole.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      assert.equal(partsOf(word).join(' '), expected.join(' '), JSON.stringify(word));
    };
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      for (const word of [character, `a${character}Б`, `가${character}\u0301`]) check(word);
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 8 }), check));
  });
});
