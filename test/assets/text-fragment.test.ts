/** Text fragments of addresses, by the grammar of the specification: what browsers look for on the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textFragment } from '../../src/assets/text-fragment.ts';

const PLAIN = { last: undefined, before: '', after: '', isRepeated: false };
const LONG =
  'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas tiga belas';

const CASES: readonly [string, Parameters<typeof textFragment>[0], string][] = [
  ['a few words', { ...PLAIN, words: 'dua kata' }, '#k_3f:~:text=dua%20kata'],
  [
    'signs that mean something',
    { ...PLAIN, words: 'a-b, c & d' },
    '#k_3f:~:text=a%2Db%2C%20c%20%26%20d',
  ],
  ['words of another script', { ...PLAIN, words: 'да' }, '#k_3f:~:text=%D0%B4%D0%B0'],
  [
    'the ends of many words',
    { ...PLAIN, words: LONG },
    '#k_3f:~:text=satu%20dua%20tiga%20empat,dua%20belas%20tiga%20belas',
  ],
  [
    'the ends of several paragraphs',
    { ...PLAIN, words: 'satu dua', last: 'tiga empat lima enam tujuh' },
    '#k_3f:~:text=satu%20dua,empat%20lima%20enam%20tujuh',
  ],
  [
    'what is before words that the page has twice',
    { ...PLAIN, words: 'dua', before: 'a b c d e', after: 'f', isRepeated: true },
    '#k_3f:~:text=b%20c%20d%20e-,dua',
  ],
  [
    'what is after them where they begin their paragraph',
    { ...PLAIN, words: 'dua', after: 'f g', isRepeated: true },
    '#k_3f:~:text=dua,-f%20g',
  ],
];

for (const [name, selected, fragment] of CASES) {
  test(`an address has ${name}`, () => assert.equal(textFragment(selected, 'k_3f'), fragment));
}
