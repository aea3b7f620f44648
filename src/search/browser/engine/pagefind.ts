/** Types of the functions of Pagefind's browser script that the engine uses: documented ones only. */
import type { StoredArticle } from '../../stored.ts';

export interface PagefindResult {
  /** `id-b8.2s`: the shard's name and the article's number in it, to base 36. */
  readonly id: string;
  /** The positions of the words that were found. */
  readonly words: readonly number[];
  /** Loads the fragment of the article. */
  readonly data: () => Promise<StoredArticle>;
}

interface PagefindOptions {
  readonly basePath?: string;
  readonly baseUrl?: string;
  readonly metaCacheTag?: string;
  readonly excerptLength?: number;
}

/** The script as a module. */
export interface Pagefind {
  readonly options: (options: PagefindOptions) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly mergeIndex: (path: string, options: PagefindOptions) => Promise<void>;
  /** Finds the articles with a word; all of them without a query. */
  readonly search: (query: string | null) => Promise<{ results: readonly PagefindResult[] }>;
}
