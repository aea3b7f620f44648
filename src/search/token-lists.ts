/** Tokens of many texts as numbers: small, and quick to count. */
import { EMPTY_TOKEN } from './analyzer.ts';
import {
  countOf,
  type FlatWords,
  FlatWordsBuilder,
  findWord,
  flatWords,
  joinWords,
  taken,
} from './flat-words.ts';
import { orderOf } from './word-order.ts';

/** The id of `EMPTY_TOKEN`. */
export const EMPTY_TOKEN_ID = 0;

/** Lists of tokens, one for each text; a token's place in its list is its position. */
export interface TokenLists {
  /** `EMPTY_TOKEN`, and then all other tokens of the lists, sorted; their numbers are their ids. */
  readonly vocabulary: FlatWords;
  /** The ids of all lists, one list after another. */
  readonly ids: Uint32Array;
  /** The beginning of each list in `ids`; then the end of the last one. */
  readonly starts: Uint32Array;
}

/** The ids of a text's tokens. */
export function listOf({ ids, starts }: TokenLists, text: number): Uint32Array {
  return ids.subarray(starts[text], starts[text + 1]);
}

const NO_TOKENS = flatWords([EMPTY_TOKEN]);

/** Makes lists of tokens, one after another. */
export class TokenListBuilder {
  readonly #known: FlatWords;
  readonly #added = new FlatWordsBuilder();
  /** Its tokens that are sorted. */
  readonly #sorted: FlatWords;
  /** The ids that were asked for. */
  readonly #ids = new Map([[EMPTY_TOKEN, EMPTY_TOKEN_ID]]);
  #all = new Uint32Array(1 << 12);
  #length = 0;
  readonly #starts: number[] = [0];

  /** @param known the vocabulary of other lists: its tokens have the same ids here */
  constructor(known: FlatWords = NO_TOKENS) {
    this.#known = known;
    this.#sorted = sortedPart(known);
  }

  /** Number of tokens in all lists together. */
  get length(): number {
    return this.#length;
  }

  /** Whether it has the ids of a vocabulary. */
  knows(vocabulary: FlatWords): boolean {
    return vocabulary === this.#known;
  }

  /** Gives the id of a token, a new one if the token is new. */
  idOf(token: string): number {
    const own = this.#ids.get(token);
    if (own !== undefined) return own;
    const found = findWord(this.#sorted, token);
    const id = found < 0 ? countOf(this.#known) + this.#added.count : found + 1;
    if (found < 0) this.#added.add(token);
    this.#ids.set(token, id);
    return id;
  }

  /** Adds a token to the current list. */
  add(id: number): void {
    if (this.#length === this.#all.length) this.#makeRoom(1);
    this.#all[this.#length++] = id;
  }

  /** Adds several tokens to the current list. */
  addAll(ids: Uint32Array): void {
    this.#makeRoom(ids.length);
    this.#all.set(ids, this.#length);
    this.#length += ids.length;
  }

  /** Ends the current list, and begins the next one. */
  end(): void {
    this.#starts.push(this.#length);
  }

  /** Gives the lists: their vocabulary is the same however they were made. */
  lists(): TokenLists {
    const all = joinWords(this.#known, this.#added.words());
    const ids = this.#all.slice(0, this.#length);
    const isUsed = new Uint8Array(countOf(all));
    for (let i = 0; i < ids.length; i++) isUsed[ids[i] as number] = 1;
    const order = orderOf(sortedPart(all));
    const kept = new Uint32Array(countOf(all));
    const newIds = new Uint32Array(countOf(all));
    let count = 1;
    for (let i = 0; i < order.length; i++) {
      const id = (order[i] as number) + 1;
      if (isUsed[id] === 0) continue;
      newIds[id] = count;
      kept[count++] = id;
    }
    for (let i = 0; i < ids.length; i++) ids[i] = newIds[ids[i] as number] as number;
    return {
      vocabulary: taken(all, kept.subarray(0, count)),
      ids,
      starts: Uint32Array.from(this.#starts),
    };
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#all.length) return;
    const larger = new Uint32Array(Math.max(this.#all.length * 2, this.#length + count));
    larger.set(this.#all);
    this.#all = larger;
  }
}

/** The tokens of a vocabulary that are sorted: all but `EMPTY_TOKEN`. */
function sortedPart({ letters, starts }: FlatWords): FlatWords {
  return { letters, starts: starts.subarray(1) };
}
