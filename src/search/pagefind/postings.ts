/** Inverts lists of tokens: for each index word, the texts that have it and its positions there. */
import { isPlainToken, termsOfToken } from '../analyzer.ts';
import { countOf, type FlatWords, FlatWordsBuilder, wordAt } from '../flat-words.ts';
import type { TokenLists } from '../token-lists.ts';
import { startsOf } from '../varints.ts';
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
   * text. They are side by side, as a word's next ones are written far from those of others.
   */
  readonly places: Uint32Array;
}

// These loops run over millions of numbers, and so are as plain as possible. `as number` is for places that
// are within an array.

/** Makes the postings of some texts, given as lists of tokens. */
export function postingsOf({ vocabulary, ids, starts: textStarts }: TokenLists): Postings {
  const { words, starts: tokenStarts, of } = wordsByToken(vocabulary);

  const times = new Uint32Array(countOf(vocabulary));
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    times[id] = (times[id] as number) + 1;
  }
  const totals = new Uint32Array(countOf(words));
  for (let token = 0; token < times.length; token++) {
    const end = tokenStarts[token + 1] as number;
    for (let i = tokenStarts[token] as number; i < end; i++) {
      const word = of[i] as number;
      totals[word] = (totals[word] as number) + (times[token] as number);
    }
  }

  const starts = startsOf(totals);
  const next = starts.slice();
  const counts = new Uint32Array(totals.length);
  const places = new Uint32Array((starts[totals.length] as number) * 2);
  for (let text = 0; text + 1 < textStarts.length; text++) {
    const first = textStarts[text] as number;
    const last = textStarts[text + 1] as number;
    for (let place = first; place < last; place++) {
      const token = ids[place] as number;
      const end = tokenStarts[token + 1] as number;
      for (let i = tokenStarts[token] as number; i < end; i++) {
        const word = of[i] as number;
        const at = next[word] as number;
        next[word] = at + 1;
        if (at === starts[word] || places[at * 2 - 2] !== text) {
          counts[word] = (counts[word] as number) + 1;
        }
        places[at * 2] = text;
        places[at * 2 + 1] = place - first;
      }
    }
  }
  return { words, starts, counts, places };
}

/** Finds the index words of all tokens, in order. `starts` has the place of each token's first word in `of`. */
function wordsByToken(tokens: FlatWords) {
  const { letters, starts } = tokens;
  const all = new FlatWordsBuilder(letters.length, countOf(tokens));
  // Nearly all tokens are one word, which no other such token is. They come first, and so are in order already.
  const numbers = new Uint32Array(countOf(tokens));
  const others = new Map<number, readonly number[]>();
  for (let token = 0; token < numbers.length; token++) {
    const [from, to] = [starts[token] as number, starts[token + 1] as number];
    if (isPlainToken(letters, from, to)) {
      numbers[token] = all.count;
      all.addRuns(letters, from, to);
    } else others.set(token, []);
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
  for (const token of others.keys()) {
    const { terms, pointers } = termsOfToken(wordAt(tokens, token));
    others.set(token, terms.map(numberOf));
    for (const word of pointers) numberOf(word);
  }
  const unsorted = all.words();
  const sorted = sortedOnce(unsorted, orderOf(inOrderOfBytes(unsorted)));
  const lengths = new Uint32Array(numbers.length).fill(1);
  for (const [token, words] of others) lengths[token] = words.length;
  const ends = startsOf(lengths);
  const of = new Uint32Array(ends[numbers.length] as number);
  for (let token = 0; token < numbers.length; token++) {
    if (lengths[token] === 0) continue;
    of[ends[token] as number] = sorted.numbers[numbers[token] as number] as number;
  }
  for (const [token, words] of others) {
    of.set(
      words.map((word) => sorted.numbers[word] as number),
      ends[token],
    );
  }
  return { words: sorted.words, starts: ends, of };
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
