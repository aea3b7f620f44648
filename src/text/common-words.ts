/** Counts the most common words of languages in a text: which languages it can be in, at hardly any cost. */
import { FUNCTION_WORDS } from './function-words.ts';

/** A language and its most common words. */
export interface LanguageWords {
  readonly lang: string;
  /** In lower case. */
  readonly commonWords: readonly string[];
}

/** How many of a text's words are common in a language. */
export interface CommonWords {
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

/**
 * Tells whether the beginning of a text has its share of a language's common words, more than one of them. A single
 * word may be common in another language too, as `di` is in Italian. Written for speed, as a build asks it of every
 * paragraph: most need no more than their first ten words.
 * @param share of the words, from 0 to 1
 * @param most words that are looked at
 */
export function hasShareOf(
  common: ReadonlySet<string>,
  text: string,
  { share, most }: { readonly share: number; readonly most: number },
): boolean {
  const enough = most * share;
  let [words, hits, first, isVaried] = [0, 0, '', false];
  let start = -1;
  for (let i = 0; i <= text.length && words < most; i++) {
    if (i < text.length && isLetter(text.charCodeAt(i))) {
      if (start < 0) start = i;
      continue;
    }
    if (start < 0) continue;
    words++;
    // Common words are short, and making others lower would take most of the time.
    const word = i - start > LONGEST ? '' : text.slice(start, i).toLowerCase();
    start = -1;
    if (word === '' || !common.has(word)) continue;
    hits++;
    if (first === '') first = word;
    isVaried ||= word !== first;
    if (isVaried && hits >= enough) return true;
  }
  return isVaried && hits >= words * share;
}

/** Letters of the longest common word that is looked for. */
const LONGEST = 10;

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Returns the common words of a language; `undefined` for a language that is not in the list. */
export function commonWordsOf(
  lang: string,
  languages: readonly LanguageWords[],
): ReadonlySet<string> | undefined {
  const words = languages.find((language) => language.lang === lang)?.commonWords;
  if (!words) return undefined;
  const set = sets.get(words) ?? new Set(words);
  sets.set(words, set);
  return set;
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
