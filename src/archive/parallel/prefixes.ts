/** Prefixes of words: their first letters in Latin script, as numbers. */
import { transliterate } from 'transliteration';
import { foldWord } from '../../text/fold.ts';

/** Letters of a prefix: the ends of words differ with language and case. */
const LETTERS = 5;

/** Fewest letters of a word that is compared; numbers are compared from one digit on. */
const FEWEST_LETTERS = 3;

/** The signs of words in Latin script. A prefix has six bits for each sign: its index here, from 1. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789+#';
const BITS = 6;
const isDigit = (sign: number) => sign > 26 && sign <= 36;

// Values of a UTF-16 code unit in Latin script, besides the numbers of signs.
/** The code unit separates words. */
const SEPARATOR = 0;
/** It is transliterated to nothing. */
const DROPPED = 61;
/** Its transliteration depends on its neighbours, as those of accents and of parts of letters do. */
const CONTEXTUAL = 62;
/** It has not been looked up yet. */
const UNKNOWN = 63;
/** It is several signs: the value is this plus an index of `sequences`. */
const SEQUENCES = 64;

/** Characters that are no letters by themselves, or that depend on others: see `CONTEXTUAL`. */
const JOINED = /[\p{M}\p{Script=Hangul}\p{Script=Han}\p{Cs}]/u;

/**
 * The values of all code units, each looked up once: an archive has hundreds of thousands of paragraphs, and
 * transliterating each as a whole took ten times as long.
 */
const latinByCodeUnit = new Uint16Array(0x10000).fill(UNKNOWN);
const sequences: Uint8Array[] = [];

/**
 * The prefixes of the words of a text.
 * @returns a number for each word, the same for words that begin alike. `1,5`, `1.5` and `1 500` are two words
 *   each; words of one or two letters are left out
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

/** Collects the prefixes of words that are read sign by sign. */
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

/** The same as `wordPrefixes`, for a text with letters that depend on their neighbours. */
function ofWhole(text: string): number[] {
  const found: number[] = [];
  const word = new Word(found);
  for (const sign of signsOf(transliterate(foldWord(text)))) word.add(sign);
  word.add(SEPARATOR);
  return found;
}

/** @param latin the result of a transliteration, which is ASCII */
function signsOf(latin: string): number[] {
  return Array.from(latin.toLowerCase(), (sign) => SIGNS.indexOf(sign) + 1);
}
