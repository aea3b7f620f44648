/** The indexes of all languages, opened one after another and searched as one. */

import { END } from '../../analysis.ts';
import type { Facets } from '../../facet-file.ts';
import type { Facts } from '../../facts.ts';
import {
  FACETS,
  FACTS,
  FORMAT,
  MANIFEST,
  type Manifest,
  type ManifestLanguage,
  type PublishedShard,
  type TagName,
} from '../../manifest.ts';
import { ENTRY, entryOf, metaPath, WASM } from '../../pagefind/format.ts';
import { unpack } from './fetching.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Supplies } from './supplies.ts';

/** Where an article has a term: the places of the words, and the way to what is stored of it. */
export interface Posting {
  readonly row: Row;
  readonly places: readonly number[];
  readonly result: PagefindResult;
}

/** Answers of the index that are kept: a reader changes a query word by word. */
const MOST_KEPT = 60;

/** Scripts loaded so far: a browser never loads a module again under an address that failed. */
let attempts = 0;

export class Library {
  readonly manifest: Manifest;
  /** The folder of the manifest. */
  readonly #root: string;
  readonly #supplies: Supplies;
  readonly #failed = new Set<string>();
  readonly #open = new Set<string>();
  /** The languages whose index Pagefind has, searched or not. */
  readonly #joined = new Set<string>();
  readonly #rows = new Map<string, Row>();
  readonly #facets = new Map<string, Promise<Facets>>();
  readonly #kept = new Map<string, Promise<readonly Posting[]>>();
  #pagefind: Pagefind | undefined;
  /** What is being opened: one thing after another. */
  #opening: Promise<void> = Promise.resolve();

  private constructor(manifest: Manifest, root: string, supplies: Supplies) {
    this.manifest = manifest;
    this.#root = root;
    this.#supplies = supplies;
  }

  /**
   * @param root the folder of the manifest, an address
   * @param supplies told what Pagefind need not ask for
   * @throws Error where it cannot be loaded, or is for scripts of another version
   */
  static async load(root: string, supplies: Supplies): Promise<Library> {
    // The one file whose name stays: it must not come from a cache.
    const response = await fetch(root + MANIFEST, { cache: 'no-cache' });
    const manifest: Manifest = await response.json();
    if (manifest.format !== FORMAT) throw new Error('the search is of another version');
    return new Library(manifest, root, supplies);
  }

  /** The languages that have articles. */
  get languages(): readonly ManifestLanguage[] {
    return this.manifest.languages.filter(({ shards }) => shards.length > 0);
  }

  /** The languages that are searched now. */
  get open(): readonly ManifestLanguage[] {
    return this.languages.filter(({ lang }) => this.#open.has(lang));
  }

  /** The languages whose index could not be opened. */
  get failed(): readonly string[] {
    return [...this.#failed];
  }

  get waiting(): readonly string[] {
    const rest = this.languages.filter(
      ({ lang }) => !this.#open.has(lang) && !this.#failed.has(lang),
    );
    return rest.map(({ lang }) => lang);
  }

  get rows(): ReadonlyMap<string, Row> {
    return this.#rows;
  }

  /** Lets the languages that could not be opened be tried again. */
  retry(): void {
    this.#failed.clear();
  }

  /**
   * Opens the first language that can be opened.
   * @param order languages, the one that is wanted most first
   */
  openFirst(order: readonly string[]): Promise<void> {
    if (this.#pagefind) return Promise.resolve();
    this.#supply(order);
    return this.#afterOthers(() => this.#openOne(order));
  }

  /** What is said of an index before its list is known; the lists are loaded at once, as all will be needed. */
  #supply(order: readonly string[]): void {
    const wasm = this.#root + this.manifest.wasm;
    this.#supplies.load(wasm);
    for (const lang of order) {
      const { shards = [] } = this.languages.find((one) => one.lang === lang) ?? {};
      for (const { name, folder } of shards) {
        const at = this.#root + folder;
        this.#supplies.provide(at + ENTRY, async () => Response.json(entryOf(name)));
        this.#supplies.provide(at + WASM, () => fetch(wasm));
        this.#supplies.load(at + metaPath(name));
      }
    }
  }

  /** Opens all others; those that cannot be are left out. */
  openRest(): Promise<void> {
    return this.#afterOthers(async () => {
      const missing = this.languages.filter(({ lang }) => this.waiting.includes(lang));
      // Joined one after another: one that fails takes those before it along.
      let joining: Promise<void> = Promise.resolve();
      await Promise.all(
        missing.map(async (language) => {
          try {
            await this.#loadRows(language);
          } catch {
            this.#failed.add(language.lang);
            return;
          }
          joining = joining.then(() => this.#join(language));
          await joining;
        }),
      );
    });
  }

  async #openOne(order: readonly string[]): Promise<void> {
    for (const lang of order) {
      const language = this.languages.find((one) => one.lang === lang);
      if (this.#pagefind || !language || this.#failed.has(lang)) continue;
      await this.#start([language]).catch(() => this.#failed.add(lang));
    }
  }

  #afterOthers(open: () => Promise<void>): Promise<void> {
    this.#opening = this.#opening.catch(() => undefined).then(open);
    return this.#opening;
  }

  async #start(languages: readonly ManifestLanguage[]): Promise<void> {
    const [first, ...others] = languages.flatMap(({ shards }) => shards);
    if (!first) return;
    // The fragment makes a module of its own: each has room for one search over several indexes.
    const url = `${this.#root}${this.manifest.pagefind}#${attempts++}`;
    const [pagefind] = await Promise.all([
      import(url) as Promise<Pagefind>,
      ...languages.map((language) => this.#loadRows(language)),
    ]);
    await pagefind.options({ ...this.#optionsFor(first), basePath: this.#root + first.folder });
    await pagefind.init();
    // Waits until the index is there, and fails where it is not.
    await pagefind.search('');
    await Promise.all(others.map((shard) => this.#merge(pagefind, shard)));
    this.#pagefind = pagefind;
    this.#kept.clear();
    for (const { lang } of languages) {
      this.#open.add(lang);
      this.#joined.add(lang);
    }
  }

  async #join(language: ManifestLanguage): Promise<void> {
    const { lang, shards } = language;
    const pagefind = this.#pagefind;
    try {
      if (!pagefind) await this.#start([language]);
      else if (!this.#joined.has(lang)) {
        await Promise.all(shards.map((shard) => this.#merge(pagefind, shard)));
        // An index without its list of words joins all the same, and fails at the first search.
        await pagefind.search('');
      }
      this.#joined.add(lang);
      this.#open.add(lang);
      this.#kept.clear();
    } catch {
      this.#failed.add(lang);
      if (!pagefind) return;
      // An index that could not be joined makes every later search fail: it is begun anew without it.
      const { open } = this;
      this.#pagefind = undefined;
      this.#open.clear();
      this.#joined.clear();
      await this.#start(open).catch(() => {
        for (const one of open) this.#failed.add(one.lang);
      });
    }
  }

  /** Leaves languages out whose files turned out to be missing. */
  drop(langs: readonly string[]): void {
    for (const lang of langs) {
      this.#open.delete(lang);
      this.#failed.add(lang);
    }
  }

  #merge(pagefind: Pagefind, shard: PublishedShard): Promise<void> {
    return pagefind.mergeIndex(this.#root + shard.folder, this.#optionsFor(shard));
  }

  #optionsFor({ folder }: PublishedShard) {
    // Excerpts are made elsewhere, from the words that were really asked for.
    return { baseUrl: '/', metaCacheTag: folder, excerptLength: 1 };
  }

  async #loadRows({ lang, shards }: ManifestLanguage): Promise<void> {
    await Promise.all(
      shards.map(async ({ name, folder }) => {
        const facts = await unpack<Facts>(this.#root + folder + FACTS);
        for (const row of rowsOf(facts, name, lang)) this.#rows.set(row.id, row);
      }),
    );
  }

  /** The articles that have a term, exactly. */
  postings(term: string): Promise<readonly Posting[]> {
    const known = this.#kept.get(term);
    if (known !== undefined) return known;
    const asked = this.#ask(term);
    this.#kept.set(term, asked);
    asked.catch(() => this.#kept.delete(term));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return asked;
  }

  async #ask(term: string): Promise<Posting[]> {
    const { results } = await this.#searchable.search(term + END);
    return this.#postingsOf(results);
  }

  /** The articles that have a word whose term begins with some letters. */
  async beginnings(letters: string): Promise<readonly Posting[]> {
    const { results } = await this.#searchable.search(letters);
    return this.#postingsOf(results);
  }

  /** All articles. */
  async all(): Promise<readonly Posting[]> {
    const { results } = await this.#searchable.search(null);
    return this.#postingsOf(results).filter(({ row }) => this.#open.has(row.lang));
  }

  #postingsOf(results: readonly PagefindResult[]): Posting[] {
    return results.flatMap((result) => {
      const row = this.#rows.get(result.id);
      // The parts of a word in one and by themselves are found at one place.
      return row ? [{ row, result, places: [...new Set(result.words)] }] : [];
    });
  }

  get #searchable(): Pagefind {
    if (!this.#pagefind) throw new Error('no index is open');
    return this.#pagefind;
  }

  /** Takes notice that a file could not be loaded: what was found without it is not kept. */
  forget(): void {
    this.#kept.clear();
  }

  /** The language of the shard that a file is of. */
  languageOf(url: string): string | undefined {
    const isIn = ({ folder }: PublishedShard) => url.includes(this.#root + folder);
    return this.languages.find(({ shards }) => shards.some(isIn))?.lang;
  }

  tagNames(): Promise<readonly (readonly TagName[])[]> {
    return unpack(this.#root + this.manifest.tagNames);
  }

  suggestions(): Promise<unknown> {
    return unpack(this.#root + this.manifest.suggestions);
  }

  /** The facets of the languages that are open, by shard, as far as they can be had. */
  async facets(): Promise<ReadonlyMap<string, Facets>> {
    const shards = this.open.flatMap(({ shards }) => shards);
    const loaded = await Promise.all(
      shards.map(async ({ name, folder }) => {
        const facets = this.#facets.get(name) ?? unpack<Facets>(this.#root + folder + FACETS);
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
