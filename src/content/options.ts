/** Defines the options for reading an archive. */
import type { DataOptions } from './load-data.ts';

/** The folders of an archive, and how its site is made. */
export interface ContentOptions extends DataOptions {
  readonly contentDir: string;
}
