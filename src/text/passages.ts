/** Passages: words of another script inside a text, and which language they most likely are. */

import { isScript, LETTERS, type Script, writes } from './scripts.ts';

export interface Passage {
  readonly text: string;
  /** The language, where it is another one than the text's. */
  readonly lang?: string;
}

/** What is known of a language that passages may be in. */
export interface PassageLanguage {
  readonly lang: string;
  readonly script: string;
  readonly commonWords: readonly string[];
}

/**
 * The language that a passage in a script is taken for where no language of the site is written in
 * it. In Latin script that would be a guess.
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

/** Letters of one language that the others of its script do not have; none where they are of several. */
const TELLING_LETTERS: readonly (readonly [Script, string | undefined, RegExp])[] = [
  ['Hani', 'ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  // Before Ukrainian: the `і` is of both.
  ['Cyrl', 'be', /ў/iu],
  ['Cyrl', 'uk', /[їєґ]/iu],
  ['Cyrl', 'sr', /[ђјљњћџ]/iu],
  ['Cyrl', undefined, /[әғқңөұүһҗҡҙҫӑӗҷӣӯ]/iu],
  ['Cyrl', 'uk', /і/iu],
];

/**
 * Fewest words of Latin script that count as a passage in a text of another script. Names and single
 * borrowed words (`Business Insider`, `SpaceX`, `online`) are written so in every language.
 */
const FEWEST_LATIN_WORDS = 3;

/** A run of words: letters of the script, with what stands between them and no other letters. */
const runs = forEachScript(
  (letters) => new RegExp(`[${letters}](?:[${letters}\\p{M}]|[^\\p{L}]+(?=[${letters}]))*`, 'gu'),
);

/**
 * What texts in the commonest scripts are made of: no letter of another script, and next to nothing else. All
 * but a few texts are, and to see it is five times as quick as to look for a letter of another script.
 */
const usual: Partial<Record<Script, RegExp>> = {
  Latn: /^[\0-\xB4\xB6-\u024F\u2010-\u203F]*$/,
  Cyrl: /^[\0-@[-`{-\xA9\xAB-\xB4\xB6-\xB9\xBB-\xBF\xD7\xF7\u0400-\u052F\u2010-\u203F]*$/,
};

/** A letter that is not of the script: the look that spares most other texts the search. */
const strangers = forEachScript((letters) => new RegExp(`(?![${letters}])\\p{L}`, 'u'));

function forEachScript(make: (letters: string) => RegExp): Record<Script, RegExp> {
  const entries = Object.entries(LETTERS).map(([script, letters]) => [script, make(letters)]);
  return Object.fromEntries(entries) as Record<Script, RegExp>;
}

/** The script that a language is written in; none where nothing is known of it. */
export function scriptOf(lang: string, languages: readonly PassageLanguage[]): string {
  return languages.find((language) => language.lang === lang)?.script ?? '';
}

/**
 * Splits a text where its script changes.
 * @param text plain text
 * @param script the script of the text's own language, ISO 15924
 * @param languages the languages of the site first, then the others that it knows
 * @returns the text in order, in pieces; a piece in another language says which
 */
export function splitPassages(
  text: string,
  script: string,
  languages: readonly PassageLanguage[],
): Passage[] {
  if (!isScript(script) || usual[script]?.test(text) || !strangers[script].test(text))
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
    // Signs that belong to a script without being letters of it can stand in two runs.
    if (start < at) continue;
    if (start > at) passages.push({ text: text.slice(at, start) });
    passages.push({ text: text.slice(start, end), lang });
    at = end;
  }
  if (at < text.length) passages.push({ text: text.slice(at) });
  return passages;
}

/** The most likely language of a run of one script, or none where that would be a guess. */
function likelyLanguage(
  run: string,
  script: Script,
  languages: readonly PassageLanguage[],
): string | undefined {
  const telling = TELLING_LETTERS.find(([of, , letters]) => of === script && letters.test(run));
  if (telling) return telling[1];
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
  // A single `di` among four words is Italian as likely as Indonesian.
  const isTold = best.score > 1 || words.length <= FEWEST_LATIN_WORDS;
  return isTold ? best.lang : undefined;
}
