/** Beginnings of words: the first letters of each in Latin script, as a number. */
import { transliterate } from 'transliteration';
import { foldWord } from '../../text/fold.ts';

/** Letters of a word that are compared: its end is another one in another language or case. */
const LETTERS = 5;

/** Fewest letters of a word; numbers count from one digit. */
const FEWEST_LETTERS = 3;

/** What words are made of in Latin script. A beginning has six bits for each: their places here, from 1. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789+#';
const BITS = 6;
const isDigit = (sign: number) => sign > 26 && sign <= 36;

/** What a UTF-16 code unit is in Latin script: a sign, or one of these, or a place in `sequences` from here on. */
const SEPARATOR = 0;
const DROPPED = 61;
/** It may be another letter beside others, as an accent makes it, or a part of one. */
const CONTEXTUAL = 62;
const UNKNOWN = 63;
const SEQUENCES = 64;

/** What is no letter by itself, or is joined to others: see `CONTEXTUAL`. */
const JOINED = /[\p{M}\p{Script=Hangul}\p{Script=Han}\p{Cs}]/u;

/**
 * Every unit, looked up once: texts of hundreds of letters come by the hundred thousand, and to transliterate
 * each as a whole took ten times as long.
 */
const latinByCodeUnit = new Uint16Array(0x10000).fill(UNKNOWN);
const sequences: Uint8Array[] = [];

/**
 * @returns a number for each word of a text, the same for words that begin alike. `1,5`, `1.5` and `1 500` are
 *   two numbers each; words of one or two letters are left out
 */
export function wordPrefixes(text: string): number[] {
  const found: number[] = [];
  const word = new Word(found);
  for (let at = 0; at < text.length; at++) {
    const codeUnit = text.charCodeAt(at);
    let latin = latinByCodeUnit[codeUnit] ?? CONTEXTUAL;
    if (latin === UNKNOWN) {
      latin = latinOf(String.fromCharCode(codeUnit));
      latinByCodeUnit[codeUnit] = latin;
    }
    if (latin < DROPPED) word.add(latin);
    else if (latin >= SEQUENCES)
      for (const sign of sequences[latin - SEQUENCES] ?? []) word.add(sign);
    else if (latin === CONTEXTUAL) return ofWhole(text);
  }
  word.add(SEPARATOR);
  return found;
}

/** A word as it is read, sign by sign. */
class Word {
  readonly #found: number[];
  #prefix = 0;
  #length = 0;
  #isNumber = true;

  constructor(found: number[]) {
    this.#found = found;
  }

  add(sign: number): void {
    if (sign === SEPARATOR) {
      if (this.#length === 0) return;
      if (this.#length >= FEWEST_LETTERS || this.#isNumber) this.#found.push(this.#prefix);
      this.#prefix = 0;
      this.#length = 0;
      this.#isNumber = true;
      return;
    }
    if (this.#length < LETTERS) this.#prefix = (this.#prefix << BITS) | sign;
    this.#length++;
    this.#isNumber &&= isDigit(sign);
  }
}

function latinOf(letter: string): number {
  const folded = foldWord(letter);
  if (JOINED.test(letter) || JOINED.test(folded)) return CONTEXTUAL;
  const signs = signsOf(transliterate(folded));
  if (signs.length === 0) return DROPPED;
  if (signs.length === 1) return signs[0] ?? DROPPED;
  return SEQUENCES + sequences.push(Uint8Array.from(signs)) - 1;
}

/** The same of a text some of whose letters can only be read together. */
function ofWhole(text: string): number[] {
  const found: number[] = [];
  const word = new Word(found);
  for (const sign of signsOf(transliterate(foldWord(text)))) word.add(sign);
  word.add(SEPARATOR);
  return found;
}

/** @param latin whatever a transliteration has made, which is ASCII */
function signsOf(latin: string): number[] {
  return Array.from(latin.toLowerCase(), (sign) => SIGNS.indexOf(sign) + 1);
}
