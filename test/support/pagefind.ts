/** Reads indexes: Pagefind's own, and ours. */
import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { decode, type Item } from './cbor.ts';

/** A word, with its positions in each text. */
export type Word = readonly [
  word: string,
  texts: readonly (readonly [text: number, places: readonly number[]])[],
];

export interface ReadIndex {
  readonly version: Item;
  /** The names of results. */
  readonly results: readonly string[];
  readonly chunks: readonly {
    readonly from: string;
    readonly to: string;
    readonly words: readonly Word[];
  }[];
  /** Filters, orders, fields. */
  readonly rest: readonly Item[];
}

interface File {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Has Pagefind's own program index texts. */
export async function indexByPagefind(texts: readonly string[]): Promise<File[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  assert.ok(index, errors.join());
  for (const [i, content] of texts.entries()) {
    const record = { url: String(i).padStart(6, '0'), content, language: LANGUAGE };
    assert.deepEqual((await index.addCustomRecord(record)).errors, []);
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return files;
}
/** For texts in no language: Pagefind has no stemmer for it. */
const LANGUAGE = 'zxx';

/** The bytes of a file of an index, whether it is compressed and signed or not. */
export function open({ content }: File): Buffer {
  const bytes = Buffer.from(content);
  if (bytes.readUInt16BE() !== GZIP) return bytes;
  const plain = gunzipSync(bytes);
  assert.equal(plain.subarray(0, 12).toString(), 'pagefind_dcd');
  return plain.subarray(12);
}
/** How it begins. */
const GZIP = 0x1f8b;

/** Reads a file of an index, found by its name. */
export function readItem(files: readonly File[], name: RegExp): Item {
  const file = files.find(({ path }) => name.test(path));
  assert.ok(file, String(name));
  return decode(open(file));
}

/** Reads an index of Pagefind's or of ours. */
export function readIndex(files: readonly File[]): ReadIndex {
  const fileOf = (name: RegExp) => readItem(files, name);
  const [version, pages, chunks, ...rest] = fileOf(/\.pf_meta$/) as [
    Item,
    Page[],
    Chunk[],
    ...Item[],
  ];
  return {
    version,
    results: pages.map(([name]) => name),
    chunks: chunks.map(([from, to, name]) => {
      const [words] = fileOf(new RegExp(`/${name}\\.pf_index$`)) as [PackedWord[]];
      return { from, to, words: words.map(readWord) };
    }),
    rest,
  };
}

type Page = readonly [name: string, length: number, group: string];
type Chunk = readonly [from: string, to: string, name: string];
type Posting = readonly [step: number, places: readonly number[], fields?: readonly Item[]];
type PackedWord = readonly [word: string, texts: readonly Posting[], forms?: readonly Form[]];
type Form = readonly [form: string, texts: readonly Posting[]];

function readWord([word, texts, forms = []]: PackedWord): Word {
  const all = [texts, ...forms.map(([, some]) => some)].flatMap(readPostings);
  const byText = new Map<number, Set<number>>();
  for (const [text, places] of all) {
    const known = byText.get(text) ?? new Set();
    for (const place of places) known.add(place);
    byText.set(text, known);
  }
  const inOrder = [...byText].toSorted(([a], [b]) => a - b);
  return [word, inOrder.map(([text, places]) => [text, [...places].toSorted((a, b) => a - b)])];
}

function readPostings(postings: readonly Posting[]): [text: number, places: number[]][] {
  let text = 0;
  return postings.map(([step, steps, fields = []]) => {
    assert.deepEqual(fields, []);
    text += step;
    let place = 0;
    const places: number[] = [];
    for (const number of steps) {
      // A number below zero is the weight of the words that follow, which begin to be counted anew.
      place = number < 0 ? 0 : place + number;
      if (number >= 0) places.push(place);
    }
    return [text, places];
  });
}
