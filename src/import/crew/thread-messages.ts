/** Messages between an import and its threads: requests, and answers in the same order. */
import type { DataOptions } from '../../content/load-data.ts';
import type { Work } from './work.ts';

/** A piece of work: its name, and what it takes. */
export type Request = {
  readonly [Name in keyof Work]: {
    readonly work: Name;
    readonly argument: Parameters<Work[Name]>[0];
  };
}[keyof Work];

/** What a thread is started with. */
export interface ThreadData {
  /** Where the site is: each thread opens it for itself, as it is no plain data. */
  readonly site: DataOptions;
  /** See `Worker`. */
  readonly groups: readonly number[];
}
