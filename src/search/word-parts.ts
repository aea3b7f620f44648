/** The parts of a word, folded: what the index and a query have of it. */
import { foldWord } from '../text/fold.ts';

/** What stands inside a word without parting it: apostrophes, and what only shapes a line. */
const INSIDE = /['’‘ʼ`\p{Cf}]+/gu;
const PART = /[\p{L}\p{M}\p{N}]+/gu;

/*
 * A build asks for millions of words, nearly all of letters that fold one by one. So what a letter folds to is
 * kept, and only a word with others is folded as a whole.
 */

/** In place of a folded letter: what parts words. */
export const PARTING = 1;
/** In place of a folded letter: what only the whole word tells. */
export const DEPENDS = 2;

/** What is folded with what stands beside it, or left out: accents, a last sigma, syllables of Hangul. */
const HAS_NEIGHBOURS = /['’‘ʼ`\p{Cf}\p{M}\p{Script=Greek}\p{Script=Hangul}]/u;

/** By UTF-16 unit, those of Latin, Cyrillic and the signs of print; 0 where nobody has asked yet. */
const folds = new Uint16Array(0x2040);

/** What a UTF-16 unit of a word folds to, or `PARTING`, or `DEPENDS`. */
export function foldUnit(unit: number): number {
  return unit < folds.length ? folds[unit] || learn(unit) : DEPENDS;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldWord(character);
  let fold = DEPENDS;
  if (!HAS_NEIGHBOURS.test(character)) {
    if (folded.search(PART) < 0) fold = PARTING;
    else if (folded.length === 1) fold = folded.charCodeAt(0);
  }
  folds[unit] = fold;
  return fold;
}

/** The parts of a word, folded: `Luna-25,` has two, a dash has none. */
export function partsOf(word: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let isFolded = true;
  for (let at = 0; at <= word.length; at++) {
    const unit = word.charCodeAt(at);
    const fold = at < word.length ? foldUnit(unit) : PARTING;
    if (fold === DEPENDS) return partsOfAny(word);
    if (fold !== PARTING) {
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

function partsOfAny(word: string): string[] {
  return foldWord(word.replace(INSIDE, '')).match(PART) ?? [];
}
