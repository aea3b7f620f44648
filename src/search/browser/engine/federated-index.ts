/** Searches the indexes of all languages as one: looks words up, and loads the files beside the indexes. */
import { WORD_END } from '../../analyzer.ts';
import type { Facets } from '../../facet-file.ts';
import {
  FACETS_FILE,
  MANIFEST_FILE,
  SEARCH_FORMAT,
  type SearchManifest,
  type TagName,
} from '../../manifest.ts';
import { unpack } from './fetching.ts';
import type { IndexedArticle } from './indexed-articles.ts';
import { LanguageIndexes } from './language-indexes.ts';
import type { PagefindResult } from './pagefind.ts';
import type { PreloadedFiles } from './preloaded-files.ts';

/** An article that has a word. */
export interface Posting {
  readonly article: IndexedArticle;
  /** The positions of the word: those of the zones first, from `TEXT_START` on those of the text. */
  readonly positions: readonly number[];
  /** Loads the stored article. */
  readonly result: PagefindResult;
}

/** Most words whose postings are kept: a reader changes a query word by word. */
const MOST_CACHED = 60;

/** Letters that may follow a letter of a word. */
const NEXT_LETTERS = ['abcdefghijklmnopqrstuvwxyz0123456789', 'абвгдежзиклмнопрстуфхцчшщъыьэюя'];

/** The published search of a site. */
export class FederatedIndex {
  readonly manifest: SearchManifest;
  readonly languages: LanguageIndexes;
  /** The folder of the manifest, an address. */
  readonly #root: string;
  readonly #facets = new Map<string, Promise<Facets>>();
  /** Postings by words. */
  readonly #cache = new Map<string, Promise<readonly Posting[]>>();

  private constructor(manifest: SearchManifest, root: string, preloaded: PreloadedFiles) {
    this.manifest = manifest;
    this.#root = root;
    this.languages = new LanguageIndexes(manifest, root, preloaded, () => this.clearCache());
  }

  /**
   * Loads the manifest; no language is open yet.
   * @param root the folder of the manifest, an address
   * @param preloaded gets the files that Pagefind need not request
   * @throws Error if the manifest cannot be loaded, or is written for scripts of another version
   */
  static async load(root: string, preloaded: PreloadedFiles): Promise<FederatedIndex> {
    // The one file whose name stays the same: it must not come from a cache.
    const response = await fetch(root + MANIFEST_FILE, { cache: 'no-cache' });
    const manifest: SearchManifest = await response.json();
    if (manifest.format !== SEARCH_FORMAT) throw new Error('the search is of another version');
    return new FederatedIndex(manifest, root, preloaded);
  }

  /**
   * Finds the articles that have a stem as one of their index words.
   * @throws Error if no language is open, or part of an index cannot be loaded
   */
  postings(stem: string): Promise<readonly Posting[]> {
    const known = this.#cache.get(stem);
    if (known !== undefined) return known;
    const postings = this.#search(stem + WORD_END);
    this.#cache.set(stem, postings);
    postings.catch(() => this.#cache.delete(stem));
    const [oldest] = this.#cache.keys();
    if (this.#cache.size > MOST_CACHED && oldest !== undefined) this.#cache.delete(oldest);
    return postings;
  }

  /**
   * Finds articles that have an index word which begins with some letters: those in the chunks whose range has the
   * letters themselves. Words of later chunks are not found. Throws as `postings` does.
   */
  postingsByPrefix(letters: string): Promise<readonly Posting[]> {
    return this.#search(letters);
  }

  /**
   * Finds the articles that have an index word which begins with some letters. Of each next letter, the words in one
   * chunk are found: nearly all. Throws as `postings` does.
   */
  async postingsByBeginning(letters: string): Promise<readonly Posting[]> {
    const known = this.#cache.get(`${letters}*`);
    if (known !== undefined) return known;
    const next = [
      WORD_END,
      ...(NEXT_LETTERS.find((some) => some.includes(letters.at(-1) ?? '')) ?? ''),
    ];
    const found = await Promise.all(next.map((letter) => this.#search(letters + letter)));
    const postings = found.flat();
    this.#cache.set(`${letters}*`, Promise.resolve(postings));
    return postings;
  }

  /** Lists the articles of all open languages. Throws as `postings` does. */
  async allArticles(): Promise<readonly Posting[]> {
    const postings = await this.#search(null);
    const open = new Set(this.languages.open.map(({ lang }) => lang));
    return postings.filter(({ article }) => open.has(article.lang));
  }

  async #search(query: string | null): Promise<Posting[]> {
    const { results } = await this.languages.pagefind.search(query);
    return results.flatMap((result) => {
      const article = this.languages.articles.get(result.id);
      // The parts of a word (`Luna-25`) have one position.
      return article ? [{ article, result, positions: [...new Set(result.words)] }] : [];
    });
  }

  /** Forgets the postings: some of them were found while a file was missing. */
  clearCache(): void {
    this.#cache.clear();
  }

  /** Loads the names of tags, by which queries are expanded. */
  tagNames(): Promise<readonly (readonly TagName[])[]> {
    return unpack(this.#root + this.manifest.tagNames);
  }

  /** Loads the file of suggestions. */
  suggestions(): Promise<unknown> {
    return unpack(this.#root + this.manifest.suggestions);
  }

  /** Loads the facets of the open languages, by shard, except for those that cannot be loaded. */
  async facets(): Promise<ReadonlyMap<string, Facets>> {
    const shards = this.languages.open.flatMap(({ shards }) => shards);
    const loaded = await Promise.all(
      shards.map(async ({ name, folder }) => {
        const facets = this.#facets.get(name) ?? unpack<Facets>(this.#root + folder + FACETS_FILE);
        this.#facets.set(name, facets);
        try {
          return [[name, await facets] as const];
        } catch {
          this.#facets.delete(name);
          return [];
        }
      }),
    );
    return new Map(loaded.flat());
  }
}
