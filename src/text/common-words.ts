/** Counts the most common words of languages in a text: which languages it can be in, at hardly any cost. */
import { FUNCTION_WORDS } from './function-words.ts';

/** A language and its most common words. */
interface LanguageWords {
  readonly lang: string;
  /** In lower case. */
  readonly commonWords: readonly string[];
}

/** How many of a text's words are common in a language. */
interface CommonWords {
  readonly lang: string;
  readonly hits: number;
  /** The same without repetitions. */
  readonly distinct: number;
}

const LETTER = /\p{L}/u;

/** Whether a UTF-16 unit is a letter, for all units below U+0530: nearly all letters of most texts. */
const isLowLetter = Uint8Array.from({ length: 0x530 }, (_, code) =>
  LETTER.test(String.fromCharCode(code)) ? 1 : 0,
);

function isLetter(code: number): boolean {
  if (code < isLowLetter.length) return isLowLetter[code] === 1;
  return (code < 0x2000 || code > 0x206f) && LETTER.test(String.fromCharCode(code));
}

/** Common words of a language, to be found fast. */
interface WordFinder {
  readonly words: ReadonlySet<string>;
  /** Whether a word may be one of them, by its hash. */
  readonly mayBe: Uint8Array;
}

/** Hashes that are told apart: a power of two, so large that few other words share one with a common word. */
const HASHES = 8192;

function nextHash(hash: number, code: number): number {
  return (hash * 31 + code) & (HASHES - 1);
}

/**
 * Tells whether a text has its share of a language's common words, more than one of them. A single word may be common
 * in another language too, as `di` is in Italian. Written for speed, as a build asks it of every paragraph: most need
 * no more than their first twenty words, and no word is taken out of the text that is not a common one.
 * @param share of the words, from 0 to 1
 * @param enough words that are common: where a text begins with so many, the rest is not looked at
 * @param most words that are looked at
 */
export function hasShareOf(
  { words: common, mayBe }: WordFinder,
  text: string,
  {
    share,
    enough,
    most,
  }: { readonly share: number; readonly enough: number; readonly most: number },
): boolean {
  let words = 0;
  let hits = 0;
  let first = '';
  let isVaried = false;
  let start = -1;
  let hash = 0;
  for (let i = 0; i <= text.length && words < most; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (isLetter(code)) {
      if (start < 0) {
        start = i;
        hash = 0;
      }
      hash = nextHash(hash, code);
      continue;
    }
    if (start < 0) continue;
    words++;
    if (mayBe[hash] === 1) {
      const word = text.slice(start, i).toLowerCase();
      if (common.has(word)) {
        hits++;
        if (first === '') first = word;
        isVaried ||= word !== first;
        if (isVaried && hits >= enough) return true;
      }
    }
    start = -1;
  }
  return isVaried && hits >= words * share;
}

const finders = new WeakMap<readonly string[], WordFinder>();

/** Returns the common words of a language; `undefined` for a language that is not in the list. */
export function commonWordsOf(
  lang: string,
  languages: readonly LanguageWords[],
): WordFinder | undefined {
  const words = languages.find((language) => language.lang === lang)?.commonWords;
  if (!words) return undefined;
  const finder = finders.get(words) ?? wordFinder(words);
  finders.set(words, finder);
  return finder;
}

function wordFinder(words: readonly string[]): WordFinder {
  const mayBe = new Uint8Array(HASHES);
  for (const word of words) {
    // As it begins a sentence too.
    for (const written of [word, word.slice(0, 1).toUpperCase() + word.slice(1)]) {
      let hash = 0;
      for (let i = 0; i < written.length; i++) hash = nextHash(hash, written.charCodeAt(i));
      mayBe[hash] = 1;
    }
  }
  return { words: new Set(words), mayBe };
}

const byWord = new WeakMap<readonly LanguageWords[], ReadonlyMap<string, readonly string[]>>();

/**
 * Counts the common words of each language that has any.
 * @param words in lower case
 * @param languages known ones; for the others a short list of their own is taken
 * @returns the language with the most first; of equals, the one that comes first in `languages`
 */
export function countCommonWords(
  words: readonly string[],
  languages: readonly LanguageWords[],
): CommonWords[] {
  const langsOf = byWord.get(languages) ?? langsByWord(languages);
  byWord.set(languages, langsOf);
  const seen = new Set<string>();
  const counts = new Map<string, { hits: number; distinct: number }>();
  for (const word of words) {
    const isNew = !seen.has(word);
    seen.add(word);
    for (const lang of langsOf.get(word) ?? []) {
      const count = counts.get(lang) ?? { hits: 0, distinct: 0 };
      counts.set(lang, count);
      count.hits++;
      if (isNew) count.distinct++;
    }
  }
  const order = languages.map(({ lang }) => lang);
  const rank = (lang: string) => (order.includes(lang) ? order.indexOf(lang) : order.length);
  return [...counts]
    .map(([lang, count]) => ({ lang, ...count }))
    .toSorted((a, b) => b.hits - a.hits || rank(a.lang) - rank(b.lang));
}

function langsByWord(languages: readonly LanguageWords[]): ReadonlyMap<string, readonly string[]> {
  const known = new Set(languages.map(({ lang }) => lang));
  const others = Object.entries(FUNCTION_WORDS)
    .filter(([lang]) => !known.has(lang))
    .map(([lang, words]) => ({ lang, commonWords: [...new Set(words.split(' '))] }));
  const langs = new Map<string, string[]>();
  for (const { lang, commonWords } of [...languages, ...others]) {
    for (const word of commonWords) langs.set(word, [...(langs.get(word) ?? []), lang]);
  }
  return langs;
}
