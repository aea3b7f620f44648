/** Writes an index that Pagefind reads in the browser. */

import { haveSameKey, readTerm } from '../index-terms.ts';
import { joinSorted } from '../sorted-words.ts';
import type { TokenLists } from '../token-lists.ts';
import { CborWriter } from './cbor-writer.ts';
import { type Postings, postingsOf } from './postings.ts';

/**
 * Size of a chunk, in bytes before compression, at which the next one begins. A reader loads one chunk of each
 * shard for every word of a query; smaller chunks make their list longer, which a reader loads first.
 * docs/decisions/0024 has the figures.
 */
const CHUNK_SIZE = 6000;

/** The bytes of an index's files, before they are compressed. */
interface WrittenIndex {
  /** The bounds of the chunks, as `joinSorted` makes them: `metaOf` makes the lists that Pagefind loads of them. */
  readonly bounds: string;
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
  const chunks: Chunk[] = [];
  // A group of forms is in one chunk, however large: Pagefind looks for it in no other.
  let [start, from, group] = [0, 0, 0];
  for (let word = 0; word < postings.words.length; word++) {
    writeWord(writer, postings, word);
    ends.push(writer.length);
    const before = postings.words[word - 1];
    if (before !== undefined && !haveSameKey(before, postings.words[word] as string)) group = word;
    if (writer.length - start > chunkSize && group > from) {
      chunks.push({ from, to: group });
      from = group;
      start = ends[group - 1] as number;
    }
  }
  if (from < postings.words.length) chunks.push({ from, to: postings.words.length });
  return {
    forms: formsOf(postings),
    bounds: joinSorted(boundsOf(chunks, postings.words)),
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
    const { form } = readTerm(word);
    if (count > 0) forms.set(form, (forms.get(form) ?? 0) + count);
  }
  return forms;
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
