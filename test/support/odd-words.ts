/** Odd words: anything that may be between two blanks. */
import fc from 'fast-check';

export const oddWord = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('gempa', 'Gempa,', 'anak-anak', 'Красной', 'йод', 'ёж') },
  fc.constantFrom(
    'Luna-25',
    'COVID19-test',
    '3,5%',
    "Jum'at",
    '1️⃣',
    'a1️⃣-2',
    '👍🏽',
    'e\u0301',
    '---',
  ),
  fc.constantFrom(
    '가나다',
    'ガス',
    'か\u3099',
    'हिन्दी',
    'ﬁn',
    'ǅ',
    'İzmir',
    '𐐀𐐨',
    '\uffdc',
    'ꞏ',
    '\ufe0f',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.stringMatching(/^[a-zа-я]{100,300}$/),
  fc.stringMatching(/^[0-9]{1,3}[a-z]{0,2}[-.][A-Z0-9]{1,4}$/),
);
