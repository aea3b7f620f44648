/** What keeps a build company: who watches it, who is in a hurry, and what the last one remembers. */
import type { ArticleCache } from '../content/article-cache.ts';
import type { Manifest } from './manifest.ts';
import type { Report } from './progress.ts';
import type { StagedFile } from './staging.ts';

export interface Company {
  readonly report: Report;
  /** The articles that somebody is looking at: their pages come before all others. */
  readonly first?: First | undefined;
  /** What builds of one process hand on, of one site. */
  readonly memory?: Memory | undefined;
}

export interface First {
  /** Below the content folder. */
  readonly files: ReadonlySet<string>;
  /** Takes their pages. */
  readonly show: (pages: readonly StagedFile[]) => void;
}

export interface Memory {
  /** What is known of the articles, by the program key with which they were read. */
  programKey?: string;
  articles?: ArticleCache | undefined;
  /** What the last build left, if it came to its end, in a folder that nobody else writes to. */
  left?: Left | undefined;
}

export interface Left {
  /** See `manifestKey`. */
  readonly key: string;
  /** Which folder it is: somebody may have removed the one of this name. */
  readonly folder: string;
  readonly manifest: Manifest;
}
