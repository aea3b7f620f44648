/** Finds the words of a text that are written as names. */

const CAPITALIZED = /\p{Lu}[\p{L}\p{M}'’]*/gu;

/** A capital before a small letter: other words of capitals are abbreviations, or shouted. */
const IS_NAME = /^\p{Lu}['’]?(?:\p{Lu}['’]?)?\p{Ll}/u;

/** What stands between two words of a sentence: not its end, nor the beginning of a quotation. */
const WITHIN = ' \t\n\u00a0-‐‑–—,;)]”»';

const ENDS_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Lists the words that have a capital, although they begin no sentence; each as often as the text has it. */
export function namesWrittenIn(text: string): string[] {
  const names: string[] = [];
  CAPITALIZED.lastIndex = 0;
  for (let found = CAPITALIZED.exec(text); found; found = CAPITALIZED.exec(text)) {
    const { 0: word, index } = found;
    let before = index - 1;
    while (before >= 0 && WITHIN.includes(text[before] as string)) before--;
    if (before < 0 || before === index - 1) continue;
    if (ENDS_WORD.test(text[before] as string) && IS_NAME.test(word)) names.push(word);
  }
  return names;
}
