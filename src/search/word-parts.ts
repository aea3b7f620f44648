/** Splits words into their parts, folded, as both the index and queries need them. */
import { foldWord as foldCase } from '../text/fold.ts';
import { inOneAlphabet, withPlainLetters } from './letters.ts';
import { isSign, partsWithNumbers } from './number-parts.ts';

/** Signs inside a word that do not split it: apostrophes and invisible formatting characters. */
const INSIDE = /['’‘ʼ`\p{Cf}]+/gu;
const PART = /[\p{L}\p{M}\p{N}]+/gu;

/** Folds a word for the index: as elsewhere, and letters that Unicode does not decompose become plain ones. */
function foldWord(word: string): string {
  return withPlainLetters(foldCase(word));
}

/*
 * A build splits millions of words, nearly all with letters that fold one by one. So the folds of letters are
 * remembered, and only words with other letters are folded as a whole.
 */

/** In place of a folded letter: a sign that separates parts. */
export const SEPARATOR = 1;
/** In place of a folded letter: one whose fold, or meaning, depends on the characters around it. */
export const CONTEXTUAL = 2;

/** Characters that fold together with their neighbours, or are dropped: accents, a last sigma, Hangul. */
const HAS_NEIGHBOURS = /['’‘ʼ`\p{Cf}\p{M}\p{Script=Greek}\p{Script=Hangul}]/u;

/** Folds by UTF-16 unit, up to Latin, Cyrillic and typographic signs; 0 if not computed yet. */
const folds = new Uint16Array(0x2040);

/** Folds a UTF-16 unit of a word. @returns the folded unit, `SEPARATOR` or `CONTEXTUAL` */
export function foldUnit(unit: number): number {
  return unit < folds.length ? folds[unit] || computeFold(unit) : CONTEXTUAL;
}

function computeFold(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldWord(character);
  let fold = CONTEXTUAL;
  if (!HAS_NEIGHBOURS.test(character) && !isSign(character)) {
    if (folded.search(PART) < 0) fold = SEPARATOR;
    else if (folded.length === 1) fold = folded.charCodeAt(0);
  }
  folds[unit] = fold;
  return fold;
}

/** Matches the digits that a unit folds to. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit < 58;
}

/**
 * Splits a word into its parts, folded and each in one alphabet: `Luna-25,` has two, a dash has none, `15.300` and
 * `1,5` have one.
 */
export function partsOf(word: string): string[] {
  return foldedParts(word).map(inOneAlphabet);
}

/** The number of parts of a word: faster than to make them. */
export function countParts(word: string): number {
  return foldedParts(word).length;
}

function foldedParts(word: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isFolded = true;
  for (let at = 0; at <= word.length; at++) {
    const unit = word.charCodeAt(at);
    const fold = at < word.length ? foldUnit(unit) : SEPARATOR;
    if (fold === CONTEXTUAL || isDigit(fold)) return partsOfWholeWord(word);
    if (fold !== SEPARATOR) {
      if (fold !== unit) isFolded = false;
      continue;
    }
    if (start < at) {
      const part = word.slice(start, at);
      parts.push(isFolded ? part : foldWord(part));
    }
    start = at + 1;
    isFolded = true;
  }
  return parts;
}

/** Most letters and parts of a word that may be written as one, and in several parts. */
const LONGEST_JOINED = 24;
const MOST_JOINED = 3;

/**
 * Joins the parts of a word, which others write as one: `nonaktif`, `antikorupsi`.
 * @returns nothing for one part, for parts with a number, which are found by their order, and for a part that is said
 *   twice
 */
export function joinedParts(parts: readonly string[]): string | undefined {
  if (parts.length < 2 || parts.length > MOST_JOINED) return undefined;
  if (parts.some((part) => /\p{N}/u.test(part))) return undefined;
  const joined = parts.join('');
  return new Set(parts).size === parts.length && joined.length <= LONGEST_JOINED
    ? joined
    : undefined;
}

function partsOfWholeWord(word: string): string[] {
  const folded = foldWord(word.replace(INSIDE, ''));
  // Signs of amounts count beside numbers, or alone.
  const hasNumber = /\p{N}/u.test(folded) || !/\p{L}/u.test(folded);
  return hasNumber ? partsWithNumbers(folded) : (folded.match(PART) ?? []);
}
