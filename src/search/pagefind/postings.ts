/** Inverts lists of tokens: for each index word, the texts that have it and its positions there. */
import { termsOfToken } from '../analyzer.ts';
import type { TokenLists } from '../token-lists.ts';

/** All index words of some texts, with their occurrences in the order of the words; pointers have none. */
export interface Postings {
  /** In the order of their bytes in UTF-8. */
  readonly words: readonly string[];
  /** For each word, the place of its first occurrence in `texts` and `positions`; then the end of the last one's. */
  readonly starts: Uint32Array;
  /** For each word, the number of texts that have it. */
  readonly counts: Uint32Array;
  /** For each occurrence, the number of the text; ascending for each word. */
  readonly texts: Uint32Array;
  /** For each occurrence, the position in the text; ascending for each text. */
  readonly positions: Uint32Array;
}

// These loops run over millions of numbers, and so are as plain as possible. `as number` is for places that
// are within an array.

/** Makes the postings of some texts, given as lists of tokens. */
export function postingsOf(lists: TokenLists): Postings {
  const { words, starts: tokenStarts, of } = wordsByToken(lists.vocabulary);

  const totals = new Uint32Array(words.length);
  const counts = new Uint32Array(words.length);
  const last = new Uint32Array(words.length).fill(lists.count);
  for (let text = 0; text < lists.count; text++) {
    const list = lists.list(text);
    for (let position = 0; position < list.length; position++) {
      const token = list[position] as number;
      const end = tokenStarts[token + 1] as number;
      for (let i = tokenStarts[token] as number; i < end; i++) {
        const word = of[i] as number;
        totals[word] = (totals[word] as number) + 1;
        if (last[word] === text) continue;
        last[word] = text;
        counts[word] = (counts[word] as number) + 1;
      }
    }
  }

  const starts = startsOf(totals);
  const next = starts.slice();
  const texts = new Uint32Array(starts[words.length] as number);
  const positions = new Uint32Array(texts.length);
  for (let text = 0; text < lists.count; text++) {
    const list = lists.list(text);
    for (let position = 0; position < list.length; position++) {
      const token = list[position] as number;
      const end = tokenStarts[token + 1] as number;
      for (let i = tokenStarts[token] as number; i < end; i++) {
        const word = of[i] as number;
        const at = next[word] as number;
        next[word] = at + 1;
        texts[at] = text;
        positions[at] = position;
      }
    }
  }
  return { words, starts, counts, texts, positions };
}

/** Finds the index words of all tokens, in order. `starts` has the place of each token's first word in `of`. */
function wordsByToken(tokens: readonly string[]) {
  const known = new Map<string, number>();
  const numberOf = (word: string) => {
    let number = known.get(word);
    if (number === undefined) {
      number = known.size;
      known.set(word, number);
    }
    return number;
  };
  const all: number[] = [];
  const lengths = new Uint32Array(tokens.length);
  for (const [i, token] of tokens.entries()) {
    const { terms, pointers } = termsOfToken(token);
    lengths[i] = terms.length;
    for (const word of terms) all.push(numberOf(word));
    for (const word of pointers) numberOf(word);
  }
  const words = inOrder([...known.keys()]);
  const numbers = new Uint32Array(words.length);
  for (const [number, word] of words.entries()) numbers[known.get(word) as number] = number;
  return {
    words,
    starts: startsOf(lengths),
    of: Uint32Array.from(all, (i) => numbers[i] as number),
  };
}

/** Gives the starts of consecutive runs by their lengths; then the end of the last one. */
function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] as number) + length;
  return starts;
}

/** Sorts words by their bytes in UTF-8. */
function inOrder(words: readonly string[]): string[] {
  const isMoved = words.some((word) => TWO_UNITS.test(word));
  return isMoved ? words.map(moved).sort().map(movedBack) : words.toSorted();
}

/*
 * Strings are sorted by their UTF-16 units. That is the order of UTF-8, except for characters of two units, which
 * UTF-8 has after all others. So their units are moved behind the others to be sorted.
 */
const TWO_UNITS = /[\ud800-\uffff]/;

function moved(word: string): string {
  if (!TWO_UNITS.test(word)) return word;
  return mapUnits(word, (unit) => (unit < 0xe000 ? unit + 0x2000 : unit - 0x800));
}

function movedBack(word: string): string {
  if (!TWO_UNITS.test(word)) return word;
  return mapUnits(word, (unit) => (unit < 0xf800 ? unit + 0x800 : unit - 0x2000));
}

function mapUnits(word: string, change: (unit: number) => number): string {
  let mapped = '';
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    mapped += String.fromCharCode(unit < 0xd800 ? unit : change(unit));
  }
  return mapped;
}
