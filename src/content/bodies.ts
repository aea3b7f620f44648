/** Caches the bodies of articles: reads them on demand, keeps those used last, and puts others into a store. */
import type { PublicBody } from '../archive/article.ts';
import type { BodyStore } from './body-store.ts';

/**
 * Characters of text that are kept, with what HTML is more than a paragraph of text: about 60 MB. Enough for two processes
 * that share an archive of ten thousand articles; in a larger one, bodies go to the store, if there is one, and come back.
 */
const MOST_KEPT = 30_000_000;

interface Kept {
  readonly body: PublicBody;
  readonly size: number;
}

interface BodiesOptions {
  /** Characters of text to keep. */
  readonly most?: number | undefined;
  /** Takes the bodies that are dropped. */
  readonly store?: BodyStore | undefined;
}

/** A cache of bodies that drops those used least recently. */
export class Bodies {
  readonly #read: (file: string) => PublicBody;
  /** By file; the one used last is at the end. */
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  readonly #most: number;
  readonly #store: BodyStore | undefined;

  /** @param read reads the body of a file */
  constructor(read: (file: string) => PublicBody, { most = MOST_KEPT, store }: BodiesOptions = {}) {
    this.#read = read;
    this.#most = most;
    this.#store = store;
  }

  /** Returns the body of a file, and reads it where it is not kept. */
  of(file: string): PublicBody {
    const known = this.#kept.get(file);
    if (known) {
      this.#kept.delete(file);
      this.#kept.set(file, known);
      return known.body;
    }
    const body = this.#store?.get(file) ?? this.#read(file);
    this.keep(file, body);
    return body;
  }

  /** Keeps a body that was just read. */
  keep(file: string, body: PublicBody): void {
    const size = sizeOf(body);
    this.#size += size - (this.#kept.get(file)?.size ?? 0);
    this.#kept.set(file, { body, size });
    for (const [oldest, { body, size }] of this.#kept) {
      if (this.#size <= this.#most) return;
      this.#store?.put(oldest, body);
      this.#kept.delete(oldest);
      this.#size -= size;
    }
  }
}

/** Counts the characters of a body's text. */
function sizeOf({ blocks, unshown }: PublicBody): number {
  const words = unshown.reduce((sum, word) => sum + word.length, 0);
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'html' ? block.text.length : 0),
    words,
  );
}
