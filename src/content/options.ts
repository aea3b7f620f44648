/** Defines the options for reading an archive. */
import type { DataOptions } from './load-data.ts';

/** The folders of an archive, and how its site is made. */
export interface ContentOptions extends DataOptions {
  readonly contentDir: string;
  /**
   * Whether there may be no content folder, which is an archive without articles: git keeps no empty folders. A
   * folder that somebody named has to be there, as a mistyped name must not look like an empty archive.
   */
  readonly contentMayBeAbsent?: boolean;
}
