/** A Pagefind index made smaller for readers, with the articles' own text in place of their terms. */

/*
 * Index files are a few kilobytes long, and results are known by their place among the articles. This
 * knows the format of Pagefind 1.6.0, which is not documented: another version is refused, and
 * docs/decisions/0021 says why it is worth it.
 */
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import type { Stored } from '../record.ts';
import { itemsOf, listItem, readText, textItem } from './cbor.ts';

const compress = promisify(gzip);

/** The version whose format this is, as an index names it. */
const VERSION = '1.6.0';

/** What every file of an index begins with, once it is decompressed. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/**
 * Size of an index file, in bytes before compression, at which the next one begins. A reader loads one
 * for every word; Pagefind's own are ten times as large. Smaller ones make the list of them, which a
 * reader loads first, longer. See `npm run bench -- search`.
 */
const CHUNK_SIZE = 18_000;

export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Repacks the files of an index whose records have their numbers, from 0, as addresses.
 * @param files what Pagefind made
 * @param name what the results' identities begin with, and the files are named by
 * @param stored what to show of each record, by its number
 * @returns the files that a browser loads, with its entry point `pagefind-entry.json`
 * @throws Error where the index is not in the format of Pagefind 1.6.0
 */
export async function repack(
  files: readonly BundleFile[],
  name: string,
  stored: readonly Stored[],
): Promise<BundleFile[]> {
  const byPath = new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
  const metaPath = [...byPath.keys()].find((path) => path.endsWith('.pf_meta'));
  const wasm = byPath.get('wasm.unknown.pagefind');
  if (!metaPath || !wasm) throw new Error('Pagefind made an index without its parts');
  const [version, pages, chunks, ...rest] = itemsOf(open(byPath.get(metaPath)));
  if (!version || !pages || !chunks || readText(version) !== VERSION) {
    throw new Error(`Pagefind made an index of another version; expected ${VERSION}`);
  }
  const numbers = numbersOf(byPath);
  const idOf = (number: number) => `${name}.${number.toString(36)}`;
  const newPages = itemsOf(pages).map((page) => {
    const [hash, , ...others] = itemsOf(page);
    const number = hash && numbers.get(readText(hash));
    if (number === undefined) throw new Error('Pagefind made a page without its text');
    return listItem([textItem(idOf(number)), LENGTH, ...others]);
  });
  const newChunks = itemsOf(chunks).flatMap((chunk) => {
    const hash = itemsOf(chunk)[2];
    const [words] = itemsOf(open(byPath.get(`index/${hash && readText(hash)}.pf_index`)));
    return words ? inChunks(itemsOf(words)) : [];
  });
  const list = newChunks.map((words, i) => {
    const { from } = boundary(newChunks[i - 1], words);
    const { to } = boundary(words, newChunks[i + 1]);
    return listItem([textItem(from), textItem(to), textItem(`${name}.${i.toString(36)}`)]);
  });
  const meta = listItem([version, listItem(newPages), listItem(list), ...rest]);
  const entry = {
    version: VERSION,
    languages: { [LANGUAGE]: { hash: name, wasm: null, page_count: stored.length } },
    include_characters: [],
  };
  const named = (path: string, bytes: Buffer) => async (): Promise<BundleFile> => ({
    path,
    content: await compress(Buffer.concat([SIGNATURE, bytes]), { level: 6 }),
  });
  const made = [
    named(`pagefind.${name}.pf_meta`, meta),
    ...newChunks.map((words, i) =>
      named(`index/${name}.${i.toString(36)}.pf_index`, listItem([listItem(words)])),
    ),
    ...stored.map((one, number) =>
      named(`fragment/${idOf(number)}.pf_fragment`, Buffer.from(JSON.stringify(fragment(one)))),
    ),
  ];
  return [
    { path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify(entry)) },
    { path: 'wasm.unknown.pagefind', content: wasm },
    ...(await Promise.all(made.map((make) => make()))),
  ];
}

/** One length for all texts, as Pagefind's own ranking is not used: the number 1. */
const LENGTH = Buffer.from([1]);

/** A code for texts that are in no language (ISO 639-2): Pagefind has no stemmer for it. */
export const LANGUAGE = 'zxx';

function open(bytes: Buffer | undefined): Buffer {
  if (!bytes) throw new Error('Pagefind made an index that names a file which is not there');
  const plain = gunzipSync(bytes);
  if (!plain.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error('Pagefind made a file without its signature');
  }
  return plain.subarray(SIGNATURE.length);
}

/** The numbers of the records by the names that Pagefind gave them. */
function numbersOf(files: ReadonlyMap<string, Buffer>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [path, bytes] of files) {
    const hash = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (hash === undefined) continue;
    const { url } = JSON.parse(open(bytes).toString('utf8')) as { url: string };
    numbers.set(hash, Number(url));
  }
  return numbers;
}

function inChunks(words: readonly Buffer[]): Buffer[][] {
  const chunks: Buffer[][] = [];
  let size = CHUNK_SIZE;
  for (const word of words) {
    if (size + word.length > CHUNK_SIZE) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(word);
    size += word.length;
  }
  return chunks;
}

/**
 * Where one index file ends and the next begins: the shortest letters that come after the last word of the
 * one and before the first word of the other. Both are named by them, so that the list of the files, which
 * every reader loads, is short and repeats itself.
 */
function boundary(before: readonly Buffer[] | undefined, after: readonly Buffer[] | undefined) {
  const [last, first] = [before?.at(-1), after?.[0]].map((word) => (word ? wordOf(word) : ''));
  if (!last || !first) return { to: last ?? '', from: first ?? '' };
  let letters = '';
  for (const letter of first) {
    letters += letter;
    // Compared as Pagefind does, by the bytes of UTF-8.
    const isAfter = Buffer.compare(Buffer.from(letters), Buffer.from(last)) > 0;
    if (isAfter && letters !== first) return { to: letters, from: letters };
  }
  return { to: last, from: first };
}

function wordOf(entry: Buffer): string {
  const [word] = itemsOf(entry);
  if (!word) throw new Error('Pagefind made an index file with an entry without a word');
  return readText(word);
}

/** What Pagefind's script expects of a result. */
function fragment({ url, content, meta }: Stored) {
  return { url, content, word_count: 0, filters: {}, meta, anchors: [] };
}
