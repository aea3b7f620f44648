/** Finds passages: words of another script inside a text, with the language that they are most likely in. */

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
    for (const match of text.matchAll(runs[other])) {
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

/** Returns the most likely language of a run of one script; `undefined` where it would be a guess. */
function likelyLanguage(
  run: string,
  script: Script,
  languages: readonly PassageLanguage[],
): string | undefined {
  const distinctive = DISTINCTIVE_LETTERS.find(
    ([of, , letters]) => of === script && letters.test(run),
  );
  if (distinctive) return distinctive[1];
  const candidates = languages.filter((language) => language.script === script);
  if (script !== 'Latn') return candidates[0]?.lang ?? LIKELY[script];
  const words = run.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_LATIN_WORDS) return undefined;
  const scores = candidates.map(({ lang, commonWords }) => {
    const common = new Set(commonWords);
    return { lang, score: words.filter((word) => common.has(word)).length };
  });
  const [best, second] = scores.toSorted((a, b) => b.score - a.score);
  if (!best || best.score <= (second?.score ?? 0)) return undefined;
  // A single `di` among four words is as likely Italian as Indonesian.
  const isClear = best.score > 1 || words.length <= FEWEST_LATIN_WORDS;
  return isClear ? best.lang : undefined;
}
