/** Writes an index that Pagefind reads in the browser. */

import { formIn, haveSameKey } from '../index-terms.ts';
import { commonLetters, joinSorted } from '../sorted-words.ts';
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
  readonly terms: readonly string[];
  /** The words with their postings; a chunk's number is part of its file's name. */
  readonly chunks: readonly Uint8Array[];
  /** The words as texts have them, but without marks, with the number of texts that have them. */
  readonly forms: ReadonlyMap<string, number>;
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
  const writer = new CborWriter(postings.positions.length * 8);
  const ends: number[] = [];
  for (let word = 0; word < postings.words.length; word++) {
    writeWord(writer, postings, word);
    ends.push(writer.length);
  }
  const chunks = chunksOf(postings.words, ends, chunkSize);
  return {
    bounds: joinSorted(boundsOf(chunks, postings.words)),
    terms: postings.words,
    forms: formsOf(postings),
    chunks: chunks.map(({ from, to }) => {
      const chunk = new CborWriter(chunkSize * 2);
      chunk.list(1);
      chunk.list(to - from);
      return Buffer.concat([chunk.slice(), writer.slice(ends[from - 1] ?? 0, ends[to - 1])]);
    }),
  };
}

/** A form may have several terms: of words that differ in their marks alone, and of languages of other rules. */
function formsOf({ words, counts }: Postings): Map<string, number> {
  const forms = new Map<string, number>();
  for (const [i, word] of words.entries()) {
    const count = counts[i] as number;
    if (count === 0) continue;
    const form = formIn(word);
    forms.set(form, (forms.get(form) ?? 0) + count);
  }
  return forms;
}

/**
 * Divides words into chunks. A group of forms is in one chunk, however large: Pagefind looks for it in no other.
 * @param ends the end of each word, in bytes from the first one
 */
function chunksOf(words: readonly string[], ends: readonly number[], size: number): Chunk[] {
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
  for (let word = 1; word < words.length; word++) {
    const [before = '', own = ''] = [words[word - 1], words[word]];
    if (haveSameKey(before, own)) continue;
    if (next && sizeTo(word) > size * MOST) {
      // Groups that were passed over may begin the chunk after it.
      word = next.word;
      cut(word);
      continue;
    }
    const letters = commonLetters(before, own);
    const isBetter = !next || letters <= next.letters || sizeTo(next.word) < size * LEAST;
    if (isBetter) next = { word, letters };
  }
  if (next && sizeTo(words.length) > size * MOST) cut(next.word);
  if (from < words.length) chunks.push({ from, to: words.length });
  return chunks;
}

/**
 * Writes a word with its postings. Optional parts are left out: the weight, which is the same for all words,
 * forms of the word with accents, and fields of texts.
 */
function writeWord(writer: CborWriter, postings: Postings, word: number): void {
  const { texts, positions } = postings;
  writer.list(2);
  writer.text(postings.words[word] as string);
  writer.list(postings.counts[word] as number);
  const end = postings.starts[word + 1] as number;
  let before = 0;
  for (let at = postings.starts[word] as number; at < end; ) {
    const text = texts[at] as number;
    let next = at + 1;
    while (next < end && texts[next] === text) next++;
    writer.list(2);
    writer.number(text - before);
    writer.list(next - at);
    for (let last = 0; at < next; at++) {
      const position = positions[at] as number;
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
function boundsOf(chunks: readonly Chunk[], words: readonly string[]): string[] {
  if (chunks.length === 0) return [];
  const between = chunks.slice(1).map(({ from }) => boundary(words[from - 1], words[from]));
  return [words[0] ?? '', ...between, words.at(-1) ?? ''];
}

function boundary(last = '', first = ''): string {
  let letters = '';
  for (const letter of first) {
    letters += letter;
    // Compared as Pagefind does, by the bytes of UTF-8.
    if (Buffer.compare(Buffer.from(letters), Buffer.from(last)) > 0) break;
  }
  return letters;
}
