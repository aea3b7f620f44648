/** How fast work is done, and so how long the rest of it takes. */

/** Milliseconds over which a speed is smoothed: what is longer ago counts less and less. */
const LATELY = 15_000;

/** Milliseconds of work, at least, of which a speed is told: several processes may report at one moment. */
const KNOWN = 2000;

export class Speed {
  #last: { readonly done: number; readonly at: number } | undefined;
  /** Pieces done, and the milliseconds they took: both fade at the same rate. */
  #pieces = 0;
  #time = 0;

  /**
   * Takes note of how far the work is. The time until something is done counts for nothing, as it goes to
   * what comes before the work.
   * @param done pieces of work
   * @param at milliseconds on any clock that only goes forward
   */
  see(done: number, at: number): void {
    if (this.#last) {
      const time = at - this.#last.at;
      const kept = Math.exp(-time / LATELY);
      this.#time = this.#time * kept + time;
      this.#pieces = this.#pieces * kept + done - this.#last.done;
    }
    if (done > 0) this.#last = { done, at };
  }

  /** @returns milliseconds that so many pieces take; none until two seconds of work were seen */
  timeFor(pieces: number): number | undefined {
    const isKnown = this.#time >= KNOWN && this.#pieces > 0;
    return isKnown ? (pieces * this.#time) / this.#pieces : undefined;
  }
}
