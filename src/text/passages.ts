/** Finds passages: words of another script inside a text, with the language that they are most likely in. */

import { countCommonWords } from './common-words.ts';
import { detectLanguage } from './detect-language.ts';
import { matchesOf } from './matches.ts';
import { proseWords } from './prose.ts';
import { isScript, LETTERS, type Script, writes } from './scripts.ts';

/** A piece of a text, which is a passage if it has a language. */
export interface Passage {
  readonly text: string;
  /** The language, where it is not the text's own. */
  readonly lang?: string;
}

/** A language that passages may be in. */
export interface PassageLanguage {
  readonly lang: string;
  /** ISO 15924. */
  readonly script: string;
  /** Frequent short words, in lower case. */
  readonly commonWords: readonly string[];
}

/**
 * The language assumed for a passage whose script no language of the site uses. None for Latin script, where it
 * would be a guess.
 */
const LIKELY: Readonly<Record<Script, string | undefined>> = {
  Latn: undefined,
  Cyrl: 'ru',
  Arab: 'ar',
  Hani: 'zh',
  Kore: 'ko',
  Grek: 'el',
  Hebr: 'he',
  Thai: 'th',
  Deva: 'hi',
};

/** Letters by which a language differs from others of its script; `undefined` where several languages have them. */
const DISTINCTIVE_LETTERS: readonly (readonly [Script, string | undefined, RegExp])[] = [
  ['Hani', 'ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  // Before Ukrainian, which also has `і`.
  ['Cyrl', 'be', /ў/iu],
  ['Cyrl', 'uk', /[їєґ]/iu],
  ['Cyrl', 'sr', /[ђјљњћџ]/iu],
  ['Cyrl', undefined, /[әғқңөұүһҗҡҙҫӑӗҷӣӯ]/iu],
  ['Cyrl', 'uk', /і/iu],
];

/**
 * Fewest words of Latin script that count as a passage in a text of another script. Names and single loan words
 * (`Business Insider`, `SpaceX`, `online`) are written in Latin letters in every language.
 */
const FEWEST_LATIN_WORDS = 3;

/** Fewest words that a detector is asked about: of fewer, it knows less than the common words do. */
const FEWEST_DETECTED = 6;

/** Fewest words of a language of which no common word is known. */
const FEWEST_UNKNOWN = 12;

/** Characters at the beginning of a run that are enough for its language. */
const ENOUGH_LETTERS = 800;

/** How much likelier than the site's language another one has to be, as in `foreign-text.ts`. */
const CLEARLY = 1.4;

/** How much likelier a language has to be than the next one, its neighbour mostly. */
const CLEARLY_NEXT = 1.05;

/** A run of words: letters of one script, with anything between them except other letters. */
const runs = forEachScript(
  (letters) => new RegExp(`[${letters}](?:[${letters}\\p{M}]|[^\\p{L}]+(?=[${letters}]))*`, 'gu'),
);

/**
 * Texts that certainly have one script only, for the most common scripts: a quick test that nearly all texts pass.
 * It takes a fifth of the time of a search for letters of other scripts.
 */
const oneScript: Partial<Record<Script, RegExp>> = {
  Latn: /^[\0-\xB4\xB6-\u024F\u2010-\u203F]*$/,
  Cyrl: /^[\0-@[-`{-\xA9\xAB-\xB4\xB6-\xB9\xBB-\xBF\xD7\xF7\u0400-\u052F\u2010-\u203F]*$/,
};

/** A letter of any other script: a test that spares most other texts the search for runs. */
const otherLetter = forEachScript((letters) => new RegExp(`(?![${letters}])\\p{L}`, 'u'));

function forEachScript(make: (letters: string) => RegExp): Record<Script, RegExp> {
  const entries = Object.entries(LETTERS).map(([script, letters]) => [script, make(letters)]);
  return Object.fromEntries(entries) as Record<Script, RegExp>;
}

/** Returns the script of a language; an empty text for a language that is not in the list. */
export function scriptOf(lang: string, languages: readonly PassageLanguage[]): string {
  return languages.find((language) => language.lang === lang)?.script ?? '';
}

/**
 * Splits a text where its script changes.
 * @param text plain text
 * @param script the script of the text's own language, ISO 15924
 * @param languages the languages of the site first, then other known ones
 * @returns the whole text in pieces, in order; each passage with its language
 */
export function splitPassages(
  text: string,
  script: string,
  languages: readonly PassageLanguage[],
): Passage[] {
  if (!isScript(script) || oneScript[script]?.test(text) || !otherLetter[script].test(text))
    return [{ text }];
  const found: { start: number; end: number; lang: string }[] = [];
  for (const other of Object.keys(LETTERS) as Script[]) {
    if (other === script || !writes(other, text)) continue;
    for (const match of matchesOf(runs[other], text)) {
      const lang = likelyLanguage(match[0], other, languages);
      if (lang) found.push({ start: match.index, end: match.index + match[0].length, lang });
    }
  }
  if (found.length === 0) return [{ text }];
  const inOrder = found.toSorted((a, b) => a.start - b.start);
  const passages: Passage[] = [];
  let at = 0;
  for (const { start, end, lang } of inOrder) {
    // Runs may overlap in characters that belong to a script without being letters.
    if (start < at) continue;
    if (start > at) passages.push({ text: text.slice(at, start) });
    passages.push({ text: text.slice(start, end), lang });
    at = end;
  }
  if (at < text.length) passages.push({ text: text.slice(at) });
  return passages;
}

/** Returns the language that alone has some letter of a text; `undefined` where there is no such letter. */
export function distinctiveLanguage(text: string): string | undefined {
  return DISTINCTIVE_LETTERS.find(([, , letters]) => letters.test(text))?.[1];
}

/** Returns the most likely language of words in one script; `undefined` where it would be a guess. */
export function likelyLanguage(
  run: string,
  script: Script,
  languages: readonly PassageLanguage[],
): string | undefined {
  const distinctive = DISTINCTIVE_LETTERS.find(
    ([of, , letters]) => of === script && letters.test(run),
  );
  if (distinctive) return distinctive[1];
  return script === 'Latn' ? latinLanguage(run, languages) : otherLanguage(run, script, languages);
}

/** Returns the language of a run in a script that only a few languages of a site share. */
function otherLanguage(
  run: string,
  script: Script,
  languages: readonly PassageLanguage[],
): string | undefined {
  const candidate =
    languages.find((language) => language.script === script)?.lang ?? LIKELY[script];
  // A sentence has spaces between its words; a few words, or a script without spaces, tell a detector nothing.
  const words = candidate === undefined ? [] : proseWords(run.slice(0, ENOUGH_LETTERS));
  if (candidate === undefined || words.length < FEWEST_DETECTED) return candidate;
  const [most] = countCommonWords(lowerOf(words), languages);
  if (most?.lang === candidate) return candidate;
  const detected = detectLanguage(words.join(' '), candidate, langsOf(languages));
  if (!detected) return candidate;
  // Neighbours such as Russian and Bulgarian share most sequences of letters: two witnesses are enough there.
  const isOther = detected.likelier >= CLEARLY || detected.lang === most?.lang;
  return isOther ? detected.lang : candidate;
}

/** Returns the language of a run of Latin letters, which dozens of languages use and names in all others. */
function latinLanguage(run: string, languages: readonly PassageLanguage[]): string | undefined {
  const words = proseWords(run.slice(0, ENOUGH_LETTERS));
  if (words.length < FEWEST_LATIN_WORDS) return undefined;
  const lower = lowerOf(words);
  const counts = countCommonWords(lower, languages);
  const [best, second] = counts.filter(({ lang }) => scriptOf(lang, languages) === 'Latn');
  const others = counts.filter(({ lang }) => scriptOf(lang, languages) === '');
  const isClear =
    best &&
    best.hits > (second?.hits ?? 0) &&
    // A single `di` among four words is as likely Italian as Indonesian.
    (best.hits > 1 || words.length <= FEWEST_LATIN_WORDS);
  const candidate = isClear ? best.lang : undefined;
  const ahead = (best?.hits ?? 0) - (others[0]?.hits ?? 0);
  if (candidate && ahead > 0) return candidate;
  if (words.length < FEWEST_DETECTED) {
    if (!candidate || ahead < 0) return undefined;
    const detected = detectLanguage(words.join(' '), candidate, langsOf(languages));
    return detected && detected.likelier >= CLEARLY ? undefined : candidate;
  }
  const areNames = words.filter((word, i) => word === lower[i]).length < words.length / 2;
  const isLong = words.length >= FEWEST_UNKNOWN;
  if (areNames || (!candidate && others.length === 0 && !isLong)) return undefined;
  const detected = detectLanguage(words.join(' '), candidate ?? '', langsOf(languages));
  if (!detected || detected.lang === candidate) return candidate;
  const isSupported = isLong || counts.some(({ lang }) => lang === detected.lang);
  const isCertain = detected.likelier >= CLEARLY && detected.likelierThanNext >= CLEARLY_NEXT;
  return isCertain && isSupported ? detected.lang : undefined;
}

function lowerOf(words: readonly string[]): string[] {
  return words.map((word) => word.toLowerCase());
}

function langsOf(languages: readonly PassageLanguage[]): string[] {
  return languages.map(({ lang }) => lang);
}
