/** Words as the index has them: folded, and cut to the stems that their forms share. */

import type { WordRules } from '../locales/locale.ts';
import { writes } from '../text/scripts.ts';
import { partsOf } from './word-parts.ts';

export { partsOf };

/** What is known of a language whose words are searched. */
export interface AnalysedLanguage {
  readonly lang: string;
  /** ISO 15924 code. */
  readonly script: string;
  readonly words: WordRules;
}

/** For a language that has no rules of its own: every word is its own stem. */
export const NO_RULES: WordRules = {
  stopWords: new Set(),
  stems: (word) => [word],
  stem: (word) => word,
};

/** Stands in a text of terms where a word has none, so that every other keeps its place. */
export const NO_TERM = '-';

/**
 * Ends every term of the index, and is in no word: so no term is the beginning of another, which Pagefind
 * would find with it, or in its place.
 */
export const END = '\uA78F';

/** The words of a text as they are counted: Pagefind parts them at blanks, and so do excerpts. */
export function splitWords(text: string): string[] {
  return text.match(/[^\s]+/g) ?? [];
}

/** Finds the stems of words in the texts of some languages. */
export class Analysis {
  readonly #languages: readonly AnalysedLanguage[];
  readonly #rules = new Map<string, WordRules>();

  /** @param languages those of the site, in the order of its editions */
  constructor(languages: readonly AnalysedLanguage[]) {
    this.#languages = languages;
  }

  /**
   * The rules for a word in a text of a language: a Russian name in an Indonesian text follows the
   * Russian rules, so that it is found as it is in Russian texts.
   * @param part folded
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

  /** What the index has for a word of a text: the terms of its parts, with hyphens between them. */
  term(word: string, lang: string): string {
    let term = '';
    for (const part of partsOf(word)) {
      if (term !== '') term += '-';
      term += this.rulesFor(part, lang).stem(part) + END;
    }
    return term || NO_TERM;
  }

  /**
   * The terms that a word may be indexed by in texts of a language, without their `END`, the likeliest first.
   * @param part folded
   */
  terms(part: string, lang: string): readonly string[] {
    return this.rulesFor(part, lang).stems(part);
  }

  /** Whether a word says nothing beside others. */
  isStopWord(part: string, lang: string): boolean {
    return this.rulesFor(part, lang).stopWords.has(part);
  }
}
