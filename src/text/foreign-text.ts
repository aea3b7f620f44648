/** Tells whether a text is in another language than the one around it, although both are of one script. */

import { commonWordsOf, countCommonWords, hasShareOf } from './common-words.ts';
import { detectLanguage } from './detect-language.ts';
import { matchesOf } from './matches.ts';
import {
  distinctiveLanguage,
  likelyLanguage,
  type Passage,
  type PassageLanguage,
  scriptOf,
} from './passages.ts';
import { proseWords } from './prose.ts';
import { SCRIPTS, type Script, writes } from './scripts.ts';

/** A text in another language. */
interface Foreign {
  readonly lang: string;
  /** Whether it may be marked without anybody's looking at it. */
  readonly isCertain: boolean;
}

/** Fewest words: of fewer, names and titles of works decide. */
const FEWEST_WORDS = 12;

/** Fewest different words: lists of abbreviations repeat a few. */
const FEWEST_DIFFERENT = 9;

/** Fewest letters and spaces of so many words. */
const FEWEST_LETTERS = FEWEST_WORDS * 3 - 1;

/** Words that are looked at: more would not change the answer. */
const ENOUGH_WORDS = 80;
const ENOUGH_LETTERS = 800;

/**
 * Share of a language's most common words. In 4,700 lines of translated news (Indonesian, Russian, English), 96 of 100
 * lines of a dozen words have more of their own language's, and 99 of 100 have fewer of another one's.
 */
const OWN_SHARE = { share: 0.06, enough: 3, most: ENOUGH_WORDS };

/** Fewest common words of another language, different ones, where the text has any of its own. */
const FEWEST_OTHER = 2;

/** Words without a common one of any language from which on the text may be in one whose words nobody has listed. */
const LONG = 30;

/**
 * How much likelier another language has to be. In the same lines the text's own language was never less likely than
 * any other by a factor of 1.1, but for lists of names; 99 of 100 lines in another language reach 1.4.
 */
const CERTAIN = 1.4;
const LIKELY = 1.15;

/**
 * Tells whether a text is in another language of its script.
 * @param lang the language around the text
 * @param languages the languages of the site first, then other known ones
 * @returns `undefined` where the text is too short, in that language, or in one that nobody can tell
 */
export function foreignLanguage(
  text: string,
  lang: string,
  languages: readonly PassageLanguage[],
): Foreign | undefined {
  if (text.length < FEWEST_LETTERS) return undefined;
  const common = commonWordsOf(lang, languages);
  if (!common || hasShareOf(common, text, OWN_SHARE)) return undefined;
  const all = proseWords(text.slice(0, ENOUGH_LETTERS)).slice(0, ENOUGH_WORDS);
  const script = scriptOf(lang, languages);
  const inScript = all.filter((word) => writes(script, word));
  const words = inScript.length > 0 ? inScript : all;
  const long = words.filter((word) => word.length > 1);
  if (long.length < FEWEST_WORDS || new Set(long).size < FEWEST_DIFFERENT) return undefined;
  if (!mayBeForeign(words, lang, languages)) return undefined;
  const prose = words.join(' ');
  if (inScript.length === 0) {
    const other = otherScriptOf(prose);
    const otherLang = other && likelyLanguage(prose, other, languages);
    return otherLang === undefined ? undefined : { lang: otherLang, isCertain: true };
  }
  const detected = detectLanguage(
    prose,
    lang,
    languages.map((one) => one.lang),
  );
  if (!detected || detected.lang === lang) return undefined;
  // Neighbours such as Russian and Ukrainian share most sequences of letters, but not all letters.
  if (distinctiveLanguage(prose) === detected.lang) return { lang: detected.lang, isCertain: true };
  if (detected.likelier < LIKELY) return undefined;
  return { lang: detected.lang, isCertain: detected.likelier >= CERTAIN };
}

/** Returns the script of words; `undefined` where they are in several, or in none that is known. */
function otherScriptOf(words: string): Script | undefined {
  const [script, ...more] = SCRIPTS.filter((one) => writes(one, words));
  return more.length === 0 ? script : undefined;
}

/** Whether words look so much like another language that the detector is worth its time. */
function mayBeForeign(
  words: readonly string[],
  lang: string,
  languages: readonly PassageLanguage[],
): boolean {
  const lower = words.map((word) => word.toLowerCase());
  const counts = countCommonWords(lower, languages);
  const own = counts.find((one) => one.lang === lang)?.distinct ?? 0;
  const other = Math.max(
    ...counts.filter((one) => one.lang !== lang).map(({ distinct }) => distinct),
  );
  if (other >= FEWEST_OTHER && other > own) return true;
  // Names begin with a capital letter.
  return own === 0 && words.filter((word, i) => word === lower[i]).length >= LONG;
}

/** Quoted words, in the quotation marks of newspapers. A single quotation mark is an apostrophe more often. */
const QUOTED = /["“„«]([^"“”„«»\n]{35,4000})["”“»]/gu;

const OPENING = /["“„«]/;

/**
 * Splits a text at quotations that certainly are in another language than the text around them.
 * @returns the whole text in pieces, in order; quotations without their marks
 */
export function splitQuotations(
  text: string,
  lang: string,
  languages: readonly PassageLanguage[],
): Passage[] {
  if (text.length < FEWEST_LETTERS || !OPENING.test(text)) return [{ text }];
  const pieces: Passage[] = [];
  let from = 0;
  for (const match of matchesOf(QUOTED, text)) {
    const words = match[1] ?? '';
    const foreign = foreignLanguage(words, lang, languages);
    if (!foreign?.isCertain) continue;
    const start = match.index + 1;
    pieces.push({ text: text.slice(from, start) }, { text: words, lang: foreign.lang });
    from = start + words.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/**
 * Tells whether a block as a whole is in another language: not where only a quotation in it is, as in
 * `Kepala desa menulis: “…”`.
 * @param foreign what `foreignLanguage` tells of the block
 * @returns as `foreignLanguage`
 */
export function foreignBlock(
  text: string,
  lang: string,
  languages: readonly PassageLanguage[],
  foreign = foreignLanguage(text, lang, languages),
): Foreign | undefined {
  if (!foreign) return undefined;
  const pieces = splitQuotations(text, lang, languages);
  const around = pieces.filter((piece) => piece.lang === undefined).map((piece) => piece.text);
  if (around.length === pieces.length) return foreign;
  const words = proseWords(around.join(' ')).map((word) => word.toLowerCase());
  const counts = countCommonWords(words, languages);
  const hitsOf = (one: string) => counts.find((count) => count.lang === one)?.hits ?? 0;
  return words.length === 0 || hitsOf(foreign.lang) > hitsOf(lang) ? foreign : undefined;
}
