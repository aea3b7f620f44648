/** Tells whether a text is in another language than the one around it, although both are of one script. */
import { detectLanguage } from './detect-language.ts';
import { distinctiveLanguage, type Passage, type PassageLanguage } from './passages.ts';

/** A text in another language. */
export interface Foreign {
  readonly lang: string;
  /** Whether it may be marked without anybody's looking at it. */
  readonly isCertain: boolean;
}

/** Fewest words: of fewer, names and titles of works decide. */
export const FEWEST_WORDS = 12;

/** Words that are looked at: more would not change the answer. */
const ENOUGH_WORDS = 80;
const ENOUGH_LETTERS = 800;

/**
 * Share of a language's most common words. In 4,700 lines of translated news (Indonesian, Russian, English), 99 of 100
 * lines of a dozen words have more of their own language's, and of another one's fewer.
 */
const OWN_SHARE = 0.06;

/**
 * How much likelier another language has to be. In the same lines the text's own language was never less likely than
 * any other by a factor of 1.1, but for lists of names; 99 of 100 lines in another language reach 1.4.
 */
const CERTAIN = 1.4;
const LIKELY = 1.15;

/**
 * @param lang the language around the text
 * @param languages the languages of the site first, then other known ones
 * @returns `undefined` where the text is too short, in that language, or in one that nobody can tell
 */
export function foreignLanguage(
  text: string,
  lang: string,
  languages: readonly PassageLanguage[],
): Foreign | undefined {
  if (text.length < FEWEST_WORDS * 2) return undefined;
  const beginning = text.slice(0, ENOUGH_LETTERS);
  const words =
    beginning
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, ENOUGH_WORDS) ?? [];
  const long = words.filter((word) => word.length > 1);
  if (long.length < FEWEST_WORDS) return undefined;
  const common = commonWordsOf(lang, languages);
  if (!common) return undefined;
  const own = words.filter((word) => common.has(word));
  // A single word may be common in another language too, as `di` is in Italian.
  if (own.length >= words.length * OWN_SHARE && new Set(own).size > 1) return undefined;
  // Counting signs takes longer than all before: few texts come so far.
  if (isDebris(beginning)) return undefined;
  const detected = detectLanguage(
    beginning,
    lang,
    languages.map((one) => one.lang),
  );
  if (!detected || detected.lang === lang) return undefined;
  // Neighbours such as Russian and Ukrainian share most sequences of letters, but not all letters.
  if (distinctiveLanguage(beginning) === detected.lang)
    return { lang: detected.lang, isCertain: true };
  if (detected.likelier < LIKELY) return undefined;
  return { lang: detected.lang, isCertain: detected.likelier >= CERTAIN };
}

/** Whether a text is mostly signs and digits: markup, a table, a script. */
function isDebris(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters < (text.match(/\S/gu)?.length ?? 0) * FEWEST_LETTERS;
}

/** Least share of letters among all signs of prose. In news it is 0.9 and more. */
const FEWEST_LETTERS = 0.8;

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function commonWordsOf(
  lang: string,
  languages: readonly PassageLanguage[],
): ReadonlySet<string> | undefined {
  const words = languages.find((language) => language.lang === lang)?.commonWords;
  if (!words) return undefined;
  const set = sets.get(words) ?? new Set(words);
  sets.set(words, set);
  return set;
}

/** Quoted words, in the quotation marks of newspapers. A single quotation mark is an apostrophe more often. */
const QUOTED = /["“„«]([^"“”„«»\n]{24,4000})["”“»]/gu;

/**
 * Splits a text at quotations that certainly are in another language than the text around them.
 * @returns the whole text in pieces, in order; quotations without their marks
 */
export function splitQuotations(
  text: string,
  lang: string,
  languages: readonly PassageLanguage[],
): Passage[] {
  const pieces: Passage[] = [];
  let from = 0;
  for (const match of text.matchAll(QUOTED)) {
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
