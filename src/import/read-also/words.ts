/** Splits text into words with what stands between them, for the search of where a title ends. */
import { foldWord } from '../../text/fold.ts';

/** How a word is written; `digit` for one that begins with a digit. */
export type Shape = 'lower' | 'upper' | 'capitals' | 'digit';

/** A run of letters and digits. */
export interface Word {
  /** The positions of its first character and after its last, in the text. */
  readonly start: number;
  readonly end: number;
  /** A hash of the folded word: a signed number of 32 bits, which V8 keeps without an object of its own. */
  readonly key: number;
  readonly shape: Shape;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** Longest word that is looked at whole: the rest of a longer one is debris. */
const LONGEST_WORD = 60;

/*
 * All words of all texts of an import are read here, some of them twice: so they are not taken out of the text, and each
 * character is looked up in a table. Words with other characters than those of the tables are read by an expression.
 */

/** What a UTF-16 unit is. */
const NO_LETTER = 0;
const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;
/** A letter that is neither small nor capital: `ª`. */
const OTHER = 4;
/** What changes with its neighbours, or has no single folded character. */
const ODD = 5;

/** Units in the tables: Latin, Greek and Cyrillic letters, nearly all there are. */
const LISTED = 0x530;
/** General punctuation beyond the tables, none of it a letter: dashes, quotation marks. */
const PUNCTUATION = { from: 0x2000, to: 0x206f } as const;

/** `Σ` is another small letter at the end of a word. */
const SIGMA = 0x3a3;

const characters = Array.from({ length: LISTED }, (_, code) => String.fromCharCode(code));
const kinds = Uint8Array.from(characters, kindOf);
/** The folded characters, where there is one. */
const folded = Uint16Array.from(characters, (character) => foldWord(character).charCodeAt(0));

function kindOf(character: string, code: number): number {
  if (!/[\p{L}\p{M}\p{N}]/u.test(character)) return NO_LETTER;
  const isOdd = /\p{M}/u.test(character) || foldWord(character).length !== 1 || code === SIGMA;
  if (isOdd) return ODD;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return CAPITAL;
  return /\p{Ll}/u.test(character) ? SMALL : OTHER;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < LISTED) return kinds[code] as number;
  return code >= PUNCTUATION.from && code <= PUNCTUATION.to ? NO_LETTER : ODD;
}

/**
 * Returns the words of a part of a text.
 * @param most how many at most
 */
export function wordsBetween(text: string, from: number, to: number, most: number): Word[] {
  const words: Word[] = [];
  // The search for the next word must not run on to the end of a long text.
  const limit = Math.min(text.length, to, from + most * (LONGEST_WORD / 2));
  let last = from;
  for (let at = from; at < limit && words.length < most; ) {
    if (kindAt(text, at) === NO_LETTER) {
      at++;
      continue;
    }
    const word = readWord(text, at, limit, last);
    if (!word) {
      at++;
      continue;
    }
    words.push(word);
    at = word.end;
    last = at;
  }
  return words;
}

/** Reads the word at a position; none where an odd character is no letter. */
function readWord(text: string, start: number, limit: number, last: number): Word | undefined {
  let key = FNV_OFFSET;
  let hasSmall = false;
  let at = start;
  for (; at < limit; at++) {
    const kind = kindAt(text, at);
    if (kind === NO_LETTER) break;
    if (kind === ODD) return readOddWord(text, start, limit, last);
    if (kind === SMALL) hasSmall = true;
    if (at - start < LONGEST_WORD) {
      key = Math.imul(key ^ (folded[text.charCodeAt(at)] as number), FNV_PRIME);
    }
  }
  const first = kindAt(text, start);
  const capital = at - start > 1 && !hasSmall ? 'capitals' : 'upper';
  const shape = first === DIGIT ? 'digit' : first === CAPITAL ? capital : 'lower';
  return { start, end: at, key, shape, gap: text.slice(last, start) };
}

function readOddWord(text: string, start: number, limit: number, last: number): Word | undefined {
  const word = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(start, limit))?.[0];
  if (word === undefined) return undefined;
  const end = start + word.length;
  return { start, end, key: keyOf(word), shape: shapeOf(word), gap: text.slice(last, start) };
}

/** Whether a word may be the first of a sentence. */
export function mayBegin({ shape }: Word): boolean {
  return shape !== 'lower';
}

/** Hashes a word without regard to case (FNV-1a). */
export function keyOf(word: string): number {
  const plain = foldWord(word.slice(0, LONGEST_WORD));
  let hash = FNV_OFFSET;
  for (let i = 0; i < plain.length; i++) hash = Math.imul(hash ^ plain.charCodeAt(i), FNV_PRIME);
  return hash;
}

function shapeOf(word: string): Shape {
  if (/^\p{N}/u.test(word)) return 'digit';
  if (!/^[\p{Lu}\p{Lt}]/u.test(word)) return 'lower';
  return word.length > 1 && !/\p{Ll}/u.test(word) ? 'capitals' : 'upper';
}

/** The key of a sequence of words, which more are added to: two hashes, together exact in a number. */
export class SequenceKey {
  #high = FNV_OFFSET;
  #low = 0x9747b28c;

  add({ key }: Word): void {
    this.#high = Math.imul(this.#high ^ key, FNV_PRIME) >>> 0;
    this.#low = (Math.imul(this.#low, 0x85ebca6b) + key) >>> 0;
  }

  /** The key as a number of 53 bits. */
  get number(): number {
    return this.#high * 0x200000 + (this.#low >>> 11);
  }
}
