/** Opens the indexes of the languages, each in an instance of Pagefind. */
import type { Facts, ShardFacts } from '../../facts.ts';
import type { ManifestLanguage, PublishedShard, SearchManifest } from '../../manifest.ts';
import { mayHave, type OtherWords } from '../../other-words.ts';
import { ENTRY_FILE, entryOf, metaPath, WASM_FILE } from '../../pagefind/format.ts';
import { metaOf } from '../../pagefind/meta.ts';
import { fileKeys, publishedPath, type ShardPaths, shardPaths } from '../../shard-files.ts';
import type { WordEnd } from '../../word-files.ts';
import { TIME_LIMIT, unpack, within } from './fetching.ts';
import { type IndexedArticle, indexedArticlesOf } from './indexed-articles.ts';
import type { Pagefind } from './pagefind.ts';
import type { PreloadedFiles } from './preloaded-files.ts';

/** Scripts loaded so far: a browser never loads a module again from an address that failed. */
let attempts = 0;

/** The languages of a manifest: open, failed, or pending. */
export class LanguageIndexes {
  /** The languages that have articles. */
  readonly all: readonly ManifestLanguage[];
  /** The articles of the languages whose facts are loaded, by identity. */
  readonly articles: ReadonlyMap<string, IndexedArticle>;
  /** The address of Pagefind's script. */
  readonly #script: string;
  /** The address of Pagefind's WebAssembly. */
  readonly #wasm: string;
  /** The folder of the manifest, an address. */
  readonly #root: string;
  readonly #preloaded: PreloadedFiles;
  /** Called when other languages are searched than before. */
  readonly #onChange: () => void;
  readonly #articles = new Map<string, IndexedArticle>();
  /** Facts by languages. */
  readonly #facts = new Map<string, Promise<ShardFacts>>();
  readonly #failed = new Set<string>();
  readonly #open = new Set<string>();
  /** The languages that are being opened. */
  readonly #opening = new Map<string, Promise<void>>();
  /** Pagefind with the shards of a language, by languages, searched or not. */
  readonly #pagefinds = new Map<string, Pagefind>();
  /** The paths of the files of the shards whose facts are loaded, by their names. */
  readonly #paths = new Map<string, ShardPaths>();
  /** The words of other scripts that the texts of a language have, by languages. */
  readonly #otherWords = new Map<string, readonly OtherWords[]>();

  constructor(
    { languages, pagefind, wasm }: SearchManifest,
    root: string,
    preloaded: PreloadedFiles,
    onChange: () => void,
  ) {
    this.all = languages.filter(({ shards }) => shards.length > 0);
    this.articles = this.#articles;
    this.#script = root + pagefind;
    this.#wasm = root + wasm;
    this.#root = root;
    this.#preloaded = preloaded;
    this.#onChange = onChange;
  }

  /** The languages that are searched now. */
  get open(): readonly ManifestLanguage[] {
    return this.all.filter(({ lang }) => this.#open.has(lang));
  }

  /** The languages whose index cannot be opened. */
  get failed(): readonly string[] {
    return [...this.#failed];
  }

  /** The languages that are neither open nor failed. */
  get pending(): readonly string[] {
    const langs = this.all.map(({ lang }) => lang);
    return langs.filter((lang) => !this.#open.has(lang) && !this.#failed.has(lang));
  }

  /**
   * Pagefind for each open language that may have a term; without a query, for each.
   * @param start what the term begins with
   * @throws Error if no language is open
   */
  pagefindsFor(start: string | null): readonly Pagefind[] {
    if (this.#open.size === 0) throw new Error('no index is open');
    return this.open.flatMap(({ lang, script }) => {
      const pagefind = this.#pagefinds.get(lang);
      if (!pagefind) return [];
      const others = this.#otherWords.get(lang) ?? [];
      return start === null || mayHave(start, script, others) ? [pagefind] : [];
    });
  }

  /** Lets the languages that failed be opened again. */
  retry(): void {
    this.#failed.clear();
  }

  /** Closes languages whose files turned out to be missing. */
  drop(langs: readonly string[]): void {
    for (const lang of langs) {
      this.#open.delete(lang);
      this.#failed.add(lang);
    }
  }

  /** Finds the language that a file belongs to. */
  languageOf(url: string): string | undefined {
    const isOf = ({ facts, shards }: ManifestLanguage) =>
      [facts, ...shards.map(({ folder }) => folder)].some((path) =>
        url.includes(this.#root + path),
      );
    return this.all.find(isOf)?.lang;
  }

  /**
   * Opens the first language that can be opened, if none is open yet.
   * @param order languages, the most wanted first
   */
  async openFirst(order: readonly string[]): Promise<void> {
    if (this.#open.size > 0) return;
    this.#preload(order);
    for (const lang of order) {
      const language = this.all.find((one) => one.lang === lang);
      if (!language || this.#failed.has(lang)) continue;
      await this.#openOne(language);
      if (this.#open.has(lang)) return;
    }
  }

  /** Opens all other languages; those that cannot be opened have failed. */
  async openRest(): Promise<void> {
    const pending = this.all.filter(({ lang }) => this.pending.includes(lang));
    await Promise.all(pending.map((language) => this.#openOne(language)));
  }

  /** Opens a language, once however many wait for it. */
  #openOne(language: ManifestLanguage): Promise<void> {
    const { lang } = language;
    const known = this.#opening.get(lang);
    if (known !== undefined) return known;
    const opening = this.#start(language)
      .then(
        (pagefind) => {
          this.#pagefinds.set(lang, pagefind);
          this.#open.add(lang);
          this.#onChange();
        },
        () => {
          this.#failed.add(lang);
        },
      )
      .finally(() => this.#opening.delete(lang));
    this.#opening.set(lang, opening);
    return opening;
  }

  /** The addresses of the files of words that the shards of open languages have, for each end in the order of their numbers. */
  wordFiles(
    isAsked: (language: ManifestLanguage) => boolean,
  ): readonly Readonly<Record<WordEnd, readonly string[]>>[] {
    const shards = this.open.filter(isAsked).flatMap((language) => language.shards);
    return shards.map(({ name, folder }) => {
      const all = (this.#paths.get(name)?.words ?? []).map((path) => this.#root + folder + path);
      return { begin: all.slice(0, all.length / 2), end: all.slice(all.length / 2) };
    });
  }

  /** The address of the facets of a shard of an open language. */
  facetsOf({ name, folder }: PublishedShard): string {
    const paths = this.#paths.get(name);
    if (!paths) throw new Error(`there are no facts of ${name}`);
    return this.#root + folder + paths.facets;
  }

  /** Provides the files that the facts tell the contents of, and loads all facts, which will be needed. */
  #preload(order: readonly string[]): void {
    this.#preloaded.preload(this.#wasm);
    for (const lang of order) {
      const language = this.all.find((one) => one.lang === lang);
      if (!language) continue;
      for (const { name, folder } of language.shards) {
        const path = this.#root + folder;
        this.#preloaded.provide(path + ENTRY_FILE, async () => Response.json(entryOf(name)));
        this.#preloaded.provide(path + WASM_FILE, () => fetch(this.#wasm));
        this.#preloaded.provide(path + metaPath(name), async () => {
          const { days, bounds } = factsIn(await this.#factsOf(language), name);
          return new Response(metaOf(name, days.length, bounds) as Uint8Array<ArrayBuffer>);
        });
      }
      this.#factsOf(language).catch(() => {});
    }
  }

  /** Loads the facts of a language's shards, once unless they cannot be loaded. */
  #factsOf({ lang, facts }: ManifestLanguage): Promise<ShardFacts> {
    const known = this.#facts.get(lang);
    if (known !== undefined) return known;
    const loading = unpack<ShardFacts>(this.#root + facts);
    this.#facts.set(lang, loading);
    loading.catch(() => this.#facts.delete(lang));
    return loading;
  }

  /**
   * Starts Pagefind with the shards of a language. Each language has its own: a word is not looked up where no text
   * can have it, and a language that is missing does not disturb the others.
   */
  async #start(language: ManifestLanguage): Promise<Pagefind> {
    const { lang, shards } = language;
    const [first, ...others] = shards;
    if (!first) throw new Error(`there is no index of ${lang}`);
    const started = this.#pagefinds.get(lang);
    if (started) return started;
    // The fragment makes a module of its own: each has room for one search over several indexes.
    const url = `${this.#script}#${attempts++}`;
    const [pagefind] = await Promise.all([
      within(import(url) as Promise<Pagefind>, TIME_LIMIT),
      this.#loadFacts(language),
    ]);
    if (!pagefind) throw new Error(`${url} does not come`);
    await pagefind.options({ ...optionsFor(first), basePath: this.#root + first.folder });
    await pagefind.init();
    // Waits until the index is loaded, and rejects if it cannot be.
    await pagefind.search('');
    await Promise.all(others.map((shard) => this.#merge(pagefind, shard)));
    // An index without its list of chunks joins all the same, and fails at the first search.
    await pagefind.search('');
    return pagefind;
  }

  #merge(pagefind: Pagefind, shard: PublishedShard): Promise<void> {
    return pagefind.mergeIndex(this.#root + shard.folder, optionsFor(shard));
  }

  async #loadFacts(language: ManifestLanguage): Promise<void> {
    const { lang, shards } = language;
    const all = await this.#factsOf(language);
    const others = shards.map(({ name, folder }) => {
      const facts = factsIn(all, name);
      const paths = shardPaths(fileKeys(facts), facts.versions);
      this.#paths.set(name, paths);
      this.#preloaded.rename(this.#root + folder, (path) => publishedPath(path, paths));
      for (const article of indexedArticlesOf(facts, name, lang)) {
        this.#articles.set(article.id, article);
      }
      return facts.otherWords ?? [];
    });
    this.#otherWords.set(lang, others);
  }
}

function factsIn(all: ShardFacts, name: string): Facts {
  const facts = all[name];
  if (!facts) throw new Error(`there are no facts of ${name}`);
  return facts;
}

/** Pagefind's options for a shard. */
function optionsFor({ folder }: PublishedShard) {
  // Excerpts are made elsewhere, from the words that were really searched for.
  return { baseUrl: '/', metaCacheTag: folder, excerptLength: 1 };
}
