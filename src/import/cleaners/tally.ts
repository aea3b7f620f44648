/** Counts texts in bounded memory: what is frequent keeps its count, what is rare may be forgotten. */

import { ownCopy } from '../../text/own-copy.ts';

/**
 * Counts how often keys occur, by lossy counting (Manku and Motwani, 2002): of N keys added, one that occurred more
 * than N/width times is never forgotten, and its count is at most N/width too low.
 */
export class Tally {
  readonly #width: number;
  readonly #counts = new Map<string, { count: number; readonly missed: number }>();
  #added = 0;
  #bucket = 0;

  /** @param width keys added between two rounds of forgetting; the memory is a small multiple of it */
  constructor(width: number) {
    this.#width = width;
  }

  add(key: string): void {
    const known = this.#counts.get(key);
    if (known) known.count++;
    else this.#counts.set(ownCopy(key), { count: 1, missed: this.#bucket });
    this.#added++;
    if (this.#added % this.#width === 0) this.#forget();
  }

  /** The number of times that a key was added, as far as it is known: never more. */
  count(key: string): number {
    return this.#counts.get(key)?.count ?? 0;
  }

  /** The keys that are known, with their counts. */
  entries(): readonly (readonly [key: string, count: number])[] {
    return [...this.#counts].map(([key, { count }]) => [key, count] as const);
  }

  #forget(): void {
    this.#bucket++;
    for (const [key, { count, missed }] of this.#counts) {
      if (count + missed <= this.#bucket) this.#counts.delete(key);
    }
  }
}
