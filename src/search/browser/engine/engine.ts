/** The search engine: opens the published indexes, searches them, and searches again if they changed. */
import type { TermKind } from '../../../archive/term-kinds.ts';
import { Analyzer, type LanguageRules, NO_RULES } from '../../analyzer.ts';
import { isWordsFile } from '../../manifest.ts';
import {
  type Citation,
  type ConcordanceBatch,
  type Engine,
  FACET_KINDS,
  type SearchRequest,
  type SearchResponse,
  type SearchResult,
  type Suggestion,
  type TermCount,
} from '../protocol.ts';
import { parseQuery, type QueryUnit } from '../query/parse.ts';
import type { makeSuggest } from '../suggest.ts';
import { FederatedIndex } from './federated-index.ts';
import { within } from './fetching.ts';
import { LoadedNames } from './loaded-names.ts';
import { LoadedTerms } from './loaded-terms.ts';
import { PreloadedFiles } from './preloaded-files.ts';
import { applyFilters, countTerms } from './refine.ts';
import { citationOf } from './result.ts';
import { type FinishedSearch, languageOrder, resultsFrom, search } from './search.ts';

/** Longest that the open languages wait for the others before they are searched alone, in milliseconds. */
const LONGEST_WAIT = 250;

export interface EngineSettings {
  /** The language of the edition that searches. */
  readonly lang: string;
  /** The path prefix. */
  readonly base: string;
  /** The folder of the search's files, an address. */
  readonly root: string;
  /** The word rules of the site's languages. */
  readonly words: Readonly<Record<string, LanguageRules['words']>>;
}

/** The engine of an edition. Failed files must be reported to it: see `watchFetching`. */
export class SearchEngine implements Engine {
  /** Files that need not be requested. */
  readonly preloaded = new PreloadedFiles();
  /** The terms of the index files: every file that was loaded must be given to it, see `watchFetching`. */
  readonly loadedTerms = new LoadedTerms();
  readonly #settings: EngineSettings;
  #index: Promise<FederatedIndex> | undefined;
  #names: LoadedNames | undefined;
  #analyzer: Analyzer = new Analyzer([]);
  #suggest: Promise<ReturnType<typeof makeSuggest>> | undefined;
  #turn = 0;
  /** Settles when the last search is over. */
  #searching: Promise<void> = Promise.resolve();
  /** The last request, as JSON. */
  #lastRequest = '';
  #finished: FinishedSearch | undefined;
  /** Addresses of files that could not be loaded since the last request. */
  #failedFiles: string[] = [];

  constructor(settings: EngineSettings) {
    this.#settings = settings;
  }

  /** Takes note of a file that could not be loaded; one that only proposals need is not missed. */
  noteFailedFile(url: string): void {
    if (!isWordsFile(url)) this.#failedFiles.push(url);
  }

  search(request: SearchRequest, onResponse: (response: SearchResponse) => void): Promise<void> {
    const searching = this.#search(request, onResponse);
    this.#searching = searching.catch(() => undefined);
    return searching;
  }

  async #search(
    request: SearchRequest,
    onResponse: (response: SearchResponse) => void,
  ): Promise<void> {
    const turn = ++this.#turn;
    const isLatest = () => turn === this.#turn;
    const index = await this.#currentIndex();
    // A reader who repeats a search hopes for the languages that failed.
    const text = JSON.stringify(request);
    if (text === this.#lastRequest || index.languages.open.length === 0) index.languages.retry();
    this.#lastRequest = text;
    if ((await this.#searchIn(index, request, isLatest, onResponse)) === 'searched') return;
    const reloaded = await this.#reloadedIndex();
    if ((await this.#searchIn(reloaded, request, isLatest, onResponse)) === 'outdated') {
      throw new Error('the index cannot be loaded');
    }
  }

  /**
   * Searches an index.
   * @returns `outdated` if something is missing and the site has been published anew
   * @throws Error if no language can be searched
   */
  async #searchIn(
    index: FederatedIndex,
    request: SearchRequest,
    isLatest: () => boolean,
    onResponse: (response: SearchResponse) => void,
  ): Promise<'outdated' | 'searched'> {
    this.#failedFiles = [];
    const { languages } = index;
    const query = parseQuery(request.query);
    const { lang, base } = this.#settings;
    const names = (units: readonly QueryUnit[]) => this.#namesIn(index).for(units);
    const context = { index, analyzer: this.#analyzer, names, lang, base };
    const tryToSearch = () => search(request, query, context).catch(() => undefined);
    await languages.openFirst(languageOrder(request.query, languages.all, lang));
    const rest = languages.openRest();
    const isReady = rest.then(() => true);
    if (languages.open.length > 0 && !(await within(isReady, LONGEST_WAIT))) {
      // A language that turns out to be missing disturbs the open ones: they are searched again.
      const early = await tryToSearch();
      if (early && isLatest()) onResponse(this.#remember(early));
    }
    await rest;
    let found = languages.open.length > 0 ? await tryToSearch() : undefined;
    const missing = () => this.#failedFiles.flatMap((url) => languages.languageOf(url) ?? []);
    // Files that are missing may be published under other names; so may articles that are not found.
    const isLacking = missing().length > 0 || languages.failed.length > 0 || !found?.response.count;
    if (isLacking && (await this.#isOutdated(index))) return 'outdated';
    if (!found && languages.open.length > 0) {
      // The stored article of one language cannot be loaded: the other languages are searched.
      languages.drop(missing());
      found = languages.open.length > 0 ? await tryToSearch() : undefined;
    }
    const failed = [...new Set([...languages.failed, ...missing()])];
    if (failed.length > 0) index.clearCache();
    const isAnswered = languages.all.some((language) => !failed.includes(language.lang));
    if (languages.all.length > 0 && !(found && isAnswered)) throw new Error('no language answers');
    if (found && isLatest()) onResponse({ ...this.#remember(found), failed });
    return 'searched';
  }

  #remember({ response, finished }: Awaited<ReturnType<typeof search>>): SearchResponse {
    this.#finished = finished;
    return response;
  }

  /** Whether the site has been published anew since an index was loaded. */
  async #isOutdated(index: FederatedIndex): Promise<boolean> {
    try {
      const { manifest } = await FederatedIndex.load(
        this.#settings.root,
        this.preloaded,
        this.loadedTerms,
      );
      return JSON.stringify(manifest) !== JSON.stringify(index.manifest);
    } catch {
      return false;
    }
  }

  #currentIndex(): Promise<FederatedIndex> {
    this.#index ??= this.#loadIndex();
    return this.#index;
  }

  #reloadedIndex(): Promise<FederatedIndex> {
    this.#index = undefined;
    this.#names = undefined;
    this.#suggest = undefined;
    return this.#currentIndex();
  }

  #loadIndex(): Promise<FederatedIndex> {
    const { root, words } = this.#settings;
    const loading = FederatedIndex.load(root, this.preloaded, this.loadedTerms).then((index) => {
      const languages = index.manifest.languages.map(({ lang, script }) => {
        return { lang, script, words: words[lang] ?? NO_RULES };
      });
      this.#analyzer = new Analyzer(languages);
      return index;
    });
    loading.catch(() => {
      if (this.#index === loading) this.#index = undefined;
    });
    return loading;
  }

  #namesIn(index: FederatedIndex): LoadedNames {
    this.#names ??= new LoadedNames(index, this.#analyzer);
    return this.#names;
  }

  more(from: number): Promise<readonly SearchResult[]> {
    const { base } = this.#settings;
    return this.#withReload(() => (this.#finished ? resultsFrom(from, this.#finished, base) : []));
  }

  facets(): Promise<Readonly<Record<TermKind, readonly TermCount[]>>> {
    return this.#withReload(async () => {
      const index = await this.#currentIndex();
      const facets = await index.facets();
      if (facets.size === 0 && index.languages.all.length > 0)
        throw new Error('there are no facets');
      const entries = FACET_KINDS.map((kind) => {
        const { found, request } = this.#finished ?? { found: [] };
        const some = request ? applyFilters(found, { request, facets }, kind) : [];
        const counting = { facets, asked: request?.terms[kind] ?? [], lang: this.#settings.lang };
        return [kind, countTerms(some, kind, counting)] as const;
      });
      return Object.fromEntries(entries) as Record<TermKind, TermCount[]>;
    });
  }

  citations(most: number, chosen?: readonly string[]): Promise<readonly Citation[]> {
    return this.#withReload(async () => {
      const { base } = this.#settings;
      const { origin } = (await this.#currentIndex()).manifest;
      const { stories = [] } = this.#finished ?? {};
      const some = chosen
        ? stories.filter(({ shown }) => chosen.includes(shown.article.story))
        : stories;
      return Promise.all(some.slice(0, most).map(({ shown }) => citationOf(shown, origin, base)));
    });
  }

  concordance(from: number): Promise<ConcordanceBatch> {
    return this.#withReload(async () => {
      const { readConcordance } = await import('./concordance.ts');
      const { stories, words } = this.#finished ?? { stories: [], words: new Map() };
      const { base } = this.#settings;
      return readConcordance(stories, from, { words, base, analyzer: this.#analyzer });
    });
  }

  /** Uses the last search; if that fails because the site has been published anew, searches again first. */
  async #withReload<Value>(use: () => Value | Promise<Value>): Promise<Value> {
    try {
      return await use();
    } catch (error) {
      const request = this.#finished?.request;
      if (!request || !(await this.#isOutdated(await this.#currentIndex()))) throw error;
      await this.#reloadedIndex();
      await this.search(request, () => {});
      return use();
    }
  }

  async suggest(typed: string, when?: 'not-found'): Promise<readonly Suggestion[]> {
    // The search comes first: the file of suggestions is larger than a response.
    await this.#searching;
    const { request, stories = [] } = this.#finished ?? {};
    if (when === 'not-found' && request?.query === typed && stories.length > 0) return [];
    const { lang } = this.#settings;
    // Not percent-encoded, as links are encoded once.
    const base = decodeURI(this.#settings.base);
    this.#suggest ??= import('../suggest.ts').then(({ makeSuggest }) =>
      makeSuggest(async () => (await this.#currentIndex()).suggestions(), lang, base),
    );
    return (await this.#suggest)(typed);
  }
}
