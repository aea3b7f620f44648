/** Opens the indexes of the languages, one after another, in one instance of Pagefind. */
import type { Facts } from '../../facts.ts';
import {
  FACTS_FILE,
  type ManifestLanguage,
  type PublishedShard,
  type SearchManifest,
} from '../../manifest.ts';
import { ENTRY_FILE, entryOf, metaPath, WASM_FILE } from '../../pagefind/format.ts';
import { metaOf } from '../../pagefind/meta.ts';
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
  /** Facts by the folders of their shards. */
  readonly #facts = new Map<string, Promise<Facts>>();
  readonly #failed = new Set<string>();
  readonly #open = new Set<string>();
  /** The languages whose index Pagefind has, searched or not. */
  readonly #joined = new Set<string>();
  #pagefind: Pagefind | undefined;
  /** Settles when nothing is being opened: only one language is opened at a time. */
  #opening: Promise<void> = Promise.resolve();

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
   * Pagefind with the index of every open language.
   * @throws Error if none is open
   */
  get pagefind(): Pagefind {
    if (!this.#pagefind) throw new Error('no index is open');
    return this.#pagefind;
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

  /** Finds the language of the shard that a file belongs to. */
  languageOf(url: string): string | undefined {
    const isIn = ({ folder }: PublishedShard) => url.includes(this.#root + folder);
    return this.all.find(({ shards }) => shards.some(isIn))?.lang;
  }

  /**
   * Opens the first language that can be opened, if none is open yet.
   * @param order languages, the most wanted first
   */
  openFirst(order: readonly string[]): Promise<void> {
    if (this.#pagefind) return Promise.resolve();
    this.#preload(order);
    return this.#inTurn(async () => {
      for (const lang of order) {
        const language = this.all.find((one) => one.lang === lang);
        if (this.#pagefind || !language || this.#failed.has(lang)) continue;
        await this.#start([language]).catch(() => this.#failed.add(lang));
      }
    });
  }

  /** Opens all other languages; those that cannot be opened have failed. */
  openRest(): Promise<void> {
    return this.#inTurn(async () => {
      const pending = this.all.filter(({ lang }) => this.pending.includes(lang));
      // Joined one after another: one that fails takes those before it along.
      let joining: Promise<void> = Promise.resolve();
      await Promise.all(
        pending.map(async (language) => {
          try {
            await this.#loadFacts(language);
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

  /** The folders of the shards of open languages, addresses, with how many files of words they have for each end. */
  async wordFiles(
    isAsked: (language: ManifestLanguage) => boolean,
  ): Promise<{ readonly path: string; readonly count: number }[]> {
    const shards = this.open.filter(isAsked).flatMap((language) => language.shards);
    return Promise.all(
      shards.map(async ({ folder }) => {
        const path = this.#root + folder;
        return { path, count: (await this.#factsOf(path)).words };
      }),
    );
  }

  /** Provides the files that the facts tell the contents of, and loads all facts, which will be needed. */
  #preload(order: readonly string[]): void {
    this.#preloaded.preload(this.#wasm);
    for (const lang of order) {
      const { shards = [] } = this.all.find((one) => one.lang === lang) ?? {};
      for (const { name, folder } of shards) {
        const path = this.#root + folder;
        this.#preloaded.provide(path + ENTRY_FILE, async () => Response.json(entryOf(name)));
        this.#preloaded.provide(path + WASM_FILE, () => fetch(this.#wasm));
        this.#preloaded.provide(path + metaPath(name), async () => {
          const { days, bounds } = await this.#factsOf(path);
          return new Response(metaOf(name, days.length, bounds) as Uint8Array<ArrayBuffer>);
        });
        this.#factsOf(path).catch(() => {});
      }
    }
  }

  /** Loads the facts of a shard, once unless they cannot be loaded. */
  #factsOf(path: string): Promise<Facts> {
    const known = this.#facts.get(path);
    if (known !== undefined) return known;
    const loading = unpack<Facts>(path + FACTS_FILE);
    this.#facts.set(path, loading);
    loading.catch(() => this.#facts.delete(path));
    return loading;
  }

  #inTurn(open: () => Promise<void>): Promise<void> {
    this.#opening = this.#opening.catch(() => undefined).then(open);
    return this.#opening;
  }

  /** Starts Pagefind with the indexes of some languages. */
  async #start(languages: readonly ManifestLanguage[]): Promise<void> {
    const [first, ...others] = languages.flatMap(({ shards }) => shards);
    if (!first) return;
    // The fragment makes a module of its own: each has room for one search over several indexes.
    const url = `${this.#script}#${attempts++}`;
    const [pagefind] = await Promise.all([
      within(import(url) as Promise<Pagefind>, TIME_LIMIT),
      ...languages.map((language) => this.#loadFacts(language)),
    ]);
    if (!pagefind) throw new Error(`${url} does not come`);
    await pagefind.options({ ...optionsFor(first), basePath: this.#root + first.folder });
    await pagefind.init();
    // Waits until the index is loaded, and rejects if it cannot be.
    await pagefind.search('');
    await Promise.all(others.map((shard) => this.#merge(pagefind, shard)));
    this.#pagefind = pagefind;
    this.#onChange();
    for (const { lang } of languages) {
      this.#open.add(lang);
      this.#joined.add(lang);
    }
  }

  /** Adds the index of a language. */
  async #join(language: ManifestLanguage): Promise<void> {
    const { lang, shards } = language;
    const pagefind = this.#pagefind;
    try {
      if (!pagefind) await this.#start([language]);
      else if (!this.#joined.has(lang)) {
        await Promise.all(shards.map((shard) => this.#merge(pagefind, shard)));
        // An index without its list of chunks joins all the same, and fails at the first search.
        await pagefind.search('');
      }
      this.#joined.add(lang);
      this.#open.add(lang);
      this.#onChange();
    } catch {
      this.#failed.add(lang);
      if (!pagefind) return;
      // An index that could not be joined makes every later search fail: Pagefind is started again without it.
      const { open } = this;
      this.#pagefind = undefined;
      this.#open.clear();
      this.#joined.clear();
      await this.#start(open).catch(() => {
        for (const one of open) this.#failed.add(one.lang);
      });
    }
  }

  #merge(pagefind: Pagefind, shard: PublishedShard): Promise<void> {
    return pagefind.mergeIndex(this.#root + shard.folder, optionsFor(shard));
  }

  async #loadFacts({ lang, shards }: ManifestLanguage): Promise<void> {
    await Promise.all(
      shards.map(async ({ name, folder }) => {
        const facts = await this.#factsOf(this.#root + folder);
        for (const article of indexedArticlesOf(facts, name, lang)) {
          this.#articles.set(article.id, article);
        }
      }),
    );
  }
}

/** Pagefind's options for a shard. */
function optionsFor({ folder }: PublishedShard) {
  // Excerpts are made elsewhere, from the words that were really searched for.
  return { baseUrl: '/', metaCacheTag: folder, excerptLength: 1 };
}
