/** Analyzes the words of texts and queries: folds them, and cuts them to the stems that inflected forms share. */

import type { OldSpelling, WordRules } from '../locales/locale.ts';
import { writes } from '../text/scripts.ts';
import type { FormTable } from './form-table.ts';
import { pointerTo, termOf } from './index-terms.ts';
import { codeAt, endOfSpacedNumber } from './number-parts.ts';
import { countParts, joinedParts, partsOf } from './word-parts.ts';

export { joinedParts, partsOf };

/** A language whose words are searched, with its rules. */
export interface LanguageRules {
  readonly lang: string;
  /** ISO 15924 code. */
  readonly script: string;
  readonly words: WordRules;
  /** The words of a dictionary, for a build: in a browser there is no room for it. */
  readonly forms?: FormTable | undefined;
}

/** Rules for a language that has none of its own: every word is its own stem. */
export const NO_RULES: WordRules = {
  stopWords: new Set(),
  stems: (word) => [word],
  stem: (word) => word,
};

/** Token of a position without a word: in a zone that is not full, and between words that are not neighbours. */
export const EMPTY_TOKEN = '-';

/** A part of a word, as it is indexed. */
interface IndexedPart {
  readonly term: string;
  /** Terms without places, by which other forms of the same word find this one. */
  readonly pointers: readonly string[];
}

const NONE: readonly string[] = [];

/** Between the terms of a token, and before those that have no places. */
const BETWEEN = '-';
const POINTERS = '>';

function tokenOf(parts: readonly IndexedPart[]): string {
  const [only] = parts;
  if (only && parts.length === 1 && only.pointers.length === 0) return only.term;
  const pointers = parts.flatMap((part) => part.pointers);
  const terms = parts.map(({ term }) => term).join(BETWEEN);
  return pointers.length > 0 ? terms + POINTERS + pointers.join(BETWEEN) : terms;
}

/** The terms of a token, each once: those that are at its position, and those that have no places. */
export function termsOfToken(token: string): {
  readonly terms: readonly string[];
  readonly pointers: readonly string[];
} {
  if (token === EMPTY_TOKEN) return { terms: [], pointers: [] };
  const [terms = '', pointers] = token.split(POINTERS);
  return { terms: unique(terms), pointers: pointers === undefined ? [] : unique(pointers) };
}

/** Whether a token is one term, and nothing else. */
export function isPlainToken(token: string): boolean {
  return !token.includes(BETWEEN) && !token.includes(POINTERS);
}

function unique(terms: string): readonly string[] {
  return terms.includes(BETWEEN) ? [...new Set(terms.split(BETWEEN))] : [terms];
}

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
  // Texts say most words again and again.
  const counts = new Map<string, number>();
  const numbers: number[] = [];
  for (const [number, word] of words.entries()) {
    const count = counts.get(word) ?? countParts(word);
    counts.set(word, count);
    for (let part = 0; part < count; part++) numbers.push(number);
  }
  return numbers;
}

/** Finds the stems of words in texts of several languages. */
export class Analyzer {
  readonly #languages: readonly LanguageRules[];
  /** By the language of a text: see `#languagesFor`. */
  readonly #byLang = new Map<string, readonly LanguageRules[]>();

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
    return this.#languageOf(part, lang)?.words ?? NO_RULES;
  }

  #languageOf(part: string, lang: string): LanguageRules | undefined {
    for (const language of this.#languagesFor(lang)) {
      if (writes(language.script, part)) return language;
    }
    return undefined;
  }

  /** Gives a language for each script, in the order of the site: the text's own one, or the first with that script. */
  #languagesFor(lang: string): readonly LanguageRules[] {
    const known = this.#byLang.get(lang);
    if (known) return known;
    const scripts = new Set(this.#languages.map(({ script }) => script));
    const found = [...scripts].flatMap((script) => {
      const writing = this.#languages.filter((language) => language.script === script);
      return writing.find((language) => language.lang === lang) ?? writing.slice(0, 1);
    });
    this.#byLang.set(lang, found);
    return found;
  }

  /**
   * Makes the tokens of a text's word, one for each part, which has a position of its own: the term of the part. The
   * first one has that of the parts joined, too, and the beginning of a code (`С-400`) that of the whole code.
   * @param word as it is in the text, with the signs around it
   * @param modern writes a word of an old text in today's spelling, in which it is found as well
   */
  tokens(word: string, lang: string, modern?: OldSpelling['modern']): string[] {
    const parts = partsOf(word);
    const [only] = parts;
    // Nearly all words: nothing is joined.
    if (only !== undefined && parts.length === 1 && !modern) {
      return [tokenOf([this.#termsOf(only, lang)])];
    }
    const joined = joinedParts(parts);
    return parts.map((part, i) => {
      const code = codeAt(parts, i);
      const others = [
        ...(i === 0 && joined !== undefined ? [joined] : []),
        ...(code === undefined ? [] : [code]),
      ];
      const words = [part, ...others];
      const today = modern ? words.flatMap((one) => modern(one)) : [];
      return tokenOf([...words, ...today].map((one) => this.#termsOf(one, lang)));
    });
  }

  #termsOf(part: string, lang: string): IndexedPart {
    const language = this.#languageOf(part, lang);
    const key = (language?.words ?? NO_RULES).stem(part);
    const lemmas = language?.forms?.lemmasOf(part);
    if (!lemmas || lemmas.length === 0) return { term: termOf(key, '', part), pointers: NONE };
    const pointers = lemmas.flatMap(({ code, stems }) =>
      stems.filter((stem) => stem !== key).map((stem) => pointerTo(key, stem, code)),
    );
    return { term: termOf(key, lemmas.map(({ code }) => code).join(''), part), pointers };
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
