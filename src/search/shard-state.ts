/** State of a shard: what a build keeps of it for the next one. */

/*
 * It only makes builds faster: with it or without, the files are the same. A checksum over the state and its key
 * shows whether it is whole, and made by the same program.
 */
import { createHash, hash } from 'node:crypto';
import type { ShardPaths } from './shard-files.ts';
import type { TokenListBuilder, TokenLists } from './token-lists.ts';
import { LONGEST, readNumbers, writeNumbers } from './varints.ts';

/** An article's text as it was indexed. */
export interface IndexedText {
  /** A hash of the article's record: if it is the same, so are the tokens and the fragment. */
  readonly key: string;
  /** A hash of the fragment. */
  readonly fragment: string;
  /** Number of the text's words. */
  readonly length: number;
}

export interface ShardState {
  /** The published files, below the folder of the search. */
  readonly paths: ShardPaths;
  /** In the order of the shard. */
  readonly texts: readonly IndexedText[];
  /** The tokens of each text. */
  readonly lists: TokenLists;
  /** The words of each text that are written as names, each once. */
  readonly names: TokenLists;
  /** Hashes of the index's chunks, in their order. */
  readonly chunks: readonly string[];
  /** Hashes of the files of words, in their order. */
  readonly words: readonly string[];
}

/** Version of this format; to be raised when it changes. */
const FORMAT = 'kliping shard 3';

/** Bytes of a hash: enough for no two articles to have the same one by chance. */
const HASH = 16;
/** Bytes of the checksum. */
const CHECK = 32;

/** Bytes of each text: two hashes, its length, and the ends of its tokens and of its names. */
const ROW = 2 * HASH + 4 + 4 + 4;

/** Hashes content: a string with one character for each byte of the hash. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'buffer').toString('latin1', 0, HASH);
}

/**
 * Writes the state of a shard as bytes.
 * @param stateKey all that tokens and fragments depend on besides the articles: program and languages
 */
export function packState(
  {
    paths,
    texts,
    lists,
    names,
    chunks,
    words,
  }: Omit<ShardState, 'lists' | 'names'> & {
    readonly lists: TokenListBuilder;
    readonly names: TokenListBuilder;
  },
  stateKey: string,
): Uint8Array {
  const rows = Buffer.alloc(texts.length * ROW);
  const numbers = Buffer.allocUnsafe((lists.length + names.length) * LONGEST);
  let end = 0;
  for (const [i, { key, fragment, length }] of texts.entries()) {
    const tokensEnd = writeNumbers(lists.list(i), numbers, end);
    end = writeNumbers(names.list(i), numbers, tokensEnd);
    let at = i * ROW;
    at += rows.write(key, at, 'latin1');
    at += rows.write(fragment, at, 'latin1');
    at = rows.writeUInt32LE(length, at);
    at = rows.writeUInt32LE(tokensEnd, at);
    rows.writeUInt32LE(end, at);
  }
  const content = joinParts([
    Buffer.from(JSON.stringify(paths)),
    rows,
    Buffer.from(chunks.join(''), 'latin1'),
    Buffer.from(words.join(''), 'latin1'),
    Buffer.from(lists.vocabulary.join('\n')),
    Buffer.from(names.vocabulary.join('\n')),
    numbers.subarray(0, end),
  ]);
  return Buffer.concat([checksum(content, stateKey), content]);
}

/**
 * Reads what `packState` wrote.
 * @returns nothing if it is damaged, or has another key
 */
export function unpackState(packed: Uint8Array, stateKey: string): ShardState | undefined {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const content = bytes.subarray(CHECK);
  if (!checksum(content, stateKey).equals(bytes.subarray(0, CHECK))) return undefined;
  const [head, rows, chunks, words, tokens, written, numbers] = splitParts(content) as SevenBuffers;
  const hashAt = (from: Buffer, at: number) => from.toString('latin1', at, at + HASH);
  const hashesIn = (from: Buffer) =>
    Array.from({ length: from.length / HASH }, (_, i) => hashAt(from, i * HASH));
  const tokensEndOf = (text: number) => rows.readUInt32LE((text + 1) * ROW - 8);
  const endOf = (text: number) => (text < 0 ? 0 : rows.readUInt32LE((text + 1) * ROW - 4));
  const count = rows.length / ROW;
  return {
    paths: JSON.parse(head.toString()),
    texts: Array.from({ length: count }, (_, i) => ({
      key: hashAt(rows, i * ROW),
      fragment: hashAt(rows, i * ROW + HASH),
      length: rows.readUInt32LE(i * ROW + 2 * HASH),
    })),
    lists: {
      vocabulary: tokens.toString().split('\n'),
      count,
      list: (text) => readNumbers(numbers, endOf(text - 1), tokensEndOf(text)),
    },
    names: {
      vocabulary: written.toString().split('\n'),
      count,
      list: (text) => readNumbers(numbers, tokensEndOf(text), endOf(text)),
    },
    chunks: hashesIn(chunks),
    words: hashesIn(words),
  };
}

type SevenBuffers = [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

/** Joins parts, with the length of each before it. */
function joinParts(parts: readonly Buffer[]): Buffer {
  const sized = parts.flatMap((part) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(part.length);
    return [size, part];
  });
  return Buffer.concat(sized);
}

/** Splits what `joinParts` joined. */
function splitParts(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    parts.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return parts;
}

function checksum(content: Uint8Array, stateKey: string): Buffer {
  return createHash('sha256').update(`${FORMAT}\n${stateKey}\n`).update(content).digest();
}
