/** Tells the language of a text, by its script and by its most frequent words. */
import type { Locale } from '../locales/locale.ts';

/** A beginning of the text is enough to tell. */
const ENOUGH = 20_000;

const SCRIPT_LETTERS = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
} as const satisfies Record<Locale['script'], RegExp>;

/**
 * @param locales those of the site's editions, in the site's order, which decides between equals
 * @returns the language that fits best; `undefined` where no edition is written in the text's letters
 */
export function guessLanguage(text: string, locales: readonly Locale[]): string | undefined {
  const beginning = text.slice(0, ENOUGH);
  const words = beginning.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scored = locales.map(({ lang, script, commonWords }) => {
    const letters = beginning.match(SCRIPT_LETTERS[script])?.length ?? 0;
    const common = new Set(commonWords);
    return { lang, letters, hits: words.filter((word) => common.has(word)).length };
  });
  scored.sort((a, b) => b.letters - a.letters || b.hits - a.hits);
  const [best] = scored;
  return best && best.letters > 0 ? best.lang : undefined;
}
