/** Guesses the language of a text from its script and its most frequent words. */

import type { Locale } from '../locales/locale.ts';
import { LETTERS } from '../text/scripts.ts';

/** Characters at the beginning of a text that are enough for a guess. */
const ENOUGH = 20_000;

/**
 * @param locales those of the site's editions, in the order of the site, which decides a tie
 * @returns the language that fits best; `undefined` where no edition is written in the text's letters
 */
export function guessLanguage(text: string, locales: readonly Locale[]): string | undefined {
  const beginning = text.slice(0, ENOUGH);
  const words = beginning.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scored = locales.map(({ lang, script, commonWords }) => {
    const letters = beginning.match(new RegExp(`[${LETTERS[script]}]`, 'gu'))?.length ?? 0;
    const common = new Set(commonWords);
    return { lang, letters, hits: words.filter((word) => common.has(word)).length };
  });
  const [best] = scored.toSorted((a, b) => b.letters - a.letters || b.hits - a.hits);
  return best && best.letters > 0 ? best.lang : undefined;
}
