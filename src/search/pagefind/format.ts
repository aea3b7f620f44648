/** The format of Pagefind's index, as far as both sides know it. */

/*
 * It is that of Pagefind 1.6.0 and not documented. test/search/pagefind.test.ts holds what we write
 * against what Pagefind's own program makes; docs/decisions/0024 says why it is not asked to.
 */

/** The version whose format this is. */
export const VERSION = '1.6.0';

/** A code for texts that are in no language (ISO 639-2): Pagefind has no stemmer for it. */
export const LANGUAGE = 'zxx';

/** What Pagefind's script asks for first in the folder of an index. */
export const ENTRY = 'pagefind-entry.json';

/** The WebAssembly that knows no language. */
export const WASM = 'wasm.unknown.pagefind';

/** What `ENTRY` says of an index. */
export function entryOf(index: string) {
  const languages = { [LANGUAGE]: { hash: index, wasm: null, page_count: 0 } };
  return { version: VERSION, languages, include_characters: [] };
}

/** The identity of a result, and the name of a chunk. */
export function nameOf(index: string, number: number): string {
  return `${index}.${number.toString(36)}`;
}

/** The file that lists results and chunks. */
export function metaPath(index: string): string {
  return `pagefind.${index}.pf_meta`;
}

/** A file of words, with where they stand. */
export function chunkPath(index: string, number: number): string {
  return `index/${nameOf(index, number)}.pf_index`;
}

/** The file of what is shown of a result. */
export function fragmentPath(index: string, number: number): string {
  return `fragment/${nameOf(index, number)}.pf_fragment`;
}
