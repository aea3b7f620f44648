/** Looks for words in all files of a site and of its cache, whatever way these are packed. */
import { gunzipSync } from 'node:zlib';
import { decode, type Item } from '../../support/cbor.ts';
import type { Tree } from './twins.ts';

/** Beginning of every decompressed file of an index. */
const SIGNATURE = 'pagefind_dcd';

/** The index, the words between which its files lie, and the words that typing mistakes are compared with. */
const OF_INDEX = /\.pf_index$|\/facts-\w+\.pack$|\/words\/(?:begin|end)-\d+-\w+\.pack$/;

/** A place where a word may be found: `index` for the words of the search's index, which show no text. */
export type Place = 'file' | 'index';

export interface Sighting {
  readonly path: string;
  readonly place: Place;
}

/**
 * Finds the files that have a word.
 * @param word in lower case, of letters that no language folds or cuts
 */
export function sightings(tree: Tree, word: string): Sighting[] {
  const forms = formsOf(word);
  return [...tree].flatMap(([path, bytes]) => {
    const place: Place = OF_INDEX.test(path) || isState(path) ? 'index' : 'file';
    return [path.toLowerCase(), ...layersOf(path, bytes)].some((text) =>
      forms.some((form) => text.includes(form)),
    )
      ? [{ path, place }]
      : [];
  });
}

/** The state of a shard, in the cache: the index's words, in an order that says nothing of their texts'. */
function isState(path: string): boolean {
  return /^search\/[a-z]+-\w+$/.test(path);
}

/** Of files by their bytes: each is looked through for hundreds of words. */
const knownLayers = new WeakMap<Buffer, readonly string[]>();

/**
 * The texts that a file is made of, in small letters: as it is, decompressed, and the words of an index, each in a
 * line of its own, so that no two of them make another.
 */
function layersOf(path: string, bytes: Buffer): readonly string[] {
  const layers = knownLayers.get(bytes) ?? readLayers(path, bytes).map((one) => one.toLowerCase());
  knownLayers.set(bytes, layers);
  return layers;
}

/** Reads texts that have a byte a letter. */
const ofBytes = new TextDecoder('windows-1251');

function readLayers(path: string, bytes: Buffer): string[] {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const open = isPacked ? gunzipSync(bytes) : bytes;
  const texts = [...new Set([bytes, open])].flatMap((one) => [
    one.toString('utf8'),
    one.toString('utf16le'),
    ofBytes.decode(one),
  ]);
  if (!/\.pf_(?:index|meta)$/.test(path)) return texts;
  return [...texts, wordsOf(decode(open.subarray(SIGNATURE.length))).join('\n')];
}

function wordsOf(item: Item): string[] {
  if (typeof item === 'string') return [item];
  return typeof item === 'number' ? [] : item.flatMap(wordsOf);
}

/** How a word may be written: as it is, in an address, and in a text of JSON. */
function formsOf(word: string): string[] {
  const escaped = [...word].map(
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [word, encodeURIComponent(word).toLowerCase(), escaped.join('')];
}
