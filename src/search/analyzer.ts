/** Analyzes the words of texts and queries: folds them, and cuts them to the stems that inflected forms share. */

import type { OldSpelling, WordRules } from '../locales/locale.ts';
import { writes } from '../text/scripts.ts';
import type { FormTable } from './form-table.ts';
import { pointerTo, termOf } from './index-terms.ts';
import { joinedParts, partsOf } from './word-parts.ts';

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

/** Token of a text's word that has no letters or digits: it keeps the positions of the words after it. */
export const EMPTY_TOKEN = '-';

/** A part of a word, as it is indexed. */
interface IndexedPart {
  readonly term: string;
  /** Terms without places, by which other forms of the same word find this one. */
  readonly pointers: readonly string[];
}

/** Between the terms of a token, and before those that have no places. */
const BETWEEN = '-';
const POINTERS = '>';

function tokenOf(parts: readonly IndexedPart[]): string {
  if (parts.length === 0) return EMPTY_TOKEN;
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

function unique(terms: string): readonly string[] {
  return terms.includes(BETWEEN) ? [...new Set(terms.split(BETWEEN))] : [terms];
}

/** Splits a text into words at blanks, as Pagefind does, so that a word's number is its position. */
export function splitWords(text: string): string[] {
  return text.match(/[^\s]+/g) ?? [];
}

/** Finds the stems of words in texts of several languages. */
export class Analyzer {
  readonly #languages: readonly LanguageRules[];
  readonly #byScript = new Map<string, LanguageRules | undefined>();

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
    const script = this.#languages.find(({ script }) => writes(script, part))?.script ?? '';
    const key = `${lang} ${script}`;
    const known = this.#byScript.get(key);
    if (known || this.#byScript.has(key)) return known;
    const writing = this.#languages.filter((language) => language.script === script);
    const found = writing.find((language) => language.lang === lang) ?? writing[0];
    this.#byScript.set(key, found);
    return found;
  }

  /**
   * Makes the token of a text's word: the terms of its parts, and of the parts joined.
   * @param word as it is in the text, with the signs around it
   * @param modern writes a word of an old text in today's spelling, in which it is found as well
   */
  token(word: string, lang: string, modern?: OldSpelling['modern']): string {
    const parts = partsOf(word);
    const joined = joinedParts(parts);
    if (joined !== undefined) parts.push(joined);
    const today = modern ? parts.flatMap((part) => modern(part)) : [];
    return tokenOf([...parts, ...today].map((part) => this.#termsOf(part, lang)));
  }

  #termsOf(part: string, lang: string): IndexedPart {
    const language = this.#languageOf(part, lang);
    const key = (language?.words ?? NO_RULES).stem(part);
    const lemmas = language?.forms?.lemmasOf(part) ?? [];
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
