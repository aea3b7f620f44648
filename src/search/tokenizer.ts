/** Reads texts into lists of terms. */
import type { TermLists } from './token-lists.ts';
import { DEPENDS, foldUnit, PARTING } from './word-parts.ts';

/** Longest word that is kept, in UTF-16 units. */
const LONGEST = 24;

/*
 * Millions of words go through here, nearly all of letters that fold one by one, and met before. Such a word
 * is folded while it is read, and found by its letters without being made a string.
 */

/** Reads texts in one language. A shard has one of its own, so its words take no room longer than it. */
export class TermReader {
  readonly #lists: TermLists;
  readonly #termOf: (word: string) => string;
  /** The word that is being read, folded. */
  readonly #units = new Uint16Array(LONGEST);
  /** The words that are kept, one after another, and where each begins; then where the last one ends. */
  #letters = new Uint16Array(1 << 12);
  readonly #starts: number[] = [0];
  readonly #hashes: number[] = [];
  /** The numbers of their terms. */
  readonly #terms: number[] = [];
  /** The place of each among those, and 1, by their hashes; the next one where two have the same. */
  #table = new Uint32Array(1 << 10);

  /**
   * @param lists where terms go
   * @param termOf the term of a word, the same for words that fold to the same
   */
  constructor(lists: TermLists, termOf: (word: string) => string) {
    this.#lists = lists;
    this.#termOf = termOf;
  }

  /**
   * Adds the terms of a text's words to the list that is being made.
   * @param most words that are added, of a longer text
   * @returns how many were added
   */
  add(text: string, most = Number.POSITIVE_INFINITY): number {
    let count = 0;
    for (let at = 0; count < most; count++) {
      while (at < text.length && isBlank(text.charCodeAt(at))) at++;
      if (at === text.length) break;
      at = this.#addWord(text, at);
    }
    return count;
  }

  /** @returns where the word ends that begins at a place */
  #addWord(text: string, start: number): number {
    const units = this.#units;
    let [at, length, hash] = [start, 0, 0];
    let isKept = true;
    let isParted = false;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isBlank(unit)) break;
      const fold = foldUnit(unit);
      if (fold === PARTING) {
        isParted = length > 0;
      } else if (fold === DEPENDS || length + 1 >= LONGEST) {
        isKept = false;
      } else {
        // One of these between two parts, however many signs there are.
        if (isParted) {
          units[length++] = PARTING;
          hash = (Math.imul(hash, 31) + PARTING) | 0;
          isParted = false;
        }
        units[length++] = fold;
        hash = (Math.imul(hash, 31) + fold) | 0;
      }
    }
    // No functions are made in here: there would be one a word.
    let number = isKept ? this.#find(length, mixed(hash)) : UNKNOWN;
    if (number === UNKNOWN) {
      number = this.#lists.numberOf(this.#termOf(text.slice(start, at)));
      if (isKept) this.#keep(length, mixed(hash), number);
    }
    this.#lists.add(number);
    return at;
  }

  /** The number of the term of the word in `#units`. */
  #find(length: number, hash: number): number {
    const table = this.#table;
    const last = table.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const entry = table[slot] as number;
      if (entry === 0) return UNKNOWN;
      if (this.#isAt(entry - 1, length, hash)) return this.#terms[entry - 1] as number;
    }
  }

  #isAt(entry: number, length: number, hash: number): boolean {
    if (this.#hashes[entry] !== hash) return false;
    const start = this.#starts[entry] as number;
    if ((this.#starts[entry + 1] as number) - start !== length) return false;
    for (let i = 0; i < length; i++) {
      if (this.#letters[start + i] !== this.#units[i]) return false;
    }
    return true;
  }

  #keep(length: number, hash: number, number: number): void {
    const start = this.#starts.at(-1) ?? 0;
    if (start + length > this.#letters.length) {
      const larger = new Uint16Array(this.#letters.length * 2);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    // A loop: a view of the units would take more room than they do.
    for (let i = 0; i < length; i++) this.#letters[start + i] = this.#units[i] as number;
    this.#starts.push(start + length);
    this.#hashes.push(hash);
    this.#terms.push(number);
    if (this.#terms.length * 2 > this.#table.length) {
      this.#table = new Uint32Array(this.#table.length * 4);
      for (const [entry, hash] of this.#hashes.entries()) this.#place(entry, hash);
    } else {
      this.#place(this.#terms.length - 1, hash);
    }
  }

  #place(entry: number, hash: number): void {
    const last = this.#table.length - 1;
    let slot = hash & last;
    while (this.#table[slot] !== 0) slot = (slot + 1) & last;
    this.#table[slot] = entry + 1;
  }
}

const UNKNOWN = -1;

/** Lets all bits of a hash tell in its last ones. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return half ^ (half >>> 13);
}

/** Blanks that are no ASCII and not U+00A0: few texts have any. */
const RARE_BLANK = /\s/;

/** Whether a UTF-16 unit is a blank, as `splitWords` has them. */
function isBlank(unit: number): boolean {
  if (unit < 0x1680) return unit === 32 || (unit > 8 && unit < 14) || unit === 0xa0;
  return unit < 0x3001 || unit === 0xfeff ? RARE_BLANK.test(String.fromCharCode(unit)) : false;
}
