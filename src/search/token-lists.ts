/** The terms of many texts as numbers: small, and quick to count. */
import { NO_TERM } from './analyzer.ts';

/** The number of `NO_TERM`, which stands where there is no word. */
export const NO_WORD = 0;

/** Lists of terms, one a text. */
export interface Terms {
  /** The terms by their numbers. */
  readonly terms: readonly string[];
  /** How many lists there are. */
  readonly count: number;
  /** The numbers of a list. */
  readonly list: (place: number) => ArrayLike<number>;
}

/** Makes lists of terms, one after another. Terms are numbered in the order in which they first appear. */
export class TermLists implements Terms {
  readonly terms: string[] = [NO_TERM];
  readonly #numbers = new Map([[NO_TERM, NO_WORD]]);
  #all = new Uint32Array(1 << 12);
  #length = 0;
  /** Where each list begins, and the last one ends. */
  readonly #starts: number[] = [0];

  get count(): number {
    return this.#starts.length - 1;
  }

  /** How many terms all lists have together. */
  get length(): number {
    return this.#length;
  }

  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.length;
    this.terms.push(term);
    this.#numbers.set(term, number);
    return number;
  }

  /** Adds a term to the list that is being made. */
  add(number: number): void {
    if (this.#length === this.#all.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[this.#length++] = number;
  }

  /** Ends the list that is being made: what is added from now on is of the next one. */
  end(): void {
    this.#starts.push(this.#length);
  }

  list(place: number): Uint32Array {
    return this.#all.subarray(this.#starts[place], this.#starts[place + 1]);
  }
}
