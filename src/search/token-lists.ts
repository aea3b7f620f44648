/** Tokens of many texts as numbers: small, and quick to count. */
import { EMPTY_TOKEN } from './analyzer.ts';

/** The id of `EMPTY_TOKEN`. */
export const EMPTY_TOKEN_ID = 0;

/** Lists of tokens, one for each text; a token's place in its list is its position. */
export interface TokenLists {
  /** All different tokens; their places here are their ids. */
  readonly vocabulary: readonly string[];
  /** Number of lists. */
  readonly count: number;
  /** The ids of the tokens of a list. */
  readonly list: (text: number) => ArrayLike<number>;
}

/** Makes lists of tokens, one after another. Tokens are numbered in the order in which they first appear. */
export class TokenListBuilder implements TokenLists {
  readonly vocabulary: string[] = [EMPTY_TOKEN];
  readonly #ids = new Map([[EMPTY_TOKEN, EMPTY_TOKEN_ID]]);
  #all = new Uint32Array(1 << 12);
  #length = 0;
  /** The beginning of each list in `#all`, and the end of the last one. */
  readonly #starts: number[] = [0];

  get count(): number {
    return this.#starts.length - 1;
  }

  /** Number of tokens in all lists together. */
  get length(): number {
    return this.#length;
  }

  /** Gives the id of a token, a new one if the token is new. */
  idOf(token: string): number {
    const known = this.#ids.get(token);
    if (known !== undefined) return known;
    const id = this.vocabulary.length;
    this.vocabulary.push(token);
    this.#ids.set(token, id);
    return id;
  }

  /** Adds a token to the current list. */
  add(id: number): void {
    if (this.#length === this.#all.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[this.#length++] = id;
  }

  /** Ends the current list, and begins the next one. */
  end(): void {
    this.#starts.push(this.#length);
  }

  list(text: number): Uint32Array {
    return this.#all.subarray(this.#starts[text], this.#starts[text + 1]);
  }
}
