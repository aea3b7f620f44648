/** Inverts lists of tokens: for each index word, the texts that have it and its positions there. */
import { isPlainToken, termsOfToken } from '../analyzer.ts';
import { countOf, type FlatWords, FlatWordsBuilder } from '../flat-words.ts';
import type { TokenLists } from '../token-lists.ts';
import { orderOf, sortedOnce } from '../word-order.ts';

/** All index words of some texts, with their occurrences in the order of the words; pointers have none. */
export interface Postings {
  /** In the order of their bytes in UTF-8. */
  readonly words: FlatWords;
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
  const count = countOf(words);

  const totals = new Uint32Array(count);
  const counts = new Uint32Array(count);
  const last = new Uint32Array(count).fill(lists.count);
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
  const texts = new Uint32Array(starts[count] as number);
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

/** Letters of a token, about: of a key, a form and what is between them. */
const LETTERS = 24;

/** Finds the index words of all tokens, in order. `starts` has the place of each token's first word in `of`. */
function wordsByToken(tokens: readonly string[]) {
  // Nearly all tokens are one word, which no other such token is: only the words of others are looked up.
  const all = new FlatWordsBuilder(tokens.length * LETTERS, tokens.length);
  const known = new Map<string, number>();
  const numberOf = (word: string) => {
    let number = known.get(word);
    if (number === undefined) {
      number = all.count;
      known.set(word, number);
      all.add(word);
    }
    return number;
  };
  const some: number[] = [];
  const lengths = new Uint32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string;
    if (isPlainToken(token)) {
      lengths[i] = 1;
      some.push(all.count);
      all.add(token);
      continue;
    }
    const { terms, pointers } = termsOfToken(token);
    lengths[i] = terms.length;
    for (const word of terms) some.push(numberOf(word));
    for (const word of pointers) numberOf(word);
  }
  const unsorted = all.words();
  const { words, numbers } = sortedOnce(unsorted, orderOf(inOrderOfBytes(unsorted)));
  return {
    words,
    starts: startsOf(lengths),
    of: Uint32Array.from(some, (i) => numbers[i] as number),
  };
}

/** Gives the starts of consecutive runs by their lengths; then the end of the last one. */
function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] as number) + length;
  return starts;
}

/*
 * Words are sorted by their UTF-16 units. That is the order of UTF-8, except for characters of two units, which
 * UTF-8 has after all others. So their units are moved behind the others to be sorted.
 */
const FIRST_OF_TWO = 0xd800;
const AFTER_TWO = 0xe000;

function inOrderOfBytes({ letters, starts }: FlatWords): FlatWords {
  if (letters.every((unit) => unit < FIRST_OF_TWO)) return { letters, starts };
  const moved = letters.map((unit) => {
    if (unit < FIRST_OF_TWO) return unit;
    return unit < AFTER_TWO ? unit + 0x2000 : unit - 0x800;
  });
  return { letters: moved, starts };
}
