/** Passages: words of another script inside a text, and which language they most likely are. */

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

type Script = keyof typeof SCRIPTS;

/**
 * The scripts that are told apart (ISO 15924), and the language that a passage in one is taken for
 * where no language of the site is written in it. A script that is not here is left unmarked.
 */
const SCRIPTS = {
  Latn: { name: 'Latin', likely: undefined },
  Cyrl: { name: 'Cyrillic', likely: 'ru' },
  Arab: { name: 'Arabic', likely: 'ar' },
  Hani: { name: 'Han', likely: 'zh' },
  Jpan: { name: 'Hiragana', likely: 'ja' },
  Kore: { name: 'Hangul', likely: 'ko' },
  Grek: { name: 'Greek', likely: 'el' },
  Hebr: { name: 'Hebrew', likely: 'he' },
  Thai: { name: 'Thai', likely: 'th' },
  Deva: { name: 'Devanagari', likely: 'hi' },
} as const;

/** Letters of one language that another of the same script does not have. */
const TELLING_LETTERS: readonly (readonly [Script, string, RegExp])[] = [
  // Before Ukrainian: the `і` is of both.
  ['Cyrl', 'be', /ў/iu],
  ['Cyrl', 'uk', /[іїєґ]/iu],
  ['Cyrl', 'sr', /[ђјљњћџ]/iu],
];

/**
 * Fewest words of Latin script that count as a passage in a text of another script. Names and single
 * borrowed words (`Business Insider`, `SpaceX`, `online`) are written so in every language.
 */
const FEWEST_LATIN_WORDS = 3;

/** A run of words: letters of the script, with what stands between them and no other letters. */
const runs = Object.fromEntries(
  Object.entries(SCRIPTS).map(([script, { name }]) => {
    const letter = `[\\p{Script=${name}}\\p{M}]`;
    return [
      script,
      new RegExp(`\\p{Script=${name}}(?:${letter}|[^\\p{L}]+(?=\\p{Script=${name}}))*`, 'gu'),
    ];
  }),
) as Record<Script, RegExp>;

/** A letter that is not of the script: the quick look that spares most texts the search. */
const strangers = Object.fromEntries(
  Object.entries(SCRIPTS).map(([script, { name }]) => [
    script,
    new RegExp(`(?!\\p{Script=${name}})\\p{L}`, 'u'),
  ]),
) as Record<Script, RegExp>;

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
  if (!(script in SCRIPTS) || !strangers[script as Script].test(text)) return [{ text }];
  const found: { start: number; end: number; lang: string }[] = [];
  for (const other of Object.keys(SCRIPTS) as Script[]) {
    if (other === script) continue;
    for (const match of text.matchAll(runs[other])) {
      const lang = likelyLanguage(match[0], other, languages);
      if (lang) found.push({ start: match.index, end: match.index + match[0].length, lang });
    }
  }
  if (found.length === 0) return [{ text }];
  found.sort((a, b) => a.start - b.start);
  const passages: Passage[] = [];
  let at = 0;
  for (const { start, end, lang } of found) {
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
  if (script !== 'Latn') return candidates[0]?.lang ?? SCRIPTS[script].likely;
  const words = run.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_LATIN_WORDS) return undefined;
  const scores = candidates.map(({ lang, commonWords }) => {
    const common = new Set(commonWords);
    return { lang, score: words.filter((word) => common.has(word)).length };
  });
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && best.score > (second?.score ?? 0) ? best.lang : undefined;
}
