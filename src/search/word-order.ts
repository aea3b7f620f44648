/** Sorts words that are arrays of numbers: a build sorts hundreds of thousands, several times. */
import { commonUnits, countOf, type FlatWords, taken } from './flat-words.ts';

/*
 * To compare two words at a time takes long, but numbers alone are sorted by machine code. So the next letters of each
 * word make a number. Words with the same number are a group, which is sorted by the letters after these, and so on. No
 * letter is taken twice, whatever the words are, except in groups of few.
 */

/** All whole numbers up to this one are exact. */
const EXACT = 2 ** 53;

/** Groups of up to so many words are sorted by comparing them. */
const FEW = 32;

/** Where all but the last of so many equal parts of the words are in order, only the rest is sorted. */
const MANY = 8;

/** Words that begin alike. */
interface Group {
  /** Their places in the order. */
  readonly from: number;
  /** The place after the last one. */
  readonly to: number;
  /** How many of their first letters are alike. */
  readonly common: number;
}

/**
 * Sorts words as strings are sorted, by their letters; words that are the same keep their order. The steps that it takes
 * grow as the letters of all words do, times the logarithm of the number of words, whatever the words are.
 * @returns the numbers of the words, in order
 */
export function orderOf(words: FlatWords): Uint32Array {
  const order = new Uint32Array(countOf(words));
  for (let i = 0; i < order.length; i++) order[i] = i;
  const inOrder = sortedBeginning(words);
  const others = order.length - inOrder;
  if (others > order.length / MANY) {
    sortFrom(words, order, 0);
    return order;
  }
  sortFrom(words, order, inOrder);
  return merged(words, order, inOrder);
}

/** Counts the first words that are in order. */
function sortedBeginning(words: FlatWords): number {
  const count = countOf(words);
  let inOrder = Math.min(1, count);
  while (inOrder < count && compareWords(words, inOrder - 1, inOrder) <= 0) inOrder++;
  return inOrder;
}

/** Merges two sorted runs of an order, which meet at `middle`; of words that are the same, those of the first run come first. */
function merged(words: FlatWords, order: Uint32Array, middle: number): Uint32Array {
  const all = new Uint32Array(order.length);
  let from = 0;
  let to = 0;
  for (let i = middle; i < order.length; i++) {
    const other = order[i] as number;
    const place = placeOf(words, order, from, middle, other);
    all.set(order.subarray(from, place), to);
    to += place - from;
    all[to++] = other;
    from = place;
  }
  all.set(order.subarray(from, middle), to);
  return all;
}

/** Finds the place of a word behind the sorted ones that are before it, or the same. */
function placeOf(
  words: FlatWords,
  order: Uint32Array,
  from: number,
  to: number,
  word: number,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareWords(words, order[middle] as number, word) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sorts the words from one place of the order on, whose numbers are still in their order. */
function sortFrom(words: FlatWords, order: Uint32Array, from: number): void {
  const digits = digitsOf(words.letters.subarray(words.starts[from]));
  const keys = new Float64Array(order.length - from);
  // No recursion: words may have any number of letters in common.
  const groups: Group[] = [{ from, to: order.length, common: 0 }];
  for (let group = groups.pop(); group; group = groups.pop()) {
    if (group.to - group.from <= FEW) sortFew(words, order, group);
    else sortMany(words, order, group, digits, keys, groups);
  }
}

/** The letters that words have as numbers from 1 on, in their order. */
interface Digits {
  /** By the UTF-16 units. */
  readonly of: Uint32Array;
  /** One more than the highest number. */
  readonly base: number;
}

/** Numbers only the letters that there are: the fewer numbers, the more letters make one that is exact. */
function digitsOf(letters: Uint16Array): Digits {
  const of = new Uint32Array(1 << 16);
  for (let at = 0; at < letters.length; at++) of[letters[at] as number] = 1;
  let count = 0;
  for (let unit = 0; unit < of.length; unit++) if (of[unit] === 1) of[unit] = ++count;
  return { of, base: Math.max(2, count + 1) };
}

/**
 * Sorts a group by the next letters of its words.
 * @param keys room for a number for each word
 * @param groups gets those that are to be sorted by more letters
 */
function sortMany(
  { letters, starts }: FlatWords,
  order: Uint32Array,
  { from, to, common }: Group,
  { of, base }: Digits,
  keys: Float64Array,
  groups: Group[],
): void {
  const size = to - from;
  const words = order.slice(from, to);
  // A key ends with the place of its word, so that words which are the same keep their order.
  const places = 2 ** Math.ceil(Math.log2(size));
  let span = 0;
  for (let all = base; all <= EXACT / places; all *= base) span++;
  for (let i = 0; i < size; i++) {
    const word = words[i] as number;
    const end = starts[word + 1] as number;
    const first = (starts[word] as number) + common;
    let key = 0;
    for (let at = first; at < first + span; at++) {
      key = key * base + (at < end ? (of[letters[at] as number] as number) : 0);
    }
    keys[i] = key * places + i;
  }
  const sorted = keys.subarray(0, size).sort();
  let first = 0;
  let before = -1;
  for (let i = 0; i < size; i++) {
    const key = Math.floor((sorted[i] as number) / places);
    order[from + i] = words[(sorted[i] as number) - key * places] as number;
    if (key === before) continue;
    addGroup(first, i);
    first = i;
    before = key;
  }
  addGroup(first, size);

  function addGroup(start: number, end: number): void {
    // Where a word has ended, all of its group have, and so are the same.
    if (end - start < 2 || before % base === 0) return;
    groups.push({ from: from + start, to: from + end, common: common + span });
  }
}

/** Sorts a group by putting one word after another to its place. */
function sortFew(words: FlatWords, order: Uint32Array, { from, to, common }: Group): void {
  for (let i = from + 1; i < to; i++) {
    const word = order[i] as number;
    let at = i;
    while (at > from && compareWords(words, order[at - 1] as number, word, common) > 0) {
      order[at] = order[at - 1] as number;
      at--;
    }
    order[at] = word;
  }
}

/**
 * Compares two words by their letters.
 * @param common how many of their first letters are known to be alike
 * @returns a number below, above, or 0
 */
function compareWords(words: FlatWords, one: number, other: number, common = 0): number {
  const { letters, starts } = words;
  const all = commonUnits(words, one, other, common);
  const [at, otherAt] = [(starts[one] as number) + all, (starts[other] as number) + all];
  const rest = (starts[one + 1] as number) - at;
  const otherRest = (starts[other + 1] as number) - otherAt;
  if (rest === 0 || otherRest === 0) return rest - otherRest;
  return (letters[at] as number) - (letters[otherAt] as number);
}

/**
 * Sorts words, each once.
 * @param order their numbers in order, if it is not that of strings
 * @returns them, and the new number of each of the words
 */
export function sortedOnce(
  words: FlatWords,
  order = orderOf(words),
): { readonly words: FlatWords; readonly numbers: Uint32Array } {
  const numbers = new Uint32Array(order.length);
  const once = new Uint32Array(order.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    const own = order[i] as number;
    if (i === 0 || compareWords(words, order[i - 1] as number, own) !== 0) once[count++] = own;
    numbers[own] = count - 1;
  }
  return { words: taken(words, once.subarray(0, count)), numbers };
}
