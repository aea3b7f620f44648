/** Makes the files of words, by their beginnings and by their endings. */
import {
  commonUnits,
  countOf,
  type FlatWords,
  FlatWordsBuilder,
  textOf,
  wordAt,
} from './flat-words.ts';
import type { FormCounts } from './form-counts.ts';
import { MOST_COMMON } from './sorted-words.ts';
import { lettersOf, numberOf, type WordEnd, type WordFile } from './word-files.ts';
import { orderOf } from './word-order.ts';

/** Shortest word in the files: shorter ones have no proposals. */
const SHORTEST = 5;

/** Words of a file, about: 3 kB when it is compressed. */
const WORDS = 1000;

/** Makes the files of both ends, as many of each, of forms and the number of articles that have each. */
export function wordFilesOf({ forms, counts }: FormCounts): Record<WordEnd, WordFile[]> {
  const builder = new FlatWordsBuilder(forms.letters.length, countOf(forms));
  const halvings = new Uint16Array(countOf(forms));
  for (let form = 0; form < countOf(forms); form++) {
    const [start, end] = [forms.starts[form] as number, forms.starts[form + 1] as number];
    if (end - start < SHORTEST || !hasOnlyLetters(forms, form)) continue;
    halvings[builder.count] = digitUnit(Math.min(9, 31 - Math.clz32(counts[form] as number)));
    builder.addRuns(forms.letters, start, end);
  }
  const words = builder.words();
  return { begin: filesOf(words, halvings, 'begin'), end: filesOf(words, halvings, 'end') };
}

/** @param halvings for each word its digit, as a UTF-16 unit */
function filesOf(words: FlatWords, halvings: Uint16Array, end: WordEnd): WordFile[] {
  const count = Math.ceil(countOf(words) / WORDS);
  const files: number[][] = Array.from({ length: count }, () => []);
  // Sorted before they are dealt, the words of each file are.
  const written = end === 'begin' ? words : backwards(words);
  const order = end === 'begin' ? undefined : orderOf(written);
  for (let i = 0; i < countOf(words); i++) {
    const word = order ? (order[i] as number) : i;
    files[fileOf(words, word, end, count)]?.push(word);
  }
  return files.map((file) => {
    const digits = new Uint16Array(file.length);
    for (let i = 0; i < file.length; i++) digits[i] = halvings[file[i] as number] as number;
    return { words: joined(written, file), counts: textOf(digits, 0, digits.length) };
  });
}

/** The number of a word's file. */
function fileOf({ letters, starts }: FlatWords, word: number, end: WordEnd, count: number): number {
  const [from, to] = [starts[word] as number, starts[word + 1] as number];
  const decisive = lettersOf(to - from);
  // No more of it than it takes.
  const part =
    end === 'end' ? textOf(letters, to - decisive, to) : textOf(letters, from, from + decisive);
  return numberOf(part, end, decisive, count);
}

/** Joins sorted words as `joinSorted` does. */
function joined(all: FlatWords, words: readonly number[]): string {
  const { letters, starts } = all;
  let units = 0;
  for (const word of words) units += (starts[word + 1] as number) - (starts[word] as number) + 2;
  const text = new Uint16Array(units);
  let end = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    const common =
      i === 0 ? 0 : Math.min(MOST_COMMON, commonUnits(all, words[i - 1] as number, word));
    if (i > 0) text[end++] = LINE_END;
    text[end++] = digitUnit(common);
    const to = starts[word + 1] as number;
    for (let at = (starts[word] as number) + common; at < to; at++) {
      text[end++] = letters[at] as number;
    }
  }
  return textOf(text, 0, end);
}

const LINE_END = '\n'.charCodeAt(0);

/** The UTF-16 unit of a digit in base 36. */
function digitUnit(digit: number): number {
  return digit.toString(36).charCodeAt(0);
}

/** Writes words backwards, but not the two units of a character. */
function backwards({ letters, starts }: FlatWords): FlatWords {
  const reversed = new Uint16Array(letters.length);
  for (let word = 0; word + 1 < starts.length; word++) {
    const [from, to] = [starts[word] as number, starts[word + 1] as number];
    for (let at = from; at < to; at++) reversed[from + to - 1 - at] = letters[at] as number;
    for (let at = from; at + 1 < to; at++) {
      const [one, other] = [reversed[at] as number, reversed[at + 1] as number];
      if (!isUnitOfTwo(one)) continue;
      reversed[at++] = other;
      reversed[at] = one;
    }
  }
  return { letters: reversed, starts };
}

/** Whether a UTF-16 unit is one of the two of a character. */
function isUnitOfTwo(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

const LETTER = /^\p{L}$/u;
const ONLY_LETTERS = /^\p{L}+$/u;

/** What is known of UTF-16 units. */
const kinds = new Uint8Array(1 << 16);
const IS_LETTER = 1;
const IS_OTHER = 2;

function hasOnlyLetters(words: FlatWords, word: number): boolean {
  const { letters, starts } = words;
  const end = starts[word + 1] as number;
  for (let at = starts[word] as number; at < end; at++) {
    const unit = letters[at] as number;
    if (isUnitOfTwo(unit)) return ONLY_LETTERS.test(wordAt(words, word));
    kinds[unit] ||= LETTER.test(String.fromCharCode(unit)) ? IS_LETTER : IS_OTHER;
    if (kinds[unit] === IS_OTHER) return false;
  }
  return true;
}
