/** Writes an index that Pagefind reads in the browser. */
import type { TokenLists } from '../token-lists.ts';
import { CborWriter } from './cbor-writer.ts';
import { nameOf, PAGEFIND_VERSION } from './format.ts';
import { type Postings, postingsOf } from './postings.ts';

/**
 * Size of a chunk, in bytes before compression, at which the next one begins. A reader loads one chunk of each
 * shard for every word of a query; smaller chunks make their list longer, which a reader loads first.
 * docs/decisions/0024 has the figures.
 */
const CHUNK_SIZE = 6000;

/** The bytes of an index's files, before they are compressed. */
interface WrittenIndex {
  /** The lists of results and chunks. */
  readonly meta: Uint8Array;
  /** The words with their postings; a chunk's number is part of its file's name. */
  readonly chunks: readonly Uint8Array[];
}

/** A chunk, as the numbers of its words. */
interface Chunk {
  readonly from: number;
  /** The number after that of its last word. */
  readonly to: number;
}

/**
 * Writes the index of some texts.
 * @param name that of the shard; results and chunks are named by it and their numbers
 * @param texts their tokens
 * @param chunkSize in bytes
 */
export function writeIndex(name: string, texts: TokenLists, chunkSize = CHUNK_SIZE): WrittenIndex {
  const postings = postingsOf(texts);
  const writer = new CborWriter(postings.positions.length * 8);
  const ends: number[] = [];
  const chunks: Chunk[] = [];
  let [start, from] = [0, 0];
  for (let word = 0; word < postings.words.length; word++) {
    writeWord(writer, postings, word);
    ends.push(writer.length);
    if (writer.length - start > chunkSize && word > from) {
      chunks.push({ from, to: word });
      from = word;
      start = ends[word - 1] as number;
    }
  }
  if (from < postings.words.length) chunks.push({ from, to: postings.words.length });
  return {
    meta: writeMeta(name, texts.count, chunks, postings.words),
    chunks: chunks.map(({ from, to }) => {
      const chunk = new CborWriter(chunkSize * 2);
      chunk.list(1);
      chunk.list(to - from);
      return Buffer.concat([chunk.slice(), writer.slice(ends[from - 1] ?? 0, ends[to - 1])]);
    }),
  };
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

function writeMeta(
  name: string,
  count: number,
  chunks: readonly Chunk[],
  words: readonly string[],
): Uint8Array {
  const writer = new CborWriter();
  writer.list(6);
  writer.text(PAGEFIND_VERSION);
  writer.list(count);
  for (let number = 0; number < count; number++) {
    writer.list(3);
    writer.text(nameOf(name, number));
    writer.number(LENGTH);
    writer.text('');
  }
  writer.list(chunks.length);
  for (const [number, { from, to }] of chunks.entries()) {
    writer.list(3);
    writer.text(boundary(words[from - 1], words[from]).from);
    writer.text(boundary(words[to - 1], words[to]).to);
    writer.text(nameOf(name, number));
  }
  // No filters, no sort orders, no fields: the facts have these.
  for (let i = 0; i < 3; i++) writer.list(0);
  return Buffer.from(writer.slice());
}

/** The same length for all texts, as Pagefind's ranking is not used. */
const LENGTH = 1;

/**
 * Finds the boundary of two chunks: the fewest first letters of the next chunk's first word that come after the
 * last word of this one. Both chunks have it as their bound, so that the list of chunks, which every reader
 * loads, is short and compresses well.
 */
function boundary(last = '', first = ''): { readonly to: string; readonly from: string } {
  let letters = '';
  if (last && first) {
    for (const letter of first) {
      letters += letter;
      // Compared as Pagefind does, by the bytes of UTF-8.
      const isAfter = Buffer.compare(Buffer.from(letters), Buffer.from(last)) > 0;
      if (isAfter && letters !== first) return { to: letters, from: letters };
    }
  }
  return { to: last, from: first };
}
