/** The bodies of articles, read when they are asked for; those asked for last are kept. */
import type { ArticleBody } from '../archive/article.ts';

/**
 * Characters of text that are kept, the same again as HTML beside them: about 100 MB. What two processes
 * need for an archive of ten thousand articles; that of a larger one is read again.
 */
const MOST_KEPT = 30_000_000;

interface Kept {
  readonly body: ArticleBody;
  readonly size: number;
}

export class Bodies {
  readonly #read: (file: string) => ArticleBody;
  /** By the article's file, the one that was asked for last at the end. */
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  readonly #most: number;

  /**
   * @param read the body of a file
   * @param most characters of text that are kept
   */
  constructor(read: (file: string) => ArticleBody, most = MOST_KEPT) {
    this.#read = read;
    this.#most = most;
  }

  of(file: string): ArticleBody {
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

  keep(file: string, body: ArticleBody): void {
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

/** Characters of text. */
function sizeOf({ blocks }: ArticleBody): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'html' ? block.text.length : 0), 0);
}
