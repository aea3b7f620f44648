/** Publishes the search of a few articles, and uses the engine as the search page does, without a browser. */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { forEachKind } from '../../src/archive/term-kinds.ts';
import { loadContent } from '../../src/content/load.ts';
import en from '../../src/locales/words/en.ts';
import id from '../../src/locales/words/id.ts';
import ru from '../../src/locales/words/ru.ts';
import { SearchEngine } from '../../src/search/browser/engine/engine.ts';
import { watchFetching } from '../../src/search/browser/engine/fetching.ts';
import type {
  SearchRequest,
  SearchResponse,
  SearchResult,
} from '../../src/search/browser/protocol.ts';
import { buildSearch } from './build-search.ts';
import { type Files, writeFiles } from './site.ts';

/**
 * Publishes the search of an archive, in place of what was published there before.
 * @param files `content/…` and `_data/…`
 */
export async function publishSearch(folder: string, files: Files): Promise<void> {
  const [contentDir, dataDir] = [join(folder, 'content'), join(folder, '_data')];
  for (const old of [contentDir, dataDir, join(folder, 'search')]) {
    await rm(old, { recursive: true, force: true });
  }
  // Without it Node takes a script that is loaded under two addresses for one; a browser does not.
  await writeFiles(folder, { ...files, 'package.json': '{ "type": "module" }' });
  const content = await loadContent({ contentDir, dataDir, preview: false });
  const made = await buildSearch(content);
  await writeFiles(folder, Object.fromEntries(made.map(({ path, content }) => [path, content])));
}

/** What happens to a file on its way: it does not come, or only in part, or once something else has happened. */
export type Fate = 'lost' | 'cut' | Promise<unknown> | undefined;

/** A reader at the search page of an edition. */
export class Reader {
  readonly #engine: SearchEngine;
  /** What happens to a file from now on, by its address. */
  fateOf: (url: string) => Fate;

  /** @param folder where `publishSearch` published */
  constructor(folder: string, lang: string, fateOf: Reader['fateOf'] = () => undefined) {
    const root = `${pathToFileURL(join(folder, 'search'))}/`;
    this.#engine = new SearchEngine({ lang, base: '/', root, words: { id, ru, en } });
    this.fateOf = fateOf;
  }

  /**
   * Asks, and returns all responses, the last one last.
   * @param onResponse is told of each as it comes
   */
  async responses(
    query: string,
    filters: Partial<SearchRequest> = {},
    onResponse: () => void = () => {},
  ): Promise<SearchResponse[]> {
    const terms = forEachKind(() => []);
    const usual = { query, expand: true, langs: [], terms, sort: 'relevance' } as const;
    const responses: SearchResponse[] = [];
    await this.online((engine) =>
      engine.search({ ...usual, ...filters }, (response) => {
        responses.push(response);
        onResponse();
      }),
    );
    return responses;
  }

  /** Asks, and returns the last response. */
  async ask(query: string, filters: Partial<SearchRequest> = {}): Promise<SearchResponse> {
    const last = (await this.responses(query, filters)).at(-1);
    if (!last) throw new Error('there was no response');
    return last;
  }

  /** Uses the engine while files come from the folder, as they come to the worker from the site. */
  async online<Value>(use: (engine: SearchEngine) => Promise<Value>): Promise<Value> {
    const fetchAsIs = globalThis.fetch;
    globalThis.fetch = (input) => this.#fetch(String(input));
    watchFetching(
      (url) => this.#engine.noteFailedFile(url),
      () => this.#engine.preloaded,
      (url, bytes) => this.#engine.loadedTerms.add(url, bytes),
    );
    try {
      return await use(this.#engine);
    } finally {
      globalThis.fetch = fetchAsIs;
    }
  }

  async #fetch(url: string): Promise<Response> {
    const fate = this.fateOf(url);
    if (fate instanceof Promise) await fate;
    if (fate === 'lost') throw new TypeError('Failed to fetch');
    const path = fileURLToPath(url.replace(/[?#].*/, ''));
    const content = await readFile(path).catch(() => undefined);
    if (!content) return new Response(null, { status: 404 });
    const cut = new ReadableStream({ start: (body) => body.error(new TypeError('network error')) });
    return new Response(fate === 'cut' ? cut : content);
  }
}

/** The file names of the articles that results show. */
export function slugsOf(results: readonly Pick<SearchResult, 'href'>[]): (string | undefined)[] {
  return results.map(({ href }) => href.replace(/\?.*/, '').split('/').at(-2));
}
