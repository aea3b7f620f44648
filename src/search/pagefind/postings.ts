/** Which texts have a word, and where: terms by text turned into texts by word. */
import type { Terms } from '../token-lists.ts';
import { wordsOf } from './index-words.ts';

/** The words of some texts, with all places at which they stand. */
export interface Postings {
  /** In the order of their bytes in UTF-8. */
  readonly words: readonly string[];
  /** For each word, where its postings begin; then where the last one's end. */
  readonly starts: Uint32Array;
  /** For each word, how many texts have it. */
  readonly counts: Uint32Array;
  /** For each posting the number of the text; those of one word are in order. */
  readonly texts: Uint32Array;
  /** For each posting the place in the text; those of one text are in order. */
  readonly places: Uint32Array;
}

// Millions of numbers go through here, in loops that are as plain as can be. Where a loop stays within an
// array, it says `as number`.

export function postingsOf(lists: Terms): Postings {
  const { words, starts: termStarts, of } = wordsByTerm(lists.terms);

  const totals = new Uint32Array(words.length);
  const counts = new Uint32Array(words.length);
  const last = new Uint32Array(words.length).fill(lists.count);
  for (let text = 0; text < lists.count; text++) {
    const list = lists.list(text);
    for (let place = 0; place < list.length; place++) {
      const term = list[place] as number;
      const end = termStarts[term + 1] as number;
      for (let i = termStarts[term] as number; i < end; i++) {
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
  const places = new Uint32Array(texts.length);
  for (let text = 0; text < lists.count; text++) {
    const list = lists.list(text);
    for (let place = 0; place < list.length; place++) {
      const term = list[place] as number;
      const end = termStarts[term + 1] as number;
      for (let i = termStarts[term] as number; i < end; i++) {
        const word = of[i] as number;
        const at = next[word] as number;
        next[word] = at + 1;
        texts[at] = text;
        places[at] = place;
      }
    }
  }
  return { words, starts, counts, texts, places };
}

/** The words of all terms, in order; and for each term where its words begin in `of`, as numbers. */
function wordsByTerm(terms: readonly string[]) {
  const met = new Map<string, number>();
  const all: number[] = [];
  const lengths = new Uint32Array(terms.length);
  for (const [i, term] of terms.entries()) {
    const words = wordsOf(term);
    lengths[i] = words.length;
    for (const word of words) {
      let number = met.get(word);
      if (number === undefined) {
        number = met.size;
        met.set(word, number);
      }
      all.push(number);
    }
  }
  const words = inOrder([...met.keys()]);
  const places = new Uint32Array(words.length);
  for (const [place, word] of words.entries()) places[met.get(word) as number] = place;
  return {
    words,
    starts: startsOf(lengths),
    of: Uint32Array.from(all, (i) => places[i] as number),
  };
}

/** Where each of some runs begins that follow one another; then where the last one ends. */
function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [i, length] of lengths.entries()) starts[i + 1] = (starts[i] as number) + length;
  return starts;
}

/** In the order of their bytes in UTF-8. */
function inOrder(words: readonly string[]): string[] {
  return words.map(moved).sort().map(movedBack);
}

/*
 * Strings are sorted by their units of UTF-16. That is the order of UTF-8, but for the characters that take
 * two units, which UTF-8 has after all others: these units are moved behind the others to be sorted.
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
