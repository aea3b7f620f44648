/** Finds the words of a text that are written as names. */

/** A word from its capital on, at one place. */
const CAPITALIZED = /\p{Lu}[\p{L}\p{M}'’]*/uy;

const CAPITAL = /\p{Lu}/u;

/** A capital before a small letter: other words of capitals are abbreviations, or shouted. */
const IS_NAME = /^\p{Lu}['’]?(?:\p{Lu}['’]?)?\p{Ll}/u;

/** What stands between two words of a sentence: not its end, nor the beginning of a quotation. */
const WITHIN = ' \t\n\u00a0-‐‑–—,;)]”»';

const ENDS_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Lists the words that have a capital, although they begin no sentence; each as often as the text has it. */
export function namesWrittenIn(text: string): string[] {
  const names: string[] = [];
  for (let at = 1; at < text.length; at++) {
    if (!mayBeCapital(text.charCodeAt(at))) continue;
    // The cheaper question first: before few capitals is a blank, and before that a word.
    let before = at - 1;
    while (before >= 0 && WITHIN.includes(text[before] as string)) before--;
    if (before < 0 || before === at - 1 || !ENDS_WORD.test(text[before] as string)) continue;
    CAPITALIZED.lastIndex = at;
    const word = CAPITALIZED.exec(text)?.[0];
    if (word !== undefined && IS_NAME.test(word)) names.push(word);
  }
  return names;
}

/** What is known of UTF-16 units below the first half of a character of two. */
const kinds = new Uint8Array(0xd800);
const IS_CAPITAL = 1;
const IS_OTHER = 2;

/** Whether a UTF-16 unit is a capital, or the first half of what may be one. */
function mayBeCapital(unit: number): boolean {
  if (unit >= kinds.length) return unit < 0xdc00;
  kinds[unit] ||= CAPITAL.test(String.fromCharCode(unit)) ? IS_CAPITAL : IS_OTHER;
  return kinds[unit] === IS_CAPITAL;
}
