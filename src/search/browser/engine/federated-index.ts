/** Searches the indexes of all languages as one: looks words up, and loads the files beside the indexes. */

import { writes } from '../../../text/scripts.ts';
import type { Facets } from '../../facet-file.ts';
import { groupOf, indexed } from '../../index-terms.ts';
import { MANIFEST_FILE, nameFile, SEARCH_FORMAT, type SearchManifest } from '../../manifest.ts';
import type { NameBucket } from '../../name-buckets.ts';
import { filesLike, type WordEnd, type WordFile, wordsIn } from '../../word-files.ts';
import { unpack } from './fetching.ts';
import type { IndexedArticle } from './indexed-articles.ts';
import { LanguageIndexes } from './language-indexes.ts';
import type { LoadedTerm, LoadedTerms } from './loaded-terms.ts';
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

/** Most searches whose postings are kept, some for each word: a reader changes a query word by word. */
const MOST_CACHED = 200;

/** Most forms of a beginning that are looked up: the most frequent ones. */
const MOST_FORMS = 150;

/** How many letters a key may be shorter than a beginning, and the fewest that it has. */
const MOST_CUT = 3;
const SHORTEST_KEY = 3;

/** Letters that may follow a letter of a word. */
const NEXT_LETTERS = ['abcdefghijklmnopqrstuvwxyz0123456789', 'абвгдежзиклјмнопрстуфхцчшщъыьэюя'];

/** The published search of a site. */
export class FederatedIndex {
  readonly manifest: SearchManifest;
  readonly languages: LanguageIndexes;
  /** The folder of the manifest, an address. */
  readonly #root: string;
  readonly #loaded: LoadedTerms;
  readonly #facets = new Map<string, Promise<Facets>>();
  /** Files of words by their addresses. */
  readonly #words = new Map<string, Promise<WordFile>>();
  /** Postings by words. */
  readonly #cache = new Map<string, Promise<readonly Posting[]>>();

  private constructor(
    manifest: SearchManifest,
    root: string,
    preloaded: PreloadedFiles,
    loaded: LoadedTerms,
  ) {
    this.manifest = manifest;
    this.#root = root;
    this.#loaded = loaded;
    this.languages = new LanguageIndexes(manifest, root, preloaded, () => this.clearCache());
  }

  /**
   * Loads the manifest; no language is open yet.
   * @param root the folder of the manifest, an address
   * @param preloaded gets the files that Pagefind need not request
   * @param loaded gets the index files that are loaded
   * @throws Error if the manifest cannot be loaded, or is written for scripts of another version
   */
  static async load(
    root: string,
    preloaded: PreloadedFiles,
    loaded: LoadedTerms,
  ): Promise<FederatedIndex> {
    // The one file whose name stays the same: it must not come from a cache.
    const response = await fetch(root + MANIFEST_FILE, { cache: 'no-cache' });
    const manifest: SearchManifest = await response.json();
    if (manifest.format !== SEARCH_FORMAT) throw new Error('the search is of another version');
    return new FederatedIndex(manifest, root, preloaded, loaded);
  }

  /**
   * Lists the terms of a group, after loading the files where it is.
   * @param key as `indexed` writes it
   * @throws Error if no language is open, or part of an index cannot be loaded
   */
  async group(key: string): Promise<readonly LoadedTerm[]> {
    await this.postings(groupOf(key));
    return this.#loaded.group(key);
  }

  /**
   * Finds the articles that have a term which begins with a text: a whole term, or what `groupOf` makes.
   * @throws Error if no language is open, or part of an index cannot be loaded
   */
  postings(start: string): Promise<readonly Posting[]> {
    const known = this.#cache.get(start);
    if (known !== undefined) return known;
    const postings = this.#search(start);
    this.#cache.set(start, postings);
    postings.catch(() => this.#cache.delete(start));
    const [oldest] = this.#cache.keys();
    if (this.#cache.size > MOST_CACHED && oldest !== undefined) this.#cache.delete(oldest);
    return postings;
  }

  /**
   * Finds articles that have an index word which begins with some letters: those in the chunks whose range has the
   * letters themselves. Words of later chunks are not found. Throws as `postings` does.
   */
  postingsByPrefix(letters: string): Promise<readonly Posting[]> {
    return this.#search(indexed(letters));
  }

  /**
   * Finds the articles that have a form which begins with some letters: in the files where forms with these keys are,
   * and with longer and slightly shorter ones. Throws as `postings` does.
   * @param letters as `indexed` writes them
   * @param keys stems of the letters, as if they were a word
   */
  async postingsOfBeginning(letters: string, keys: readonly string[]): Promise<readonly Posting[]> {
    const shorter = [letters, ...keys].flatMap((key) =>
      Array.from({ length: MOST_CUT + 1 }, (_, cut) => key.slice(0, key.length - cut)),
    );
    const starts = [...new Set(shorter.filter(({ length }) => length >= SHORTEST_KEY))];
    const next = NEXT_LETTERS.find((some) => some.includes(letters.at(-1) ?? '')) ?? '';
    const longer = [...next].map((letter) => letters + letter);
    await Promise.all([...starts, ...longer].map((start) => this.#search(start)));
    const loaded = await Promise.all(starts.map((start) => this.#loaded.beginning(start)));
    const own = loaded.flat().filter(({ form }) => form.startsWith(letters));
    const terms = [...new Map(own.map((one) => [one.term, one.count]))]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, MOST_FORMS);
    const found = await Promise.all(terms.map(([term]) => this.postings(term)));
    return found.flat();
  }

  /** All forms of the files that are loaded, with the number of articles that have them. */
  loadedForms(): Promise<ReadonlyMap<string, number>> {
    return this.#loaded.forms();
  }

  /**
   * Lists forms that begin or end like a word, with about as many articles as have them: of each shard in its script from
   * two files to four. What cannot be loaded is left out.
   * @param word as `indexed` writes it
   */
  async formsLike(word: string): Promise<ReadonlyMap<string, number>> {
    const shards = this.languages.wordFiles(({ script }) => writes(script, word));
    const loaded = await Promise.all(
      (['begin', 'end'] as const).map((end) => {
        const addresses = shards.flatMap(({ [end]: files }) =>
          files.length > 0
            ? filesLike(word, end, files.length).flatMap((number) => files[number] ?? [])
            : [],
        );
        return Promise.all(addresses.map((address) => this.#wordsIn(address, end)));
      }),
    );
    const [begin = [], end = []] = loaded.map((files) => {
      const forms = new Map<string, number>();
      for (const [form, count] of files.flat()) forms.set(form, (forms.get(form) ?? 0) + count);
      return forms;
    });
    return new Map([...begin, ...end]);
  }

  async #wordsIn(address: string, end: WordEnd): Promise<readonly (readonly [string, number])[]> {
    const file = this.#words.get(address) ?? unpack<WordFile>(address);
    this.#words.set(address, file);
    try {
      return wordsIn(await file, end);
    } catch {
      this.#words.delete(address);
      return [];
    }
  }

  /** Lists the articles of all open languages. Throws as `postings` does. */
  async allArticles(): Promise<readonly Posting[]> {
    const postings = await this.#search(null);
    const open = new Set(this.languages.open.map(({ lang }) => lang));
    return postings.filter(({ article }) => open.has(article.lang));
  }

  async #search(query: string | null): Promise<Posting[]> {
    const pagefinds = this.languages.pagefindsFor(query);
    const found = await Promise.all(pagefinds.map((pagefind) => pagefind.search(query)));
    return found
      .flatMap(({ results }) => results)
      .flatMap((result) => {
        const article = this.languages.articles.get(result.id);
        // The parts of a word (`Luna-25`) have one position.
        return article ? [{ article, result, positions: [...new Set(result.words)] }] : [];
      });
  }

  /** Forgets the postings: some of them were found while a file was missing. */
  clearCache(): void {
    this.#cache.clear();
  }

  /** Loads a file with names that mean the same, by which queries are expanded. */
  names(bucket: number): Promise<NameBucket> {
    return unpack(this.#root + this.manifest.names.folder + nameFile(bucket));
  }

  /** Loads the file of suggestions. */
  suggestions(): Promise<unknown> {
    return unpack(this.#root + this.manifest.suggestions);
  }

  /** Loads the facets of the open languages, by shard, except for those that cannot be loaded. */
  async facets(): Promise<ReadonlyMap<string, Facets>> {
    const shards = this.languages.open.flatMap(({ shards }) => shards);
    const loaded = await Promise.all(
      shards.map(async (shard) => {
        const { name } = shard;
        const facets = this.#facets.get(name) ?? unpack<Facets>(this.languages.facetsOf(shard));
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
