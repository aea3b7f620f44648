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
  /** The remembered words, one after another. */
  #letters = new Uint16Array(1 << 12);
  /** Of each remembered word two numbers: its beginning in `#letters`, and its entry; then the end of the last word. */
  #words = new Int32Array(1 << 10);
  #count = 0;
  /** The tokens of words that have none, or more than one. */
  readonly #several: (readonly number[])[] = [];
  /** Most tokens that may still be added. */
  #left = 0;
  /**
   * Open-addressing hash table: of each slot two numbers, one more than that of a remembered word, and its hash. Both are
   * 0 in an empty slot.
   */
  #table = new Int32Array(1 << 11);

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
      const fold = foldUnit(unit);
      // Nearly all units are letters behind a letter. No blank folds to one.
      if (isLetter(fold) && !isSeparated && length + 1 < LONGEST) {
        units[length++] = fold;
        hash = (Math.imul(hash, 31) + fold) | 0;
        isAfterDigit = false;
        continue;
      }
      if (isBlank(unit) && at >= spaced) break;
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

  /** Makes the entry for the tokens of a word. */
  #entryOf(ids: readonly number[]): number {
    const [only] = ids;
    if (only !== undefined && ids.length === 1) return only;
    this.#several.push(ids);
    return -this.#several.length;
  }

  /** Finds the entry of the word in `#units`. */
  #find(length: number, hash: number): number {
    const table = this.#table;
    const last = table.length - 2;
    for (let slot = (hash << 1) & last; ; slot = (slot + 2) & last) {
      const number = table[slot] as number;
      if (number === 0) return NOT_FOUND;
      if (table[slot + 1] === hash && this.#isAt((number - 1) * 2, length)) {
        return this.#words[number * 2 - 1] as number;
      }
    }
  }

  /** Whether a remembered word is that in `#units`. @param at its place in `#words` */
  #isAt(at: number, length: number): boolean {
    const start = this.#words[at] as number;
    if ((this.#words[at + 2] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) {
      if (this.#letters[start + i] !== this.#units[i]) return false;
    }
    return true;
  }

  /** Remembers the word in `#units`. */
  #remember(length: number, hash: number, entry: number): void {
    const at = this.#count * 2;
    if (at + 2 >= this.#words.length) {
      this.#words = copied(this.#words, new Int32Array(this.#words.length * 2));
    }
    const start = this.#words[at] as number;
    if (start + length > this.#letters.length) {
      this.#letters = copied(this.#letters, new Uint16Array(this.#letters.length * 2));
    }
    // A loop: a view of the units would take more memory than they do.
    for (let i = 0; i < length; i++) this.#letters[start + i] = this.#units[i] as number;
    this.#words[at + 1] = entry;
    this.#words[at + 2] = start + length;
    this.#count++;
    if (this.#count * 4 > this.#table.length) this.#enlargeTable();
    insert(this.#table, this.#count, hash);
  }

  #enlargeTable(): void {
    const table = this.#table;
    const larger = new Int32Array(table.length * 2);
    for (let slot = 0; slot < table.length; slot += 2) {
      const number = table[slot] as number;
      if (number !== 0) insert(larger, number, table[slot + 1] as number);
    }
    this.#table = larger;
  }
}

/** Copies numbers to a larger array. */
function copied<Numbers extends Int32Array | Uint16Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Puts a number, and the hash of its word, into a table: see `#table`. */
function insert(table: Int32Array, number: number, hash: number): void {
  const last = table.length - 2;
  let slot = (hash << 1) & last;
  while (table[slot] !== 0) slot = (slot + 2) & last;
  table[slot] = number;
  table[slot + 1] = hash;
}

/** Whether a folded unit is a letter, or a digit of another script. */
function isLetter(fold: number): boolean {
  return fold > LAST_DIGIT;
}

const LAST_DIGIT = '9'.charCodeAt(0);

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
