/** Manifest of the search: the file that a browser loads first, and by which it finds all others. */
import type { WordEnd } from './word-files.ts';

/** Version of the search's files; to be raised when an older script cannot read them any more. */
export const SEARCH_FORMAT = 5;

export interface PublishedShard {
  /** Beginning of the identities of its results: `id-b8` in `id-b8.2s`. */
  readonly name: string;
  /** The folder of its files, below that of the manifest; its name changes with their content. */
  readonly folder: string;
}

export interface ManifestLanguage {
  readonly lang: string;
  /** The language's name in itself. */
  readonly name: string;
  /** ISO 15924 code. */
  readonly script: string;
  /** Empty if the language has no articles. */
  readonly shards: readonly PublishedShard[];
  /** The file with the facts of all shards, by their names: `ShardFacts`; empty if the language has no articles. */
  readonly facts: string;
}

/** Content of the manifest; paths are below its folder. */
export interface SearchManifest {
  readonly format: number;
  /** The address of the site without its path: `https://example.org`. */
  readonly origin: string;
  /** Pagefind's script. */
  readonly pagefind: string;
  /** Pagefind's WebAssembly. */
  readonly wasm: string;
  /** The files with names that mean the same, by which queries are expanded. */
  readonly names: {
    /** Their folder; its name changes with their contents. */
    readonly folder: string;
    /** How many they are: see `nameFile`. */
    readonly count: number;
  };
  /** The file of suggestions. */
  readonly suggestions: string;
  /** The languages of all editions, in their order. */
  readonly languages: readonly ManifestLanguage[];
}

export const MANIFEST_FILE = 'manifest.json';

/** The path of a file with names, below their folder. */
export function nameFile(bucket: number): string {
  return `${bucket}.pack`;
}

/** The file of a shard beside its index. */
export const FACETS_FILE = 'facets.pack';

/** The path of a file of words by one of their ends, below the folder of a shard. */
export function wordsFile(end: WordEnd, number: number): string {
  return `${WORDS_FOLDER}${end}-${number}.pack`;
}

/** Whether an address is that of a file of words: a search answers without it. */
export function isWordsFile(url: string): boolean {
  return url.includes(`/${WORDS_FOLDER}`);
}

const WORDS_FOLDER = 'words/';
