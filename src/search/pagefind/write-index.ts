/** Writes an index that Pagefind reads in the browser. */

import { commonUnits, countOf, type FlatWords, wordAt } from '../flat-words.ts';
import { type FormCounts, formCountsOf } from '../form-counts.ts';
import { SEPARATOR } from '../index-terms.ts';
import { joinSorted } from '../sorted-words.ts';
import type { TokenLists } from '../token-lists.ts';
import { CborWriter } from './cbor-writer.ts';
import { type Postings, postingsOf } from './postings.ts';

/**
 * Usual size of a chunk, in bytes before compression. A reader loads one chunk of each shard for every word of a query;
 * smaller chunks make their list longer, which a reader loads first. docs/decisions/0024 has the figures.
 */
const CHUNK_SIZE = 6000;

/**
 * Smallest and largest chunk, as shares of the usual size. In between, a chunk ends where the fewest letters tell the
 * next term from the one before: so their list takes half of the bytes. docs/decisions/0055 has the figures.
 */
const LEAST = 2 / 3;
const MOST = 7 / 6;

/** The bytes of an index's files, before they are compressed. */
interface WrittenIndex {
  /** The bounds of the chunks, as `joinSorted` makes them: `metaOf` makes the lists that Pagefind loads of them. */
  readonly bounds: string;
  /** All terms, in order. */
  readonly terms: FlatWords;
  /** The words with their postings; a chunk's number is part of its file's name. */
  readonly chunks: readonly Uint8Array[];
  /** The words as texts have them, but without marks, with the number of texts that have them. */
  readonly forms: FormCounts;
}

/** A chunk, as the numbers of its words. */
interface Chunk {
  readonly from: number;
  /** The number after that of its last word. */
  readonly to: number;
}

/**
 * Writes the index of some texts.
 * @param texts their tokens
 * @param chunkSize in bytes
 */
export function writeIndex(texts: TokenLists, chunkSize = CHUNK_SIZE): WrittenIndex {
  const postings = postingsOf(texts);
  const { words, places } = postings;
  const writer = new CborWriter((places.length / 2) * BYTES + words.letters.length * 2);
  const ends = new Uint32Array(countOf(words));
  for (let word = 0; word < ends.length; word++) {
    writeWord(writer, postings, word);
    ends[word] = writer.length;
  }
  const chunks = chunksOf(words, ends, chunkSize);
  return {
    bounds: joinSorted(boundsOf(chunks, words)),
    terms: words,
    forms: formCountsOf(words, postings.counts),
    chunks: chunks.map(({ from, to }) => {
      const chunk = new CborWriter(LONGEST_HEADS);
      chunk.list(1);
      chunk.list(to - from);
      return Buffer.concat([chunk.slice(), writer.slice(ends[from - 1] ?? 0, ends[to - 1])]);
    }),
  };
}

/** Bytes that an occurrence takes, about: to make room for more is to copy all that was written. */
const BYTES = 10;

/** Bytes that the heads of a chunk's lists take, at most. */
const LONGEST_HEADS = 16;

/**
 * Divides words into chunks. A group of forms is in one chunk, however large: Pagefind looks for it in no other.
 * @param ends the end of each word, in bytes from the first one
 */
function chunksOf(words: FlatWords, ends: Uint32Array, size: number): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  /** The best beginning of the next chunk, as far as is known. */
  let next: { readonly word: number; readonly letters: number } | undefined;
  const sizeTo = (word: number) => (ends[word - 1] ?? 0) - (ends[from - 1] ?? 0);
  const cut = (to: number) => {
    chunks.push({ from, to });
    from = to;
    next = undefined;
  };
  const count = countOf(words);
  for (let word = 1; word < count; word++) {
    const letters = commonUnits(words, word - 1, word);
    if (hasKeyWithin(words, word, letters)) continue;
    if (next && sizeTo(word) > size * MOST) {
      // Groups that were passed over may begin the chunk after it.
      word = next.word;
      cut(word);
      continue;
    }
    const isBetter = !next || letters <= next.letters || sizeTo(next.word) < size * LEAST;
    if (isBetter) next = { word, letters };
  }
  if (next && sizeTo(count) > size * MOST) cut(next.word);
  if (from < count) chunks.push({ from, to: count });
  return chunks;
}

const SEPARATOR_UNIT = SEPARATOR.charCodeAt(0);

/** Whether the key of a term is within its first letters. */
function hasKeyWithin({ letters, starts }: FlatWords, term: number, length: number): boolean {
  const start = starts[term] as number;
  for (let at = start; at < start + length; at++) if (letters[at] === SEPARATOR_UNIT) return true;
  return false;
}

/**
 * Writes a word with its postings. Optional parts are left out: the weight, which is the same for all words,
 * forms of the word with accents, and fields of texts.
 */
function writeWord(writer: CborWriter, postings: Postings, word: number): void {
  const { places, words } = postings;
  writer.list(2);
  writer.text(wordAt(words, word));
  writer.list(postings.counts[word] as number);
  const end = postings.starts[word + 1] as number;
  let before = 0;
  for (let at = postings.starts[word] as number; at < end; ) {
    const text = places[at * 2] as number;
    let next = at + 1;
    while (next < end && places[next * 2] === text) next++;
    writer.list(2);
    writer.number(text - before);
    writer.list(next - at);
    for (let last = 0; at < next; at++) {
      const position = places[at * 2 + 1] as number;
      writer.number(position - last);
      last = position;
    }
    before = text;
  }
}

/**
 * Finds the bounds of the chunks: the first term, the last one, and between two chunks the fewest first letters of the
 * next one's first term that come after the last term of the one before. So the list of chunks, which every reader
 * loads, is short.
 */
function boundsOf(chunks: readonly Chunk[], words: FlatWords): string[] {
  if (chunks.length === 0) return [];
  const between = chunks.slice(1).map(({ from }) => boundary(words, from));
  return [wordAt(words, 0), ...between, wordAt(words, countOf(words) - 1)];
}

function boundary(words: FlatWords, first: number): string {
  const word = wordAt(words, first);
  const end = commonUnits(words, first - 1, first) + 1;
  // Two units of one letter stay together.
  return word.slice(0, isFirstHalf(word.charCodeAt(end - 1)) ? end + 1 : end);
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
