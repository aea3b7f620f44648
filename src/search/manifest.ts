/** The manifest of the search: what a browser loads first, and by which it finds all else. */
import type { Address } from '../archive/address.ts';

/** Raised when a browser that has an older script could not read the files any more. */
export const FORMAT = 2;

export interface PublishedShard {
  /** Stands before the number in the identity of its results: `id-b8` in `id-b8.2s`. */
  readonly name: string;
  /** The folder of its files, below that of the manifest: it changes with what is in it. */
  readonly folder: string;
}

export interface ManifestLanguage {
  readonly lang: string;
  /** The language's name in itself. */
  readonly name: string;
  /** ISO 15924 code. */
  readonly script: string;
  /** None where the language has no articles. */
  readonly shards: readonly PublishedShard[];
}

/** A name, and its language where the registry says it: an alias is in whichever its letters are of. */
export type TagName = readonly [text: string, lang: string];

/** Paths are below the manifest's folder. */
export interface Manifest {
  readonly format: number;
  /** Where the site is published, without its path: `https://example.org`. */
  readonly origin: string;
  /** Pagefind's script. */
  readonly pagefind: string;
  /** Pagefind's WebAssembly. */
  readonly wasm: string;
  /** The names of tags, by which a query is widened. */
  readonly tagNames: string;
  /** What is suggested while typing. */
  readonly suggestions: string;
  /** All editions' languages, in their order. */
  readonly languages: readonly ManifestLanguage[];
}

/** The folder of all that search publishes. */
export const SEARCH_FOLDER = '/search/' as Address;

export const MANIFEST = 'manifest.json';

/** Files of a shard beside the index. */
export const FACTS = 'facts.pack';
export const FACETS = 'facets.pack';
