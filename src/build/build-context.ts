/** The context of a build: who follows its progress, what earlier builds remember. */
import type { ArticleCache } from '../content/article-cache.ts';
import type { BuildManifest } from './manifest.ts';
import type { ProgressListener } from './progress.ts';

export interface BuildContext {
  readonly onProgress: ProgressListener;
  readonly memory?: BuildMemory | undefined;
}

/** Facts that builds of one site hand on within one process; empty before the first build. */
export interface BuildMemory {
  /** The program key of the build that read the articles. */
  programKey?: string;
  articles?: ArticleCache | undefined;
  /** The last build, unless it failed. Nobody else may write to its output folder. */
  previous?: PreviousBuild | undefined;
}

interface PreviousBuild {
  /** See `manifestKeyOf`. */
  readonly manifestKey: string;
  /** The identity of the output folder, since somebody may have replaced it by another of the same name. */
  readonly folder: string | undefined;
  readonly manifest: BuildManifest;
}
