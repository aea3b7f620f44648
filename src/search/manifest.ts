/** Manifest of the search: the file that a browser loads first, and by which it finds all others. */

/** Version of the search's files; to be raised when an older script cannot read them any more. */
export const SEARCH_FORMAT = 6;

export interface PublishedShard {
  /** Beginning of the identities of its results: `id-b8` in `id-b8.2s`. */
  readonly name: string;
  /** The folder of its files, below that of the manifest: the names of the files change with their content. */
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

/** Whether an address is that of a file of words: a search answers without it. */
export function isWordsFile(url: string): boolean {
  return url.includes('/words/');
}
