/** Counts texts in bounded memory, each with the first example of it. */
import { compare } from '../../text/compare.ts';

/** Something that was counted. */
export interface Counted<Example> {
  readonly key: string;
  readonly count: number;
  readonly example: Example;
}

/**
 * Counts keys by lossy counting (Manku and Motwani, 2002): of N keys added, one that occurred more than N/width times
 * is never forgotten, and its count is at most N/width too low.
 */
export class Counts<Example = string> {
  readonly #width: number;
  readonly #counts = new Map<string, { count: number; missed: number; example: Example }>();
  #added = 0;
  #round = 0;

  /** @param width keys added between two rounds of forgetting; the memory is a small multiple of it */
  constructor(width: number) {
    this.#width = width;
  }

  add(key: string, example: Example): void {
    const known = this.#counts.get(key);
    if (known) known.count++;
    else this.#counts.set(key, { count: 1, missed: this.#round, example });
    if (++this.#added % this.#width === 0) this.#forget();
  }

  /** The number of different keys that are known. */
  get size(): number {
    return this.#counts.size;
  }

  /** The keys that occurred at least so often, the most frequent first. */
  list(fewest = 1): Counted<Example>[] {
    return [...this.#counts]
      .filter(([, { count }]) => count >= fewest)
      .map(([key, { count, example }]) => ({ key, count, example }))
      .sort((a, b) => b.count - a.count || compare(a.key, b.key));
  }

  #forget(): void {
    this.#round++;
    for (const [key, { count, missed }] of this.#counts) {
      if (count + missed <= this.#round) this.#counts.delete(key);
    }
  }
}
