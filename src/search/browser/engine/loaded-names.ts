/** Loads the names that mean the same as words of a query, a file for each first word. */
import type { Analyzer } from '../../analyzer.ts';
import { bucketOf } from '../../name-buckets.ts';
import type { QueryUnit } from '../query/parse.ts';
import type { FederatedIndex } from './federated-index.ts';
import { within } from './fetching.ts';
import { addNames, type MeantNames, type NameIndex } from './name-index.ts';

/** Longest that a search waits for names, in milliseconds: it goes on without those that do not come. */
const LONGEST_WAIT = 500;

/** The names of the files that were loaded so far. */
export class LoadedNames {
  readonly #index: FederatedIndex;
  readonly #analyzer: Analyzer;
  readonly #names = new Map<string, MeantNames>();
  /** By the numbers of the files. */
  readonly #loading = new Map<number, Promise<void>>();

  constructor(index: FederatedIndex, analyzer: Analyzer) {
    this.#index = index;
    this.#analyzer = analyzer;
  }

  /** Loads the names that may begin with one of the units, in any form of it. */
  async for(units: readonly QueryUnit[]): Promise<NameIndex> {
    const { count } = this.#index.manifest.names;
    const buckets = new Set(
      units.filter(({ quoted }) => !quoted).map(({ text }) => bucketOf(text, count)),
    );
    await within(Promise.all([...buckets].map((bucket) => this.#load(bucket))), LONGEST_WAIT);
    return this.#names;
  }

  #load(bucket: number): Promise<void> {
    const loading =
      this.#loading.get(bucket) ??
      this.#index.names(bucket).then(
        (names) => addNames(this.#names, names, this.#index.languages.all, this.#analyzer),
        () => {
          this.#loading.delete(bucket);
        },
      );
    this.#loading.set(bucket, loading);
    return loading;
  }
}
