/** Analyzes the words of texts and queries: folds them, and cuts them to the stems that inflected forms share. */

import type { WordRules } from '../locales/locale.ts';
import { writes } from '../text/scripts.ts';
import { codeAt, endOfSpacedNumber } from './number-parts.ts';
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

/** Token of a position without a word: in a zone that is not full, and between words that are not neighbours. */
export const EMPTY_TOKEN = '-';

/** Between the index words of a token. */
export const SAME_POSITION = '+';

/**
 * Ends every word of the index: a letter that texts do not have. So no index word is the beginning of another one,
 * which Pagefind would find with it, or instead of it.
 */
export const WORD_END = '\uA78F';

const WORD = /\S+/g;

/** Splits a text into words at blanks, but not at those within a number (`15 300`). */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let taken = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < taken) continue;
    taken = index + word.length;
    const end = endOfSpacedNumber(text, index);
    if (end > taken) taken = endOfWord(text, end);
    words.push(text.slice(index, taken));
  }
  return words;
}

function endOfWord(text: string, from: number): number {
  REST.lastIndex = from;
  REST.test(text);
  return REST.lastIndex;
}

const REST = /\S*/y;

/**
 * Finds the words at the positions of a text: each part of a word has a position, a word without letters and
 * digits has none.
 * @returns the numbers of the words, in the order of the positions
 */
export function wordsByPosition(words: readonly string[]): number[] {
  return words.flatMap((word, number) => partsOf(word).map(() => number));
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
   * Makes the tokens of a text's word, one for each part, which has a position of its own. A token is the index word of
   * the part; at the beginning of a code (`С-400`), also that of the whole code.
   * @param word as it is in the text, with the signs around it
   */
  tokens(word: string, lang: string): string[] {
    const parts = partsOf(word);
    return parts.map((part, i) => {
      const own = this.rulesFor(part, lang).stem(part) + WORD_END;
      const code = codeAt(parts, i);
      return code === undefined ? own : own + SAME_POSITION + code + WORD_END;
    });
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
