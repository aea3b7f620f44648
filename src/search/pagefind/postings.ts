/** Inverts lists of tokens: for each index word, the texts that have it and its positions there. */
import { isPlainToken, termsOfToken } from '../analyzer.ts';
import { countOf, type FlatWords, FlatWordsBuilder, textOf } from '../flat-words.ts';
import { startsOf } from '../runs.ts';
import type { TokenLists } from '../token-lists.ts';
import { orderOf, sortedOnce } from '../word-order.ts';

/** All index words of some texts, with their occurrences in the order of the words; pointers have none. */
export interface Postings {
  /** In the order of their bytes in UTF-8. */
  readonly words: FlatWords;
  /** For each word, the number of occurrences before its first one; then that of all. */
  readonly starts: Uint32Array;
  /** For each word, the number of texts that have it. */
  readonly counts: Uint32Array;
  /**
   * For each occurrence two numbers: that of the text, ascending for each word, and the position in it, ascending for each
   * text. Side by side, an occurrence is written to one place of the memory, not to two.
   */
  readonly places: Uint32Array;
}

// These loops run over millions of numbers, and so are as plain as possible. `as number` is for places that
// are within an array.

/** Makes the postings of some texts, given as lists of tokens. */
export function postingsOf({ vocabulary, ids, starts: textStarts }: TokenLists): Postings {
  const { words, wordOf, others } = wordsByToken(vocabulary);

  const times = new Uint32Array(wordOf.length);
  for (let i = 0; i < ids.length; i++) {
    const token = ids[i] as number;
    times[token] = (times[token] as number) + 1;
  }
  const totals = new Uint32Array(countOf(words));
  for (let token = 0; token < times.length; token++) {
    const word = wordOf[token] as number;
    if (word >= 0) totals[word] = (totals[word] as number) + (times[token] as number);
    else {
      const end = others.starts[-word] as number;
      for (let k = others.starts[-1 - word] as number; k < end; k++) {
        const one = others.words[k] as number;
        totals[one] = (totals[one] as number) + (times[token] as number);
      }
    }
  }

  const starts = startsOf(totals);
  const places = new Uint32Array((starts[totals.length] as number) * 2);
  /** Where the next occurrence of each word is written. */
  const next = starts.map((start) => start * 2);
  for (let text = 0; text + 1 < textStarts.length; text++) {
    const first = textStarts[text] as number;
    const end = textStarts[text + 1] as number;
    for (let i = first; i < end; i++) {
      const word = wordOf[ids[i] as number] as number;
      if (word >= 0) add(word, text, i - first);
      else {
        const to = others.starts[-word] as number;
        for (let k = others.starts[-1 - word] as number; k < to; k++) {
          add(others.words[k] as number, text, i - first);
        }
      }
    }
  }
  return { words, starts, counts: textCounts(starts, places), places };

  function add(word: number, text: number, position: number): void {
    const at = next[word] as number;
    places[at] = text;
    places[at + 1] = position;
    next[word] = at + 2;
  }
}

/** Counts the texts that have each word. */
function textCounts(starts: Uint32Array, places: Uint32Array): Uint32Array {
  const counts = new Uint32Array(starts.length - 1);
  for (let word = 0; word < counts.length; word++) {
    const first = starts[word] as number;
    const end = starts[word + 1] as number;
    let count = 0;
    for (let at = first; at < end; at++) {
      if (at === first || places[at * 2] !== places[at * 2 - 2]) count++;
    }
    counts[word] = count;
  }
  return counts;
}

/** The words of tokens that are more than one term: with no word, several, or pointers besides. */
interface OtherTokens {
  /** The beginning of each token's words in `words`; then the end of the last one's. */
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
}

/** Finds the index words of all tokens, in order. `wordOf` has each token's word, or `-1 - n` for the words of `others` from start n on. */
function wordsByToken(tokens: FlatWords): {
  readonly words: FlatWords;
  readonly wordOf: Int32Array;
  readonly others: OtherTokens;
} {
  const { letters, starts } = tokens;
  const text = textOf(letters, 0, letters.length);
  const all = new FlatWordsBuilder(letters.length, countOf(tokens));
  // Tokens that are one term come first: no other token is the same term, and they are in order already.
  const wordOf = new Int32Array(countOf(tokens));
  const rest: number[] = [];
  for (let token = 0; token < wordOf.length; token++) {
    const [from, to] = [starts[token] as number, starts[token + 1] as number];
    if (isPlainToken(text.slice(from, to))) {
      wordOf[token] = all.count;
      all.addRuns(letters, from, to);
    } else wordOf[token] = -rest.push(token);
  }
  const known = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = known.get(word) ?? all.count;
    if (number === all.count) {
      known.set(word, number);
      all.add(word);
    }
    return number;
  };
  const unsortedOthers: number[] = [];
  const otherStarts = [0];
  for (const token of rest) {
    const { terms, pointers } = termsOfToken(text.slice(starts[token], starts[token + 1]));
    for (const word of terms) unsortedOthers.push(numberOf(word));
    otherStarts.push(unsortedOthers.length);
    for (const word of pointers) numberOf(word);
  }
  const unsorted = all.words();
  const { words, numbers } = sortedOnce(unsorted, orderOf(inOrderOfBytes(unsorted)));
  for (let token = 0; token < wordOf.length; token++) {
    const word = wordOf[token] as number;
    if (word >= 0) wordOf[token] = numbers[word] as number;
  }
  return {
    words,
    wordOf,
    others: {
      starts: Uint32Array.from(otherStarts),
      words: Uint32Array.from(unsortedOthers, (word) => numbers[word] as number),
    },
  };
}

/*
 * Words are sorted by their UTF-16 units. That is the order of UTF-8, except for characters of two units, which
 * UTF-8 has after all others. So their units are moved behind the others to be sorted.
 */
const FIRST_OF_TWO = 0xd800;
const AFTER_TWO = 0xe000;

function inOrderOfBytes({ letters, starts }: FlatWords): FlatWords {
  let at = 0;
  while (at < letters.length && (letters[at] as number) < FIRST_OF_TWO) at++;
  if (at === letters.length) return { letters, starts };
  const moved = letters.map((unit) => {
    if (unit < FIRST_OF_TWO) return unit;
    return unit < AFTER_TWO ? unit + 0x2000 : unit - 0x800;
  });
  return { letters: moved, starts };
}
