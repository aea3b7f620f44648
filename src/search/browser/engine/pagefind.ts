/** The functions of Pagefind's browser script that are used here: documented ones only. */
import type { Stored } from '../../stored.ts';

export interface PagefindResult {
  readonly id: string;
  /** The places of the words that were found. */
  readonly words: readonly number[];
  readonly data: () => Promise<Stored>;
}

export interface PagefindOptions {
  readonly basePath?: string;
  readonly baseUrl?: string;
  readonly metaCacheTag?: string;
  readonly excerptLength?: number;
}

export interface Pagefind {
  readonly options: (options: PagefindOptions) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly mergeIndex: (path: string, options: PagefindOptions) => Promise<void>;
  /** Without a query, all articles. */
  readonly search: (query: string | null) => Promise<{ results: readonly PagefindResult[] }>;
}
