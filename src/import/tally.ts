/** Counts texts in bounded memory: what is frequent keeps its count, what is rare may be forgotten. */
import { compare } from '../text/compare.ts';
import { ownCopy } from '../text/own-copy.ts';

/** A key that was counted, with its first example. */
interface Counted<Example> {
  readonly key: string;
  readonly count: number;
  readonly example: Example;
}

/**
 * Counts how often keys occur, by lossy counting (Manku and Motwani, 2002): of N keys added, one that occurred more
 * than N/width times is never forgotten, and its count is at most N/width too low. The first example of each key may
 * be kept with it.
 */
export class Tally<Example = void> {
  readonly #width: number;
  readonly #counts = new Map<
    string,
    { count: number; readonly missed: number; readonly example: Example }
  >();
  #added = 0;
  #round = 0;

  /** @param width keys added between two rounds of forgetting; the memory is a small multiple of it */
  constructor(width: number) {
    this.#width = width;
  }

  add(key: string, example: Example): void {
    const known = this.#counts.get(key);
    if (known) known.count++;
    else this.#counts.set(ownCopy(key), { count: 1, missed: this.#round, example });
    if (++this.#added % this.#width === 0) this.#forget();
  }

  /** The number of different keys that are known. */
  get size(): number {
    return this.#counts.size;
  }

  /** The number of times that a key was added, as far as it is known: never more. */
  count(key: string): number {
    return this.#counts.get(key)?.count ?? 0;
  }

  /** All counts that are known: plain data, which another thread can take. */
  get counts(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.#counts, ([key, { count }]) => [key, count]));
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
