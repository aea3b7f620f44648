/** Opens indexes that we write in the script of the installed Pagefind, whatever its version. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind } from '../../src/search/browser/engine/pagefind.ts';
import type { FlatWords } from '../../src/search/flat-words.ts';
import {
  chunkPath,
  ENTRY_FILE,
  entryOf,
  fragmentPath,
  metaPath,
  WASM_FILE,
} from '../../src/search/pagefind/format.ts';
import { fragmentOf, indexFile } from '../../src/search/pagefind/index-file.ts';
import { metaOf } from '../../src/search/pagefind/meta.ts';
import { installedPagefind } from '../../src/search/pagefind/program.ts';
import { writeIndex } from '../../src/search/pagefind/write-index.ts';
import type { StoredArticle } from '../../src/search/stored.ts';
import { TokenListBuilder, type TokenLists } from '../../src/search/token-lists.ts';

/** An index to be opened. */
export interface TestIndex {
  /** Its folder, with a slash at its end. */
  readonly folder: string;
  readonly name: string;
  /** The tokens of each text. */
  readonly texts: readonly (readonly string[])[];
  /** What results load, for the first texts. */
  readonly stored?: readonly StoredArticle[];
  readonly chunkSize?: number;
}

/** Lists the tokens of texts. @param known words that the builder begins with */
export function tokenLists(texts: readonly (readonly string[])[], known?: FlatWords): TokenLists {
  const lists = new TokenListBuilder(known);
  for (const tokens of texts) {
    for (const token of tokens) lists.add(lists.idOf(token));
    lists.end();
  }
  return lists.lists();
}

/** Pagefind's script with the files that it may request. */
export class PagefindReader {
  /** The addresses that were requested, in order, without what precedes the folder of an index. */
  readonly requested: string[] = [];
  /** The files by their paths; a test may remove some. */
  readonly files = new Map<string, Uint8Array>();
  readonly #script: string;
  #modules = 0;

  private constructor(script: string) {
    this.#script = script;
  }

  /** @param folder for the script */
  static async install(folder: string): Promise<PagefindReader> {
    const { script, wasm } = await installedPagefind();
    const path = join(folder, 'reader.mjs');
    await writeFile(path, script);
    const reader = new PagefindReader(pathToFileURL(path).href);
    reader.files.set(WASM_FILE, wasm);
    return reader;
  }

  /** Writes the files of an index. */
  publish({ folder, name, texts, stored = [], chunkSize }: TestIndex): void {
    const { bounds, chunks } = writeIndex(tokenLists(texts), chunkSize);
    const entry = Buffer.from(JSON.stringify(entryOf(name)));
    this.files.set(folder + ENTRY_FILE, entry);
    this.files.set(folder + metaPath(name), metaOf(name, texts.length, bounds));
    for (const [i, chunk] of chunks.entries()) {
      this.files.set(folder + chunkPath(name, i), indexFile(chunk));
    }
    for (const [i, article] of stored.entries()) {
      const fragment = indexFile(Buffer.from(fragmentOf(article)));
      this.files.set(folder + fragmentPath(name, i), fragment);
    }
  }

  /** Opens indexes that are published, in a new module, as the engine does. */
  async open(...folders: readonly string[]): Promise<Pagefind> {
    const [first = '', ...others] = folders;
    const pagefind: Pagefind = await import(`${this.#script}#${this.#modules++}`);
    const optionsFor = (folder: string) => ({
      baseUrl: '/',
      metaCacheTag: folder,
      excerptLength: 1,
    });
    await pagefind.options({ ...optionsFor(first), basePath: ROOT + first });
    await pagefind.init();
    await pagefind.search('');
    await Promise.all(
      others.map((folder) => pagefind.mergeIndex(ROOT + folder, optionsFor(folder))),
    );
    return pagefind;
  }

  /** Takes the place of the global `fetch`. */
  readonly fetch = async (input: unknown): Promise<Response> => {
    const url = String(input).slice(ROOT.length);
    this.requested.push(url);
    const path = url.replace(/\?.*/, '');
    // One copy serves all indexes.
    const content = this.files.get(path.endsWith(WASM_FILE) ? WASM_FILE : path);
    return new Response(content ? Buffer.from(content) : null, { status: content ? 200 : 404 });
  };
}

/** The address of the folder of all indexes. */
const ROOT = 'https://arsip.example/search/';

/** Searches, and lists the positions of each result by its identity. */
export async function positionsOf(
  pagefind: Pagefind,
  query: string | null,
): Promise<Map<string, number[]>> {
  const { results } = await pagefind.search(query);
  return new Map(
    results.map(({ id, words }) => [id, [...new Set(words)].toSorted((a, b) => a - b)] as const),
  );
}
