/** State of a shard: what a build keeps of it for the next one. */

/*
 * It only makes builds faster: with it or without, the files are the same. A checksum over the state and its key
 * shows whether it is whole, and made by the same program.
 */
import { createHash, hash } from 'node:crypto';
import { textOf } from './flat-words.ts';
import { lengthsOf, startsOf } from './runs.ts';
import type { FileKind } from './shard-files.ts';
import type { TokenLists } from './token-lists.ts';
import { packNumbers, unpackNumbers } from './varints.ts';

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
  /** The published files, below the folder of the search; that of the facets is made again with a shard. */
  readonly paths: Readonly<Record<FileKind, readonly string[]>>;
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
const FORMAT = 'kliping shard 5';

/** Bytes of a hash: enough for no two articles to have the same one by chance. */
const HASH = 16;
/** Bytes of the checksum. */
const CHECK = 32;

/** Bytes of each text: two hashes, and its length. */
const ROW = 2 * HASH + 4;

/** Hashes content: a string with one character for each byte of the hash. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'buffer').toString('latin1', 0, HASH);
}

/**
 * Writes the state of a shard as bytes.
 * @param stateKey all that tokens and fragments depend on besides the articles: program and languages
 */
export function packState(
  { paths, texts, lists, names, chunks, words }: ShardState,
  stateKey: string,
): Uint8Array {
  const rows = Buffer.alloc(texts.length * ROW);
  for (const [i, { key, fragment, length }] of texts.entries()) {
    let at = i * ROW;
    at += rows.write(key, at, 'latin1');
    at += rows.write(fragment, at, 'latin1');
    rows.writeUInt32LE(length, at);
  }
  const content = sized([
    Buffer.from(JSON.stringify(paths)),
    rows,
    Buffer.from(chunks.join(''), 'latin1'),
    Buffer.from(words.join(''), 'latin1'),
    ...packLists(lists),
    ...packLists(names),
  ]);
  return Buffer.concat([checksum(content, stateKey), ...content]);
}

/**
 * Reads what `packState` wrote.
 * @returns nothing if it is damaged, or has another key
 */
export function unpackState(packed: Uint8Array, stateKey: string): ShardState | undefined {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const content = bytes.subarray(CHECK);
  if (!checksum([content], stateKey).equals(bytes.subarray(0, CHECK))) return undefined;
  const [head, rows, chunks, words, ...lists] = splitParts(content) as Parts;
  const hashAt = (from: Buffer, at: number) => from.toString('latin1', at, at + HASH);
  const hashesIn = (from: Buffer) =>
    Array.from({ length: from.length / HASH }, (_, i) => hashAt(from, i * HASH));
  return {
    paths: JSON.parse(head.toString()),
    texts: Array.from({ length: rows.length / ROW }, (_, i) => ({
      key: hashAt(rows, i * ROW),
      fragment: hashAt(rows, i * ROW + HASH),
      length: rows.readUInt32LE(i * ROW + 2 * HASH),
    })),
    lists: unpackLists(lists.slice(0, 4) as PackedLists),
    names: unpackLists(lists.slice(4) as PackedLists),
    chunks: hashesIn(chunks),
    words: hashesIn(words),
  };
}

type PackedLists = [letters: Buffer, words: Buffer, texts: Buffer, ids: Buffer];
type Parts = [Buffer, Buffer, Buffer, Buffer, ...PackedLists, ...PackedLists];

function packLists({ vocabulary: { letters, starts: words }, ids, starts }: TokenLists) {
  return [
    Buffer.from(textOf(letters, 0, letters.length)),
    ...[lengthsOf(words), lengthsOf(starts), ids].map(packNumbers),
  ];
}

function unpackLists([letters, words, texts, ids]: PackedLists): TokenLists {
  const { buffer, byteOffset, length } = Buffer.from(letters.toString(), 'utf16le');
  return {
    // Copied, as a buffer need not begin where numbers may.
    vocabulary: {
      letters: new Uint16Array(buffer.slice(byteOffset, byteOffset + length)),
      starts: startsOf(unpackNumbers(words)),
    },
    ids: unpackNumbers(ids),
    starts: startsOf(unpackNumbers(texts)),
  };
}

/** Writes the length of each part before it. */
function sized(parts: readonly Uint8Array[]): Uint8Array[] {
  return parts.flatMap((part) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(part.length);
    return [size, part];
  });
}

/** Splits what `sized` made, once it is joined. */
function splitParts(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    parts.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return parts;
}

function checksum(content: readonly Uint8Array[], stateKey: string): Buffer {
  const hash = createHash('sha256').update(`${FORMAT}\n${stateKey}\n`);
  for (const part of content) hash.update(part);
  return hash.digest();
}
