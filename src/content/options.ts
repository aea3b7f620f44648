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

/** The folders of an archive, and which of its articles a command wants that is no build. */
export interface ReadingOptions extends ContentOptions {
  /** Whether drafts are shown; by default, in the preview only. */
  readonly drafts?: boolean;
  /** Whether articles are left out that were taken from all lists. */
  readonly listedOnly?: boolean;
}
