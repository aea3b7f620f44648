/** Tokenizes texts: turns their words into tokens, quickly for words that were met before. */
import { endOfSpacedNumber } from './number-parts.ts';
import type { TokenListBuilder } from './token-lists.ts';
import { CONTEXTUAL, foldUnit, isDigit, SEPARATOR } from './word-parts.ts';

/** Longest word that is remembered, in UTF-16 units. */
const LONGEST = 24;

/*
 * A build tokenizes millions of words. Nearly all of them were met before, and have letters that fold one by
 * one. Such a word is folded while it is read, and looked up in a hash table by its letters, without making a
 * string of it.
 */

/** Tokenizes texts in one language. Each shard has its own, so that its words are forgotten with it. */
export class Tokenizer {
  readonly #lists: TokenListBuilder;
  readonly #tokensOf: (word: string) => readonly string[];
  /** The current word, folded. */
  readonly #units = new Uint16Array(LONGEST);
  /** The remembered words, one after another; `#starts` has the beginning of each and the end of the last one. */
  #letters = new Uint16Array(1 << 12);
  readonly #starts: number[] = [0];
  readonly #hashes: number[] = [];
  /** The ids of their tokens, or `-1 - n` for those in `#several[n]`. */
  readonly #tokens: number[] = [];
  /** The tokens of words that have none, or more than one. */
  readonly #several: (readonly number[])[] = [];
  /** Most tokens that may still be added. */
  #left = 0;
  /** Open-addressing hash table: one more than the number of a remembered word; 0 in an empty slot. */
  #table = new Uint32Array(1 << 10);

  /**
   * @param lists gets the tokens
   * @param tokensOf makes the tokens of a word, the same for words that fold to the same letters
   */
  constructor(lists: TokenListBuilder, tokensOf: (word: string) => readonly string[]) {
    this.#lists = lists;
    this.#tokensOf = tokensOf;
  }

  /**
   * Adds the tokens of a text's words to the current list.
   * @param most most tokens that are added
   * @returns the number of tokens that were added
   */
  add(text: string, most = Number.POSITIVE_INFINITY): number {
    const before = this.#lists.length;
    this.#left = most;
    for (let at = 0; this.#left > 0; ) {
      while (at < text.length && isBlank(text.charCodeAt(at))) at++;
      if (at === text.length) break;
      at = this.#addWord(text, at);
    }
    return this.#lists.length - before;
  }

  /** Adds the tokens of the word that begins at `start`. @returns the end of the word */
  #addWord(text: string, start: number): number {
    const units = this.#units;
    let [at, length, hash] = [start, 0, 0];
    let isRemembered = true;
    let isSeparated = false;
    let isAfterDigit = false;
    /** The end of a number with blanks in it. */
    let spaced = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit) && at >= spaced) break;
      const fold = foldUnit(unit);
      if (isDigit(fold) && length === 0) {
        spaced = endOfSpacedNumber(text, start);
        if (spaced > start) isRemembered = false;
      }
      if (fold === SEPARATOR) {
        isSeparated = length > 0;
      } else if (fold === CONTEXTUAL || length + 1 >= LONGEST) {
        isRemembered = false;
      } else {
        // One separator between two parts, however many signs there are.
        if (isSeparated) {
          // The sign between digits says what number they are.
          if (isAfterDigit && isDigit(fold)) isRemembered = false;
          units[length++] = SEPARATOR;
          hash = (Math.imul(hash, 31) + SEPARATOR) | 0;
          isSeparated = false;
        }
        units[length++] = fold;
        hash = (Math.imul(hash, 31) + fold) | 0;
        isAfterDigit = isDigit(fold);
      }
    }
    if (!isRemembered) {
      for (const id of this.#idsOf(text.slice(start, at))) this.#addToken(id);
      return at;
    }
    // No closures in here: there would be one for each word.
    let entry = this.#find(length, mixed(hash));
    if (entry === NOT_FOUND) {
      entry = this.#entryOf(this.#idsOf(text.slice(start, at)));
      this.#remember(length, mixed(hash), entry);
    }
    if (entry >= 0) this.#addToken(entry);
    else for (const id of this.#several[-1 - entry] as readonly number[]) this.#addToken(id);
    return at;
  }

  #addToken(id: number): void {
    if (this.#left === 0) return;
    this.#lists.add(id);
    this.#left--;
  }

  /** Gives the ids of a word's tokens. */
  #idsOf(word: string): readonly number[] {
    return this.#tokensOf(word).map((token) => this.#lists.idOf(token));
  }

  /** Makes the entry of `#tokens` for the tokens of a word. */
  #entryOf(ids: readonly number[]): number {
    const [only] = ids;
    if (only !== undefined && ids.length === 1) return only;
    this.#several.push(ids);
    return -this.#several.length;
  }

  /** Finds the entry of `#tokens` for the word in `#units`. */
  #find(length: number, hash: number): number {
    const table = this.#table;
    const last = table.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const entry = table[slot] as number;
      if (entry === 0) return NOT_FOUND;
      if (this.#isAt(entry - 1, length, hash)) return this.#tokens[entry - 1] as number;
    }
  }

  /** Whether a remembered word is that in `#units`. */
  #isAt(entry: number, length: number, hash: number): boolean {
    if (this.#hashes[entry] !== hash) return false;
    const start = this.#starts[entry] as number;
    if ((this.#starts[entry + 1] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) {
      if (this.#letters[start + i] !== this.#units[i]) return false;
    }
    return true;
  }

  /** Remembers the word in `#units`. @param tokens its entry of `#tokens` */
  #remember(length: number, hash: number, tokens: number): void {
    const start = this.#starts.at(-1) ?? 0;
    if (start + length > this.#letters.length) {
      const larger = new Uint16Array(this.#letters.length * 2);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    // A loop: a view of the units would take more memory than they do.
    for (let i = 0; i < length; i++) this.#letters[start + i] = this.#units[i] as number;
    this.#starts.push(start + length);
    this.#hashes.push(hash);
    this.#tokens.push(tokens);
    if (this.#tokens.length * 2 > this.#table.length) {
      this.#table = new Uint32Array(this.#table.length * 4);
      for (const [entry, hash] of this.#hashes.entries()) this.#insert(entry, hash);
    } else {
      this.#insert(this.#tokens.length - 1, hash);
    }
  }

  #insert(entry: number, hash: number): void {
    const last = this.#table.length - 1;
    let slot = hash & last;
    while (this.#table[slot] !== 0) slot = (slot + 1) & last;
    this.#table[slot] = entry + 1;
  }
}

const NOT_FOUND = Number.NEGATIVE_INFINITY;

/** Mixes a hash so that its last bits depend on all bits. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return half ^ (half >>> 13);
}

/** Blanks besides those of ASCII and U+00A0, which few texts have. */
const RARE_BLANK = /\s/;

/** Whether a UTF-16 unit is a blank for `splitWords`. */
function isBlank(unit: number): boolean {
  if (unit < 0x1680) return unit === 32 || (unit > 8 && unit < 14) || unit === 0xa0;
  return unit < 0x3001 || unit === 0xfeff ? RARE_BLANK.test(String.fromCharCode(unit)) : false;
}
