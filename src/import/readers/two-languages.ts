/** Tells files in which two articles stand: the first half in one language of the site, the second in another. */
import type { Locale } from '../../locales/locale.ts';
import { isScript, LETTERS, writes } from '../../text/scripts.ts';

/** Where the second language begins. */
export interface TwoLanguages {
  readonly first: string;
  readonly second: string;
  /** The line on which the second begins, from 1. */
  readonly line: number;
}

/** Each of the two has at least this many words, and this share of them: less is a quotation. */
const LEAST_WORDS = 40;
const LEAST_SHARE = 0.25;

/** Characters at both ends that tell of most texts that they are in one language. */
const ENOUGH = 400;

/** Nearly all words of a half are in lines of its language. */
const PURE = 0.9;

/** Frequent words by which a line in letters that several languages share is told. */
const LEAST_COMMON = 2;

/**
 * Looks for a line from which on a text is in another language.
 * @param locales those of the site
 * @returns `undefined` for a text in one language, with or without passages in others
 */
export function twoLanguages(text: string, locales: readonly Locale[]): TwoLanguages | undefined {
  if (locales.length < 2 || !text.trim().includes('\n')) return undefined;
  if (hasOneLanguage(text, locales)) return undefined;
  const tellLine = tellers.get(locales) ?? lineTeller(locales);
  tellers.set(locales, tellLine);
  const [top, bottom] = [text.trimStart().slice(0, ENOUGH), text.trimEnd().slice(-ENOUGH)].map(
    (part) => tellLine(part).lang,
  );
  if (top !== undefined && top === bottom) return undefined;
  const lines = text.split('\n').map((line, i) => ({ ...tellLine(line), line: i + 1 }));
  const told = lines.filter(({ lang }) => lang !== undefined);
  const totals = new Map<string, number>();
  for (const { lang = '', words } of told) totals.set(lang, (totals.get(lang) ?? 0) + words);
  const [first, second, third] = [...totals].toSorted(([, a], [, b]) => b - a);
  const all = told.reduce((sum, { words }) => sum + words, 0);
  if (!first || !second || second[1] < Math.max(LEAST_WORDS, all * LEAST_SHARE)) return undefined;
  if (third && third[1] > all * (1 - PURE)) return undefined;
  // The cut behind which most words are in the other language, found in one pass.
  let ofFirst = 0;
  let best = { wrong: Number.POSITIVE_INFINITY, line: 0, swapped: false };
  let ofSecond = 0;
  for (const { lang, words, line } of told) {
    for (const swapped of [false, true]) {
      const [a, b] = swapped ? [second, first] : [first, second];
      const ofA = swapped ? ofSecond : ofFirst;
      const ofB = swapped ? ofFirst : ofSecond;
      const wrong = a[1] - ofA + ofB;
      if (wrong < best.wrong && lang === b[0]) best = { wrong, line, swapped };
    }
    if (lang === first[0]) ofFirst += words;
    if (lang === second[0]) ofSecond += words;
  }
  if (best.wrong > all * (1 - PURE)) return undefined;
  const [a, b] = best.swapped ? [second, first] : [first, second];
  return { first: a[0], second: b[0], line: best.line };
}

/** Whether a text has letters of one script only, in which one language of the site is written: most texts have. */
function hasOneLanguage(text: string, locales: readonly Locale[]): boolean {
  return locales.filter(({ script }) => writes(script, text)).length < 2;
}

/** The language of a line, if it has enough words to tell. */
type TellLine = (line: string) => { readonly lang?: string; readonly words: number };

/** One for each list of locales: each text of an import asks for it. */
const tellers = new WeakMap<readonly Locale[], TellLine>();

function lineTeller(locales: readonly Locale[]): TellLine {
  const scripts = [...new Set(locales.map(({ script }) => script))].map((script) => ({
    letters: isScript(script) ? new RegExp(`[${LETTERS[script]}]`, 'u') : /\p{L}/u,
    others: isScript(script) ? new RegExp(`[^\\P{L}${LETTERS[script]}]`, 'u') : /[^\s\S]/u,
    ...commonWordsOf(locales.filter((locale) => locale.script === script)),
  }));
  const order = locales.map(({ lang }) => lang);
  return (line) => {
    const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (words.length < 4) return { words: 0 };
    const scored = scripts
      // Most words are in one script: those of other languages need not be counted. Most lines are, too.
      .filter(
        ({ letters, others }) =>
          !others.test(line) || countOf(words, (word) => letters.test(word)) * 2 > words.length,
      )
      .flatMap(({ langs, langsOf }) => hitsOf(words, langs, langsOf))
      .toSorted((a, b) => b.hits - a.hits || order.indexOf(a.lang) - order.indexOf(b.lang));
    const [best, next] = scored;
    if (!best) return { words: 0 };
    const isSure = !next || (best.hits >= LEAST_COMMON && best.hits >= next.hits * 2);
    return isSure ? { lang: best.lang, words: words.length } : { words: 0 };
  };
}

/** The languages, and for each of their common words the places of those that have it. */
function commonWordsOf(locales: readonly Locale[]): {
  readonly langs: readonly string[];
  readonly langsOf: ReadonlyMap<string, readonly number[]>;
} {
  const langsOf = new Map<string, number[]>();
  for (const [place, { commonWords }] of locales.entries()) {
    for (const word of new Set(commonWords)) {
      langsOf.set(word, [...(langsOf.get(word) ?? []), place]);
    }
  }
  return { langs: locales.map(({ lang }) => lang), langsOf };
}

/** How many words are common in each language: each word is looked up once, however many languages there are. */
function hitsOf(
  words: readonly string[],
  langs: readonly string[],
  langsOf: ReadonlyMap<string, readonly number[]>,
): { lang: string; hits: number }[] {
  const scored = langs.map((lang) => ({ lang, hits: 0 }));
  for (const word of words) {
    for (const place of langsOf.get(word) ?? NO_PLACES) {
      const one = scored[place];
      if (one) one.hits++;
    }
  }
  return scored;
}

const NO_PLACES: readonly number[] = [];

function countOf(words: readonly string[], isOne: (word: string) => boolean): number {
  let count = 0;
  for (const word of words) if (isOne(word)) count++;
  return count;
}
