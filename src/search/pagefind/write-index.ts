/** Writes an index that Pagefind reads in the browser. */
import type { Terms } from '../token-lists.ts';
import { CborWriter } from './cbor-writer.ts';
import { nameOf, VERSION } from './format.ts';
import { type Postings, postingsOf } from './postings.ts';

/**
 * Size of an index file, in bytes before compression, at which the next one begins. A reader loads one
 * for every word of a query in each shard; smaller ones make the list of them, which a reader loads
 * first, longer. docs/decisions/0024 has the figures.
 */
const CHUNK_SIZE = 6000;

/** The bytes of an index's files, before they are compressed. */
export interface Index {
  /** The list of the results and of the chunks. */
  readonly meta: Uint8Array;
  /** The words with where they stand, in files named by their numbers. */
  readonly chunks: readonly Uint8Array[];
}

/** A run of words, in one file. */
interface Chunk {
  readonly from: number;
  /** The first word that is not in it. */
  readonly to: number;
}

/**
 * Writes the index of some texts.
 * @param name what the results and the chunks are named by, with their numbers
 */
export function writeIndex(name: string, texts: Terms, chunkSize = CHUNK_SIZE): Index {
  const postings = postingsOf(texts);
  const writer = new CborWriter(postings.places.length * 8);
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
 * A word with its texts. What Pagefind takes as given is left out: the weight that all words have, the forms
 * with accents that a word has beside, and fields of texts.
 */
function writeWord(writer: CborWriter, postings: Postings, word: number): void {
  const { texts, places } = postings;
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
      const place = places[at] as number;
      writer.number(place - last);
      last = place;
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
  writer.text(VERSION);
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
  // Neither filters nor orders nor fields: the facts have these.
  for (let i = 0; i < 3; i++) writer.list(0);
  return Buffer.from(writer.slice());
}

/** One length for all texts, as Pagefind's own ranking is not used. */
const LENGTH = 1;

/**
 * Where one index file ends and the next begins: the shortest letters that come after the last word of the
 * one and before the first word of the other. Both are named by them, so that the list of the files, which
 * every reader loads, is short and repeats itself.
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
