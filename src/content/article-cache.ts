/** What builds know of articles from the time they last read them: a file for each folder of articles. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ArticleFacts } from '../archive/article.ts';
import { keepOnly, namesIn } from './kept-files.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import { isSettled, type Stamp } from './stamp.ts';

export interface KnownArticle extends Stamp {
  readonly facts: ArticleFacts;
  /** The hash of its words; absent until it is asked for. */
  readonly wordsHash?: string;
  /** When it was read, in milliseconds since 1970. */
  readonly read: number;
  /** The build that read it: its name, not its time, as clocks are set back. */
  readonly build?: string;
}

export class ArticleCache {
  readonly #folder: string | undefined;
  readonly #base: string;
  #build: string;
  readonly #known = new Map<string, KnownArticle>();
  readonly #folders = new Map<string, Set<string>>();
  readonly #changed = new Set<string>();

  /**
   * @param folder where the cache is; without one, it lives as long as the build
   * @param base what the articles were read with: the program, the site
   * @param build a name that no other build has: what it has read is trusted
   * @param anew whether nothing else is
   */
  constructor(folder: string | undefined, base: string, build: string, anew = false) {
    this.#folder = folder;
    this.#base = base;
    this.#build = build;
    if (folder === undefined) return;
    for (const name of namesIn(folder)) {
      const content = readSealed(join(folder, name), base);
      const known: Record<string, KnownArticle> = content === undefined ? {} : JSON.parse(content);
      for (const [file, article] of Object.entries(known)) {
        if (!anew || article.build === build) this.#add(file, article);
      }
    }
  }

  /** Serves another build. */
  serve(build: string): void {
    this.#build = build;
  }

  /** The article of a file that this build has read, in whichever process: all of them take it as it was then. */
  readNow(file: string): KnownArticle | undefined {
    const known = this.#known.get(file);
    return known?.build === this.#build ? known : undefined;
  }

  /** The article of a file, if it was read since it was changed last. */
  unchanged(file: string, stamp: Stamp): KnownArticle | undefined {
    const known = this.#known.get(file);
    if (known?.size !== stamp.size || known.modified !== stamp.modified) return undefined;
    return isSettled(known, known.read) ? known : undefined;
  }

  /** The article of a file, if it had the same content. */
  same(file: string, hash: string): KnownArticle | undefined {
    const known = this.#known.get(file);
    return known?.facts.hash === hash ? known : undefined;
  }

  set(file: string, article: KnownArticle): void {
    this.#add(file, { ...article, build: this.#build });
    this.#changed.add(dirname(file));
  }

  /**
   * Writes what changed in some folders, and forgets what is gone from them.
   * @param files all that there are in these folders
   */
  save(files: readonly string[]): void {
    const there = new Set(files);
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      const names = this.#folders.get(folder) ?? new Set();
      const kept = [...names].filter((file) => there.has(file));
      if (kept.length === names.size && !this.#changed.has(folder)) continue;
      this.#folders.set(folder, new Set(kept));
      const known = kept.map((file) => [file, this.#known.get(file)]);
      if (this.#folder === undefined) continue;
      const content = JSON.stringify(Object.fromEntries(known));
      writeSealed(join(this.#folder, nameOf(folder)), this.#base, content);
    }
    this.#changed.clear();
  }

  #add(file: string, article: KnownArticle): void {
    this.#known.set(file, article);
    const folder = dirname(file);
    const known = this.#folders.get(folder);
    if (known) known.add(file);
    else this.#folders.set(folder, new Set([file]));
  }
}

/**
 * Removes what no build asks for again: folders that are gone.
 * @param cache where the cache is
 * @param files all articles' files that there are
 */
export function tidyArticles(cache: string, files: readonly string[]): void {
  keepOnly(cache, new Set(files.map((file) => nameOf(dirname(file)))));
}

function nameOf(folder: string): string {
  return `${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.json`;
}
