/** Many words in two arrays of numbers: a build sorts and writes hundreds of thousands, for which strings are slow. */

/** Words one after another, as the UTF-16 units of their letters. */
export interface FlatWords {
  readonly letters: Uint16Array;
  /** The beginning of each word in `letters`; then the end of the last one. */
  readonly starts: Uint32Array;
}

// Loops over millions of letters are as plain as possible. `as number` is for places that are within an array.

/** Collects words. */
export class FlatWordsBuilder {
  #letters: Uint16Array;
  #length = 0;
  #starts: Uint32Array;
  #count = 0;

  /**
   * @param letters room for so many in all words, at first
   * @param words room for so many
   */
  constructor(letters = 1 << 14, words = 1 << 10) {
    this.#letters = new Uint16Array(letters);
    this.#starts = new Uint32Array(words + 1);
  }

  /** Number of words so far. */
  get count(): number {
    return this.#count;
  }

  /** Adds a word. */
  add(word: string): void {
    this.#makeRoom(word.length);
    const letters = this.#letters;
    let at = this.#length;
    for (let i = 0; i < word.length; i++) letters[at++] = word.charCodeAt(i);
    this.#end(at);
  }

  /** Adds a word that one or two runs of letters make, each from its first place to before its second one. */
  addRuns(letters: Uint16Array, from: number, to: number, from2 = 0, to2 = 0): void {
    this.#makeRoom(to - from + to2 - from2);
    const own = this.#letters;
    let at = this.#length;
    for (let i = from; i < to; i++) own[at++] = letters[i] as number;
    for (let i = from2; i < to2; i++) own[at++] = letters[i] as number;
    this.#end(at);
  }

  /** The words so far; they stay as they are when more are added. */
  words(): FlatWords {
    return {
      letters: this.#letters.subarray(0, this.#length),
      starts: this.#starts.subarray(0, this.#count + 1),
    };
  }

  #makeRoom(letters: number): void {
    if (this.#length + letters > this.#letters.length) {
      const larger = new Uint16Array(Math.max(this.#letters.length * 2, this.#length + letters));
      larger.set(this.#letters);
      this.#letters = larger;
    }
    if (this.#count + 2 > this.#starts.length) {
      const larger = new Uint32Array(this.#starts.length * 2);
      larger.set(this.#starts);
      this.#starts = larger;
    }
  }

  #end(at: number): void {
    this.#length = at;
    this.#starts[++this.#count] = at;
  }
}

/** Puts words into arrays. */
export function flatWords(words: Iterable<string>): FlatWords {
  const builder = new FlatWordsBuilder();
  for (const word of words) builder.add(word);
  return builder.words();
}

/** Counts words. */
export function countOf({ starts }: FlatWords): number {
  return starts.length - 1;
}

/** Gives a word by its number, or nothing where there is none. */
export function wordAt({ letters, starts }: FlatWords, number: number): string {
  return textOf(letters, starts[number] ?? 0, starts[number + 1] ?? 0);
}

/** Makes a text of letters from one place to before another one. */
export function textOf(letters: Uint16Array, from: number, to: number): string {
  if (to - from > LONG) {
    return Buffer.from(letters.buffer, letters.byteOffset + from * 2, (to - from) * 2).toString(
      'utf16le',
    );
  }
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(letters[at] as number);
  return text;
}

/** Letters from which on a buffer makes a text faster than a loop. Like Node.js itself, it takes numbers to begin with their low byte. */
const LONG = 24;

/** Takes some of the words, in the order of their numbers in a list. */
export function taken({ letters, starts }: FlatWords, numbers: Uint32Array): FlatWords {
  const builder = new FlatWordsBuilder(letters.length, numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number;
    builder.addRuns(letters, starts[number] as number, starts[number + 1] as number);
  }
  return builder.words();
}

/** Puts words behind others, whose numbers stay. */
export function joinWords(words: FlatWords, others: FlatWords): FlatWords {
  const letters = new Uint16Array(words.letters.length + others.letters.length);
  letters.set(words.letters);
  letters.set(others.letters, words.letters.length);
  const starts = new Uint32Array(words.starts.length + countOf(others));
  starts.set(words.starts);
  for (let i = 0; i < others.starts.length; i++) {
    starts[countOf(words) + i] = words.letters.length + (others.starts[i] as number);
  }
  return { letters, starts };
}

/**
 * Counts the UTF-16 units that two words have in common at their beginnings.
 * @param known how many are known to be
 */
export function commonUnits(
  { letters, starts }: FlatWords,
  one: number,
  other: number,
  known = 0,
): number {
  const [start, otherStart] = [starts[one] as number, starts[other] as number];
  const [end, otherEnd] = [starts[one + 1] as number, starts[other + 1] as number];
  const most = Math.min(end - start, otherEnd - otherStart);
  let common = known;
  while (common < most && letters[start + common] === letters[otherStart + common]) common++;
  return common;
}

/** Finds a word among sorted ones. @returns its number; -1 if it is not there */
export function findWord({ letters, starts }: FlatWords, word: string): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] as number;
    const length = (starts[middle + 1] as number) - start;
    const most = Math.min(length, word.length);
    let at = 0;
    while (at < most && letters[start + at] === word.charCodeAt(at)) at++;
    const isLess =
      at < most ? (letters[start + at] as number) < word.charCodeAt(at) : length < word.length;
    if (isLess) low = middle + 1;
    else if (at === length && at === word.length) return middle;
    else high = middle;
  }
  return -1;
}
