/** What a build keeps of a shard for the next one: what its articles' texts came to. */

/*
 * An accelerator only: with it or without, the files are the same. It knows whether it is whole, and
 * by which program it was made.
 */
import { createHash } from 'node:crypto';
import type { TermLists, Terms } from './token-lists.ts';
import { LONGEST, readNumbers, writeNumbers } from './varints.ts';

/** What a text came to. */
export interface Digest {
  /** A hash of the article's record: where it is the same, the rest is. */
  readonly key: string;
  /** A hash of the file that results show it by. */
  readonly fragment: string;
  /** The words of the text. */
  readonly length: number;
}

export interface ShardState {
  readonly name: string;
  /** Where the files were published, below the folder of the search. */
  readonly folder: string;
  /** In the order of the shard. */
  readonly digests: readonly Digest[];
  /** The terms of each. */
  readonly lists: Terms;
  /** Hashes of the index's chunks, in their order. */
  readonly chunks: readonly string[];
}

/** Raised when what is kept changes its form. */
const FORMAT = 'kliping shard 1';

/** Bytes of a hash: enough that no two articles have the same one by chance. */
const HASH = 16;
const CHECK = 32;

/** Bytes that are kept of each article: its hashes, its length, and where its terms end. */
const ROW = 2 * HASH + 4 + 4;

/** As a string of as many characters as it has bytes. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('binary').slice(0, HASH);
}

/** @param base the program, and what else the terms depend on beside the articles */
export function packState(
  {
    name,
    folder,
    digests,
    lists,
    chunks,
  }: Omit<ShardState, 'lists'> & { readonly lists: TermLists },
  base: string,
): Uint8Array {
  const rows = Buffer.alloc(digests.length * ROW);
  const numbers = Buffer.allocUnsafe(lists.length * LONGEST);
  let end = 0;
  for (const [i, { key, fragment, length }] of digests.entries()) {
    end = writeNumbers(lists.list(i), numbers, end);
    let at = i * ROW;
    at += rows.write(key, at, 'latin1');
    at += rows.write(fragment, at, 'latin1');
    at = rows.writeUInt32LE(length, at);
    rows.writeUInt32LE(end, at);
  }
  const content = joined([
    Buffer.from(JSON.stringify([name, folder])),
    rows,
    Buffer.from(chunks.join(''), 'latin1'),
    Buffer.from(lists.terms.join('\n')),
    numbers.subarray(0, end),
  ]);
  return Buffer.concat([checkOf(content, base), content]);
}

/** @returns nothing where it is damaged, or was made on another base */
export function unpackState(packed: Uint8Array, base: string): ShardState | undefined {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const content = bytes.subarray(CHECK);
  if (!checkOf(content, base).equals(bytes.subarray(0, CHECK))) return undefined;
  const [head, rows, hashes, terms, numbers] = parted(content) as FiveBuffers;
  const [name, folder] = JSON.parse(head.toString()) as [string, string];
  const hashAt = (from: Buffer, at: number) => from.toString('latin1', at, at + HASH);
  const endOf = (place: number) => (place < 0 ? 0 : rows.readUInt32LE((place + 1) * ROW - 4));
  const count = rows.length / ROW;
  return {
    name,
    folder,
    digests: Array.from({ length: count }, (_, i) => ({
      key: hashAt(rows, i * ROW),
      fragment: hashAt(rows, i * ROW + HASH),
      length: rows.readUInt32LE(i * ROW + 2 * HASH),
    })),
    lists: {
      terms: terms.toString().split('\n'),
      count,
      list: (place) => readNumbers(numbers, endOf(place - 1), endOf(place)),
    },
    chunks: Array.from({ length: hashes.length / HASH }, (_, i) => hashAt(hashes, i * HASH)),
  };
}

type FiveBuffers = [Buffer, Buffer, Buffer, Buffer, Buffer];

/** Puts parts together, the length of each before it. */
function joined(parts: readonly Buffer[]): Buffer {
  const sized = parts.flatMap((part) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(part.length);
    return [size, part];
  });
  return Buffer.concat(sized);
}

function parted(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    parts.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return parts;
}

function checkOf(content: Uint8Array, base: string): Buffer {
  return createHash('sha256').update(`${FORMAT}\n${base}\n`).update(content).digest();
}
