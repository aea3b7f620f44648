/** Analyzes the words of texts and queries: folds them, and cuts them to the stems that inflected forms share. */

import type { WordRules } from '../locales/locale.ts';
import { writes } from '../text/scripts.ts';
import { partsOf } from './word-parts.ts';

export { partsOf };

/** A language whose words are searched, with its rules. */
export interface LanguageRules {
  readonly lang: string;
  /** ISO 15924 code. */
  readonly script: string;
  readonly words: WordRules;
}

/** Rules for a language that has none of its own: every word is its own stem. */
export const NO_RULES: WordRules = {
  stopWords: new Set(),
  stems: (word) => [word],
  stem: (word) => word,
};

/** Token of a text's word that has no letters or digits: it keeps the positions of the words after it. */
export const EMPTY_TOKEN = '-';

/**
 * Ends every word of the index: a letter that texts do not have. So no index word is the beginning of another one,
 * which Pagefind would find with it, or instead of it.
 */
export const WORD_END = '\uA78F';

/** Splits a text into words at blanks, as Pagefind does, so that a word's number is its position. */
export function splitWords(text: string): string[] {
  return text.match(/[^\s]+/g) ?? [];
}

/** Finds the stems of words in texts of several languages. */
export class Analyzer {
  readonly #languages: readonly LanguageRules[];
  readonly #rules = new Map<string, WordRules>();

  /** @param languages those of the site, in the order of its editions */
  constructor(languages: readonly LanguageRules[]) {
    this.#languages = languages;
  }

  /**
   * Gives the rules for a word in a text of a language. A Russian name in an Indonesian text follows the
   * Russian rules, so that it is found as it is in Russian texts.
   * @param part one part of a word, folded
   */
  rulesFor(part: string, lang: string): WordRules {
    const script = this.#languages.find(({ script }) => writes(script, part))?.script ?? '';
    const key = `${lang} ${script}`;
    const known = this.#rules.get(key);
    if (known) return known;
    const writing = this.#languages.filter((language) => language.script === script);
    const rules = (writing.find((language) => language.lang === lang) ?? writing[0])?.words;
    this.#rules.set(key, rules ?? NO_RULES);
    return rules ?? NO_RULES;
  }

  /**
   * Makes the token of a text's word: the index words of its parts, joined with hyphens.
   * @param word as it is in the text, with the signs around it
   */
  token(word: string, lang: string): string {
    let token = '';
    for (const part of partsOf(word)) {
      if (token !== '') token += '-';
      token += this.rulesFor(part, lang).stem(part) + WORD_END;
    }
    return token || EMPTY_TOKEN;
  }

  /**
   * Gives the stems that a word may be indexed by in texts of a language, the likeliest first.
   * @param part one part of a word, folded
   */
  stems(part: string, lang: string): readonly string[] {
    return this.rulesFor(part, lang).stems(part);
  }

  /** Whether a word has no meaning beside others. */
  isStopWord(part: string, lang: string): boolean {
    return this.rulesFor(part, lang).stopWords.has(part);
  }
}
