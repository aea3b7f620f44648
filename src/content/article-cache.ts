/** Caches the facts of articles between builds: one cache file for each folder of articles. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { PublicFacts } from '../archive/article.ts';
import type { ErasedFacts } from '../archive/erased.ts';
import { fileNamesIn, keepOnly } from './cache-files.ts';
import { readWithChecksum, writeWithChecksum } from './checksum-file.ts';
import { isSettled, type Stamp } from './stamp.ts';

/**
 * The facts of an article as it was read, with the stamp that its file had then. They are those that the build
 * shows: machines that build a site keep the cache where others may read it.
 */
export interface KnownArticle extends Stamp {
  readonly facts: PublicFacts | ErasedFacts;
  /** See `digestOfFacts`; none of an erased record. It is kept, as it takes longer than to read the facts back. */
  readonly digest?: string;
  /** Whether the file names pictures or kept files that the facts do not: it is read again, as one may be gone. */
  readonly hasUnshownFiles?: true;
  /** The hash of its words; absent until it is asked for. */
  readonly wordsHash?: string;
  /** When it was read, in milliseconds since 1970. */
  readonly read: number;
  /** The id of the build that read it. A time would not do, as clocks are set back. */
  readonly build?: string;
}

/** Articles by their files, as this build and earlier ones have read them. */
export class ArticleCache {
  readonly #folder: string | undefined;
  readonly #programKey: string;
  #build: string;
  readonly #known = new Map<string, KnownArticle>();
  /** The known files of each folder. */
  readonly #folders = new Map<string, Set<string>>();
  /** Folders whose cache file is out of date. */
  readonly #changed = new Set<string>();

  /**
   * @param folder the folder of cache files; without one, nothing outlives this object
   * @param programKey see `programKeyOf` in `src/build/`; a cache file with another key is not used
   * @param build an id that no other build has
   * @param clean whether to use only articles that this same build has read, in any process
   */
  constructor(folder: string | undefined, programKey: string, build: string, clean = false) {
    this.#folder = folder;
    this.#programKey = programKey;
    this.#build = build;
    if (folder === undefined) return;
    for (const name of fileNamesIn(folder)) {
      const content = readWithChecksum(join(folder, name), programKey);
      const known: Record<string, KnownArticle> = content === undefined ? {} : JSON.parse(content);
      for (const [file, article] of Object.entries(known)) {
        if (!clean || article.build === build) this.#add(file, article);
      }
    }
  }

  /** Serves another build from now on. */
  serve(build: string): void {
    this.#build = build;
  }

  /** The article of a file, if a process of this build has read it: all of them use the same reading. */
  readByThisBuild(file: string): KnownArticle | undefined {
    const known = this.#known.get(file);
    return known?.build === this.#build ? known : undefined;
  }

  /** The article of a file, if the file has not changed since it was read. */
  unchanged(file: string, stamp: Stamp): KnownArticle | undefined {
    const known = this.#known.get(file);
    if (known?.size !== stamp.size || known.modified !== stamp.modified) return undefined;
    return isSettled(known, known.read) ? known : undefined;
  }

  /**
   * The article of a file, if its content was the same.
   * @param hash SHA-256 of the file
   */
  same(file: string, hash: string): KnownArticle | undefined {
    const known = this.#known.get(file);
    return known?.facts.hash === hash ? known : undefined;
  }

  /** Stores the article of a file as read by this build. */
  set(file: string, article: KnownArticle): void {
    this.#add(file, { ...article, build: this.#build });
    this.#changed.add(dirname(file));
  }

  /**
   * Writes the cache files of folders in which something changed, without the articles that are gone.
   * @param files all files of articles in these folders
   */
  save(files: readonly string[]): void {
    const present = new Set(files);
    for (const folder of new Set(files.map((file) => dirname(file)))) {
      const names = this.#folders.get(folder) ?? new Set();
      const kept = [...names].filter((file) => present.has(file));
      if (kept.length === names.size && !this.#changed.has(folder)) continue;
      this.#folders.set(folder, new Set(kept));
      const known = kept.map((file) => [file, this.#known.get(file)]);
      if (this.#folder === undefined) continue;
      const content = JSON.stringify(Object.fromEntries(known));
      writeWithChecksum(join(this.#folder, nameOf(folder)), this.#programKey, content);
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
 * Removes the cache files of folders that are gone.
 * @param cache the folder of cache files
 * @param files the files of all articles
 */
export function tidyArticles(cache: string, files: readonly string[]): void {
  keepOnly(cache, new Set(files.map((file) => nameOf(dirname(file)))));
}

function nameOf(folder: string): string {
  return `${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.json`;
}
