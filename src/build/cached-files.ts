/** Files that take long to make and are cached between builds: renditions, icons, cards, bundles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNamesIn, keepOnly, writeAtomically } from '../content/cache-files.ts';
import { digestOf } from './digest.ts';

/** Between the parts of a name: the name of the file, what it was made with, the digest of its bytes. */
const MARK = '!';

/**
 * Files of the cache that are known by the names of what they are made from. Each has in its name a digest of its bytes, so
 * that one that was damaged is made again.
 */
export class CachedFiles {
  readonly #folder: string | undefined;
  readonly #key: string;
  readonly #clean: boolean;
  /** The names in the cache, by those of the files. */
  readonly #names = new Map<string, string>();
  readonly #used = new Set<string>();

  /**
   * @param folder none without a cache
   * @param key stands for what makes them: files of another one are of no use
   * @param clean whether to make all anew
   */
  constructor(folder: string | undefined, key: string, clean: boolean) {
    this.#folder = folder;
    this.#key = key;
    this.#clean = clean;
    for (const cached of folder === undefined ? [] : fileNamesIn(folder)) {
      const [name = '', madeWith] = cached.split(MARK);
      if (madeWith === key) this.#names.set(name, cached);
    }
  }

  /** The bytes of a file, where the cache has it. */
  read(name: string): Uint8Array | undefined {
    const cached = this.#names.get(name);
    if (this.#folder === undefined || cached === undefined || this.#clean) return undefined;
    try {
      const bytes = readFileSync(join(this.#folder, cached));
      if (cached.split(MARK)[2] !== digestOf(bytes)) return undefined;
      this.#used.add(cached);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Keeps a file that stays as it is for later builds. */
  keep(name: string): void {
    const cached = this.#names.get(name);
    if (cached !== undefined) this.#used.add(cached);
  }

  write(name: string, bytes: Uint8Array): void {
    if (this.#folder === undefined) return;
    const cached = [name, this.#key, digestOf(bytes)].join(MARK);
    writeAtomically(join(this.#folder, cached), bytes);
    this.#used.add(cached);
  }

  /** Removes the files that this build had no use for. */
  tidy(): void {
    if (this.#folder !== undefined) keepOnly(this.#folder, this.#used);
  }
}
