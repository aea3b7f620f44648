/** Format of Pagefind's index: the names of its files, for the build and the browser. */

/*
 * The format is that of Pagefind 1.6.0, which does not document it: docs/pagefind-format.md has all that is
 * assumed of it, and test/search/pagefind*.test.ts test it. docs/decisions/0024 says why Pagefind's own program does
 * not write the index.
 */

/** The version of Pagefind that has this format. */
export const PAGEFIND_VERSION = '1.6.0';

/** The code of ISO 639-2 for texts without a language: Pagefind has no stemmer for it. */
export const NO_LANGUAGE = 'zxx';

/** Beginning of every decompressed file of an index; a file that begins with it is taken as it is. */
export const SIGNATURE = 'pagefind_dcd';

/** The file that Pagefind's script requests first in the folder of an index. */
export const ENTRY_FILE = 'pagefind-entry.json';

/** Pagefind's WebAssembly without a stemmer. */
export const WASM_FILE = 'wasm.unknown.pagefind';

/** Makes the content of an index's entry file. */
export function entryOf(index: string) {
  const languages = { [NO_LANGUAGE]: { hash: index, wasm: null, page_count: 0 } };
  return { version: PAGEFIND_VERSION, languages, include_characters: [] };
}

/** Makes the identity of a result, or the name of a chunk. */
export function nameOf(index: string, number: number): string {
  return `${index}.${number.toString(36)}`;
}

/** The path of the file that lists the results and the chunks. */
export function metaPath(index: string): string {
  return `pagefind.${index}.pf_meta`;
}

/** The path of a chunk: some index words with their postings. */
export function chunkPath(index: string, number: number): string {
  return `index/${nameOf(index, number)}.pf_index`;
}

/** The path of a fragment: the content of one result. */
export function fragmentPath(index: string, number: number): string {
  return `fragment/${nameOf(index, number)}${FRAGMENT_END}`;
}

const FRAGMENT_END = '.pf_fragment';

/** Whether an address is that of a fragment. */
export function isFragment(url: string): boolean {
  return url.replace(/[?#].*/s, '').endsWith(FRAGMENT_END);
}
