/** Caches the bodies of articles: reads them on demand, and keeps those used last. */
import type { PublicBody } from '../archive/article.ts';

/**
 * Characters of text that are kept, together with their HTML: about 100 MB. Enough for two processes that share
 * an archive of ten thousand articles; in a larger one, bodies are read more than once.
 */
const MOST_KEPT = 30_000_000;

interface Kept {
  readonly body: PublicBody;
  readonly size: number;
}

/** A cache of bodies that drops those used least recently. */
export class Bodies {
  readonly #read: (file: string) => PublicBody;
  /** By file; the one used last is at the end. */
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  readonly #most: number;

  /**
   * @param read reads the body of a file
   * @param most characters of text to keep
   */
  constructor(read: (file: string) => PublicBody, most = MOST_KEPT) {
    this.#read = read;
    this.#most = most;
  }

  /** Returns the body of a file, and reads it where it is not kept. */
  of(file: string): PublicBody {
    const known = this.#kept.get(file);
    if (known) {
      this.#kept.delete(file);
      this.#kept.set(file, known);
      return known.body;
    }
    const body = this.#read(file);
    this.keep(file, body);
    return body;
  }

  /** Keeps a body that was just read. */
  keep(file: string, body: PublicBody): void {
    const size = sizeOf(body);
    this.#size += size - (this.#kept.get(file)?.size ?? 0);
    this.#kept.set(file, { body, size });
    for (const [oldest, { size }] of this.#kept) {
      if (this.#size <= this.#most) return;
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
